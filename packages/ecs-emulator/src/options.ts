import type { AccountCredential } from './protocol/authenticate';
import type { EmulatorSettings } from './operations/call';
import type { ResourceClock } from './world/clock';
import type { EventTarget } from './eventbridge/target';
import type { FleetSpec } from './fleet/spec';

/** Options of an emulator; each has a default. */
export interface EmulatorOptions {
  /** The port that answers for any region; a free one when 0 or absent. */
  readonly port?: number;
  /**
   * Strict ports, one per region. There, ids and RegionIds of other regions fail as in the cloud. The value is none,
   * `consecutive` (port + 1, port + 2, …) or `ephemeral` (free ports).
   */
  readonly regionPorts?: 'none' | 'consecutive' | 'ephemeral';
  /** Who may call. Several credentials may share an account. */
  readonly accounts?: readonly AccountCredential[];
  readonly regions?: readonly string[];
  /** The initial resources: the sample fleet, none, or a fleet that a test specifies. */
  readonly fleet?: 'default' | 'empty' | FleetSpec;
  /** The clock of the resources; the wall clock when absent. */
  readonly clock?: ResourceClock;
  /** The time that signatures are checked against, in ms since 1970. */
  readonly wallClock?: () => number;
  readonly settings?: Partial<EmulatorSettings>;
  /** Where signed events go when the state of an instance has changed; nowhere when absent. */
  readonly events?: EventTarget;
  /** Bytes of request line and headers; a command sent by RunCommand travels in the URL. */
  readonly maxHeaderSize?: number;
  /** Bytes of a request body. */
  readonly maxBodySize?: number;
  /** How long an idle connection is kept, in ms. */
  readonly keepAliveTimeout?: number;
}

/** The default accounts. The keys are invented and valid nowhere else. */
export const defaultAccounts: readonly AccountCredential[] = [
  { accountId: '1000000000000001', accessKeyId: 'emulator', accessKeySecret: 'emulator-secret' },
  { accountId: '1000000000000002', accessKeyId: 'emulator-2', accessKeySecret: 'emulator-secret-2' },
];

export const defaultRegions: readonly string[] = ['cn-hangzhou', 'cn-shanghai'];

const mebibyte = 1024 * 1024;

/** The options with every default filled in. */
export function withDefaults(options: EmulatorOptions) {
  return {
    port: options.port ?? 0,
    regionPorts: options.regionPorts ?? 'none',
    accounts: options.accounts ?? defaultAccounts,
    regions: options.regions ?? defaultRegions,
    fleet: options.fleet ?? 'default',
    clock: options.clock,
    wallClock: options.wallClock ?? Date.now,
    settings: { instanceIdFindsMultiAttach: false, ...options.settings },
    maxHeaderSize: options.maxHeaderSize ?? mebibyte,
    maxBodySize: options.maxBodySize ?? 8 * mebibyte,
    keepAliveTimeout: options.keepAliveTimeout ?? 75_000,
  } as const;
}
