/** Where a call goes: one account in one region. There is one client for each. */
export interface EcsScope {
  readonly accountId: string;
  readonly regionId: string;
}
