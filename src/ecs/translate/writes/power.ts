import { settableStoppedModes, wordOf } from '../words';
import type { NameIn } from '../words';
import type { Maybe } from './encode';

interface Stop {
  /** Cut the power. */
  readonly forceStop: boolean;
  readonly stoppedMode?: Maybe<NameIn<typeof settableStoppedModes>>;
}

/** Starting, stopping, and everything that amounts to it. */
export const power = {
  StartInstance: ({ initLocalDisk }: { readonly initLocalDisk?: Maybe<boolean> }) => ({
    InitLocalDisk: initLocalDisk,
  }),
  StopInstance: ({ forceStop, stoppedMode }: Stop) => ({
    ForceStop: forceStop,
    StoppedMode: wordOf(settableStoppedModes, stoppedMode),
  }),
  RebootInstance: ({ forceStop }: { readonly forceStop: boolean }) => ({ ForceStop: forceStop }),
  RebootInstances: ({ forceReboot }: { readonly forceReboot: boolean }) => ({ ForceReboot: forceReboot }),
  RedeployInstance: ({ forceStop }: { readonly forceStop: boolean }) => ({ ForceStop: forceStop }),
};
