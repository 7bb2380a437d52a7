import { sdkNameOf } from '../../catalogue/lookup';

const reference = 'https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-';

/** @returns the address of an operation's page in Alibaba Cloud's API reference. */
export const pageOf = (operation: string): string => `${reference}${sdkNameOf(operation).toLowerCase()}`;
