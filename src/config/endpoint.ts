import { isLoopback } from './value-types';

/** The address of ECS in each region. */
export interface Endpoint {
  /** `host` or `host:port`; `{region}` stands for the region. */
  readonly host: string;
  readonly protocol: 'http' | 'https';
}

const regionMark = '{region}';
/** Replaces the mark while the address is parsed: a brace is not valid in a host name. */
const standIn = 'region-goes-here';

/**
 * Reads ECS_ENDPOINT: `host`, `host:port` or a URL. Signed calls go there, so only hosts of Alibaba Cloud and loopback
 * are accepted, and plain http only for loopback. Without a scheme, loopback uses http and every other host https.
 *
 * @returns the endpoint, or what to do instead.
 */
export function parseEndpoint(text: string): Endpoint | { readonly advice: string } {
  const plain = text.replaceAll(regionMark, standIn);
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain);
  const address = hasScheme ? plain : `https://${plain}`;
  if (!URL.canParse(address)) return { advice: 'set host, host:port or a URL' };
  const { protocol, hostname, host, port, username, password, pathname, search, hash } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return { advice: 'set an http or https URL' };
  if (username !== '' || password !== '') return { advice: 'remove the user and the password from it' };
  if (pathname !== '/' || search !== '' || hash !== '') return { advice: 'remove the path from it' };
  const loopback = isLoopback(hostname);
  if (!loopback && !isAliyun(hostname)) {
    return { advice: 'set a host of aliyuncs.com, or loopback; signed calls must not go to any other host' };
  }
  const plainHttp = hasScheme ? protocol === 'http:' : loopback;
  if (plainHttp && !loopback) return { advice: 'set an https URL; plain http is allowed only for loopback' };
  // URL drops the scheme's default port. That is wrong when the scheme was added above and is then changed.
  const named = port === '' && plain.endsWith(':443') ? `${host}:443` : host;
  return { host: named.replaceAll(standIn, regionMark), protocol: plainHttp ? 'http' : 'https' };
}

/** @returns the host of a region. */
export const endpointOf = ({ host, protocol }: Endpoint, regionId: string) => ({
  host: host.replaceAll(regionMark, regionId),
  protocol,
});

/** Whether an ECS_ENDPOINT is the same Alibaba Cloud host for every region; false for an invalid endpoint. */
export function isOneHost(text: string): boolean {
  const endpoint = parseEndpoint(text);
  return !('advice' in endpoint) && !endpoint.host.includes(regionMark) && isAliyun(hostOf(endpoint));
}

const hostOf = ({ host }: Endpoint): string => host.replace(/:\d+$/, '');

const isAliyun = (host: string): boolean => /^([a-z0-9-]+\.)+aliyuncs\.com$/i.test(host);
