import type { EcsReads } from '../port';
import type { Translation } from './paging';
import { beijingTimeAt, textAt } from './read';

type Of<A extends keyof EcsReads> = Translation<EcsReads[A]['query'], EcsReads[A]['answer']>;

export const describeInstanceVncUrl: Of<'DescribeInstanceVncUrl'> = {
  parameters: ({ instanceId }) => ({ InstanceId: instanceId }),
  answer: (body) => {
    const url = textAt(body, 'VncUrl');
    return url === null ? null : { url };
  },
};

export const getInstanceScreenshot: Of<'GetInstanceScreenshot'> = {
  parameters: ({ instanceId, wakeUp }) => ({ InstanceId: instanceId, WakeUp: wakeUp }),
  answer: (body) => {
    const imageBase64 = textAt(body, 'Screenshot');
    return imageBase64 === null ? null : { imageBase64 };
  },
};

/** ConsoleOutput is Base64; a machine that has written nothing has an empty one. */
export const getInstanceConsoleOutput: Of<'GetInstanceConsoleOutput'> = {
  parameters: ({ instanceId }) => ({ InstanceId: instanceId }),
  answer: (body) => {
    const encoded = body.ConsoleOutput;
    if (typeof encoded !== 'string') return null;
    return {
      text: Buffer.from(encoded, 'base64').toString('utf8'),
      updatedAt: beijingTimeAt(body, 'LastUpdateTime'),
    };
  },
};
