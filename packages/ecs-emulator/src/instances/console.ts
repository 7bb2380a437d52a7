import { checkLock, instanceNamed } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { isoSeconds } from '../world/clock';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { greyPng } from './png';
import type { InstanceRecord } from '../world/records';

const badStatus: ErrorRow = [
  405,
  'IncorrectInstanceStatus',
  'The current status of the resource does not support this operation.',
];

/** The statuses in which the console is available: running, starting and stopping. */
const visible: ReadonlySet<string> = new Set(['Running', 'Starting', 'Stopping']);

const badInstance: ErrorRow = [404, 'InvalidParameter', 'The specified parameter InstanceId is not valid.'];
const otherRegion: ErrorRow = [
  400,
  'InvalidRegionInstance',
  'The specified InstanceId does not exist in given region.',
];

/** The instance, after the checks that its lock and status allow console access. */
function visibleInstance(call: Call): InstanceRecord {
  const instance = call.region.instances.get(call.params.text('InstanceId') ?? '');
  if (instance === undefined) throw new Refusal(badInstance);
  checkLock(call, { instance });
  if (!visible.has(instance.status)) throw new Refusal(badStatus);
  return instance;
}

/** DescribeInstanceVncUrl: the address for the console page; its host does not exist. */
export const describeInstanceVncUrl: Handler = (call) => {
  const instanceId = call.params.text('InstanceId') ?? '';
  const others = [...call.account.regions.values()].filter((region) => region !== call.region);
  if (others.some((region) => region.instances.has(instanceId))) throw new Refusal(otherRegion);
  const instance = instanceNamed(call, instanceId);
  checkLock(call, { instance });
  if (!visible.has(instance.status)) throw new Refusal([403, badStatus[1], badStatus[2]]);
  const url = `wss://${instance.regionId}-vncproxy.emulator.invalid/websockify/?s=${call.world.random.letters(48)}`;
  return { VncUrl: encodeURIComponent(url) };
};

/** The screen of a login prompt: a cursor block in the corner of a dark screen. */
const screen = greyPng(320, 200, (x, y) => (x >= 8 && x < 16 && y >= 8 && y < 24 ? 220 : 16)).toString(
  'base64',
);

/** GetInstanceScreenshot: a picture in base64. */
export const getInstanceScreenshot: Handler = (call) => ({
  InstanceId: visibleInstance(call).instanceId,
  Screenshot: screen,
});

/** ECS writes the time of the last line in UTC+8, without saying so. */
const aheadOfUtcMs = 8 * 3_600_000;

/** GetInstanceConsoleOutput: the text of the serial console in base64. */
export const getInstanceConsoleOutput: Handler = (call) => {
  const { instanceId, hostName, osNameEn, startTime } = visibleInstance(call);
  const lines = [
    `[    0.000000] ${osNameEn}`,
    '[    1.204511] virtio_net virtio0 eth0: link up',
    '[    3.881020] systemd[1]: Reached target Multi-User System.',
    '',
    `${hostName} login: `,
  ];
  return {
    InstanceId: instanceId,
    ConsoleOutput: Buffer.from(lines.join('\n')).toString('base64'),
    LastUpdateTime: isoSeconds((startTime ?? call.now) + aheadOfUtcMs)
      .replace('T', ' ')
      .replace('Z', ''),
  };
};
