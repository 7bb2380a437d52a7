import { randomUUID } from 'node:crypto';
import type { StateChange } from './state-changes';

/** An event in the envelope that EventBridge delivers. */
export interface CloudEvent {
  readonly id: string;
  /** The body of a delivery. */
  readonly text: string;
}

const eastEightHours = 8 * 3_600_000;

/** `20181226T220114.058+0800`: the time of ECS's events is UTC+8. */
const eventTime = (time: number): string =>
  `${new Date(time + eastEightHours).toISOString().replaceAll(/[-:]|Z$/g, '')}+0800`;

/**
 * A StateChange event as ECS words it, in a CloudEvents 1.0 envelope.
 *
 * @param time - of the resource clock, in ms since 1970
 */
export function stateChangeEvent(change: StateChange, time: number): CloudEvent {
  const { accountId, regionId, instanceId, state } = change;
  const id = randomUUID().toUpperCase();
  const resource = `acs:ecs:${regionId}:${accountId}:instance/${instanceId}`;
  const published = new Date(time).toISOString();
  const envelope = {
    datacontenttype: 'application/json;charset=utf-8',
    aliyunaccountid: accountId,
    aliyunpublishtime: published,
    aliyunregionid: regionId,
    aliyuneventbusname: 'default',
    data: {
      ver: '1.0',
      id,
      product: 'ECS',
      resourceId: resource,
      level: 'INFO',
      name: 'Instance:StateChange',
      userId: accountId,
      eventTime: eventTime(time),
      regionId,
      content: { resourceId: instanceId, resourceType: 'ALIYUN::ECS::Instance', state },
    },
    id,
    source: 'acs.ecs',
    specversion: '1.0',
    subject: resource,
    time: published,
    type: 'ecs:Instance:StateChange',
  };
  return { id, text: JSON.stringify(envelope) };
}
