import { auditFileFault } from './audit-file';
import { isOneHost } from './endpoint';
import type { Problem } from './problems';
import type { Environment } from './read-variables';
import { isLoopback } from './value-types';
import type { Values, VariableName } from './variables';

/** A rule that concerns more than one variable, or the machine. */
interface Check {
  readonly variable: VariableName | 'DEBUG';
  /** The other variables that the rule reads. When one of them is invalid, the rule is not checked. */
  readonly uses?: readonly VariableName[];
  /** @returns what to do when the rule is broken, else false. */
  readonly broken: (values: Values, env: Environment) => string | false;
}

const isProduction = (values: Values): boolean => values.NODE_ENV === 'production';

const requiredBy = (
  variable: VariableName,
  uses: readonly VariableName[],
  needed: (values: Values) => string | false,
): Check => ({
  variable,
  uses,
  broken: (values) => {
    const because = needed(values);
    return because !== false && values[variable] === undefined && `${because} requires it; set it.`;
  },
});

const byAliyun = (values: Values) => values.ECS_BACKEND === 'aliyun' && 'ECS_BACKEND=aliyun';
const byHook = (values: Values) => values.EVENTBRIDGE_HOOK === 'on' && 'EVENTBRIDGE_HOOK=on';
const byJwt = (values: Values) => values.CALLER_AUTH === 'jwt' && 'CALLER_AUTH=jwt';

/** What makes a configuration unusable. */
export const checks: readonly Check[] = [
  {
    variable: 'ECS_BACKEND',
    broken: (values) =>
      values.ECS_BACKEND === undefined && 'NODE_ENV=production has no default for it; set it to aliyun.',
  },
  {
    variable: 'ECS_BACKEND',
    broken: (values) =>
      isProduction(values) &&
      values.ECS_BACKEND === 'emulator' &&
      'the emulator does not run with NODE_ENV=production; set it to aliyun, or NODE_ENV to development.',
  },
  requiredBy('ECS_REGIONS', ['ECS_BACKEND'], byAliyun),
  {
    variable: 'ECS_CREDENTIALS',
    uses: ['ECS_ACCOUNTS'],
    broken: (values) =>
      values.ECS_BACKEND === 'aliyun' &&
      values.ECS_CREDENTIALS === undefined &&
      values.ECS_ACCOUNTS === undefined &&
      'ECS_BACKEND=aliyun requires it; set it to env, profile, oidc, ram-role or assume-role (or name several accounts in ECS_ACCOUNTS).',
  },
  {
    variable: 'ECS_ACCOUNTS',
    broken: (values) =>
      values.ECS_ACCOUNTS !== undefined &&
      (values.ECS_CREDENTIALS !== undefined || values.ECS_ACCOUNT_ID !== undefined) &&
      'the file already has the accounts and their credentials; unset ECS_CREDENTIALS and ECS_ACCOUNT_ID, or unset ECS_ACCOUNTS.',
  },
  ...(['ECS_ENDPOINT', 'ECS_ACCOUNTS'] as const).map((variable): Check => ({
    variable,
    broken: (values) =>
      values.ECS_BACKEND === 'emulator' &&
      values[variable] !== undefined &&
      'the emulator does not use it; unset it, or set ECS_BACKEND=aliyun.',
  })),
  {
    variable: 'ECS_ENDPOINT',
    uses: ['ECS_REGIONS'],
    // Most writes have no RegionId: ECS runs them in the region of the host that receives them.
    broken: ({ ECS_BACKEND, ECS_ENDPOINT, ECS_REGIONS = [] }) =>
      ECS_BACKEND === 'aliyun' &&
      ECS_ENDPOINT !== undefined &&
      ECS_REGIONS.length > 1 &&
      isOneHost(ECS_ENDPOINT) &&
      'the calls for all regions would go to one host, which runs them in its own region; use {region} in the address, for example ecs.{region}.aliyuncs.com, or set only one region in ECS_REGIONS.',
  },
  requiredBy('EVENTBRIDGE_URL', ['EVENTBRIDGE_HOOK'], byHook),
  {
    variable: 'EVENTBRIDGE_HOOK',
    uses: ['LIVE'],
    broken: ({ EVENTBRIDGE_HOOK, LIVE }) =>
      EVENTBRIDGE_HOOK === 'on' &&
      LIVE === 'off' &&
      'an event only tells the mirror what to read; set LIVE=on.',
  },
  requiredBy('LIVE_SECRET', ['REDIS_URL'], (values) => values.REDIS_URL !== undefined && 'REDIS_URL'),
  {
    variable: 'LIVE_SECRET',
    uses: ['CURSOR_SECRET'],
    broken: ({ LIVE_SECRET, CURSOR_SECRET }) =>
      LIVE_SECRET !== undefined &&
      LIVE_SECRET.reveal() === CURSOR_SECRET?.reveal() &&
      'it is the same as CURSOR_SECRET; set one of its own.',
  },
  {
    variable: 'REDIS_URL',
    uses: ['LIVE', 'ECS_BACKEND'],
    broken: ({ REDIS_URL, LIVE, ECS_BACKEND }) => {
      if (REDIS_URL === undefined) return false;
      if (LIVE === 'off') return 'only the mirror uses it; set LIVE=on, or unset it.';
      return (
        ECS_BACKEND === 'emulator' &&
        'each replica has an emulator of its own, so that there is nothing to share; unset it, or set ECS_BACKEND=aliyun.'
      );
    },
  },
  requiredBy('CURSOR_SECRET', [], (values) => isProduction(values) && 'NODE_ENV=production'),
  requiredBy(
    'ROUTER_SECRETS',
    ['ROUTER_AUTH'],
    (values) => values.ROUTER_AUTH !== 'none' && `ROUTER_AUTH=${values.ROUTER_AUTH}`,
  ),
  {
    variable: 'ROUTER_SECRETS',
    uses: ['ROUTER_AUTH'],
    broken: (values) =>
      values.ROUTER_AUTH === 'none' &&
      values.ROUTER_SECRETS !== undefined &&
      'ROUTER_AUTH=none does not use it; set ROUTER_AUTH to secret or hmac, or unset ROUTER_SECRETS.',
  },
  {
    variable: 'ROUTER_AUTH',
    uses: ['HOST'],
    broken: (values) =>
      values.ROUTER_AUTH === 'none' &&
      !isLoopback(values.HOST) &&
      `HOST=${values.HOST} can be reached from other machines; set ROUTER_AUTH to secret or hmac (with ROUTER_SECRETS), or HOST to 127.0.0.1.`,
  },
  {
    variable: 'SUBSCRIPTION_CALLBACK_ORIGINS',
    uses: ['ROUTER_AUTH'],
    // The signature of hmac does not cover the address to call back, so a caller could choose it.
    broken: (values) =>
      values.SUBSCRIPTION_CALLBACK_ORIGINS !== undefined &&
      values.ROUTER_AUTH !== 'secret' &&
      'HTTP callback requires ROUTER_AUTH=secret, which alone proves who chose the address; set it, or unset SUBSCRIPTION_CALLBACK_ORIGINS.',
  },
  requiredBy('JWT_JWKS_URL', ['CALLER_AUTH'], byJwt),
  requiredBy('JWT_ISSUER', ['CALLER_AUTH'], byJwt),
  requiredBy('JWT_AUDIENCE', ['CALLER_AUTH'], byJwt),
  requiredBy(
    'TRUSTED_DOCUMENTS_FILE',
    ['TRUSTED_DOCUMENTS'],
    (values) => values.TRUSTED_DOCUMENTS !== 'off' && `TRUSTED_DOCUMENTS=${values.TRUSTED_DOCUMENTS}`,
  ),
  {
    variable: 'TRUSTED_DOCUMENTS_FILE',
    uses: ['TRUSTED_DOCUMENTS'],
    // Who names a manifest means it to be used: without this, ad-hoc documents would go on being answered.
    broken: (values) =>
      values.TRUSTED_DOCUMENTS === 'off' &&
      values.TRUSTED_DOCUMENTS_FILE !== undefined &&
      'TRUSTED_DOCUMENTS=off does not use it; set TRUSTED_DOCUMENTS to prefer or only, or unset TRUSTED_DOCUMENTS_FILE.',
  },
  {
    variable: 'ECS_CALLER_IN_SESSION',
    uses: ['CALLER_AUTH'],
    broken: (values) =>
      values.ECS_CALLER_IN_SESSION &&
      values.CALLER_AUTH === 'none' &&
      'with CALLER_AUTH=none no caller is known; set CALLER_AUTH=jwt, or unset it.',
  },
  {
    variable: 'AUDIT_FILE',
    broken: ({ AUDIT_FILE }) => (AUDIT_FILE === undefined ? false : (auditFileFault(AUDIT_FILE) ?? false)),
  },
  {
    variable: 'READ_SCOPES',
    uses: ['CALLER_AUTH'],
    broken: (values) =>
      values.READ_SCOPES === 'required' &&
      values.CALLER_AUTH !== 'jwt' &&
      'scopes come with the tokens of CALLER_AUTH=jwt; set it, or set READ_SCOPES to off.',
  },
  {
    variable: 'DEBUG',
    broken: (values, env) =>
      isProduction(values) &&
      printsTraffic(env.DEBUG ?? '') &&
      'it makes the HTTP client print headers and bodies, including secrets; remove httpx from it.',
  },
];

/** The broken rules. Rules about variables that could not be read are left out. */
export const brokenChecks = (
  values: Values,
  env: Environment,
  unread: ReadonlySet<string>,
): readonly Problem[] =>
  checks.flatMap(({ variable, uses = [], broken }) => {
    if ([variable, ...uses].some((name) => unread.has(name))) return [];
    const message = broken(values, env);
    return message === false ? [] : [{ variable, message }];
  });

/** The namespaces under which ECS's HTTP client prints what it sends. */
const printing = ['httpx:header', 'httpx:body'];

const printsTraffic = (debug: string): boolean =>
  debug
    .split(/[\s,]+/)
    .filter((pattern) => pattern !== '' && !pattern.startsWith('-'))
    .some((pattern) => {
      const parts = pattern.split('*').map((part) => part.replace(/[^\w:-]/g, '\\$&'));
      const form = new RegExp(`^${parts.join('.*')}$`);
      return printing.some((namespace) => form.test(namespace));
    });
