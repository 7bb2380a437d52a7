import { isLoopback } from './value-types';

/** Where ECS is, for each region. */
export interface Endpoint {
  /** `host` or `host:port`; `{region}` stands for the region. */
  readonly host: string;
  readonly protocol: 'http' | 'https';
}

const regionMark = '{region}';
/** Stands for the mark while the address is parsed: a brace is no part of a host name. */
const standIn = 'region-goes-here';

/**
 * Reads ECS_ENDPOINT: `host`, `host:port` or a URL. Signed calls go there, so that only hosts of Alibaba Cloud and
 * loopback are accepted, and plain http on loopback alone. Without a scheme loopback is http, everything else https.
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
  if (username !== '' || password !== '') return { advice: 'leave the user and the password out of it' };
  if (pathname !== '/' || search !== '' || hash !== '') return { advice: 'leave the path out of it' };
  const loopback = isLoopback(hostname);
  if (!loopback && !isAliyun(hostname)) {
    return { advice: 'set a host of aliyuncs.com, or loopback: signed calls go nowhere else' };
  }
  const plainHttp = hasScheme ? protocol === 'http:' : loopback;
  if (plainHttp && !loopback) return { advice: 'set an https URL; plain http is for loopback only' };
  // URL drops the port that is the scheme's own, and the scheme may have been made up here.
  const named = port === '' && plain.endsWith(':443') ? `${host}:443` : host;
  return { host: named.replaceAll(standIn, regionMark), protocol: plainHttp ? 'http' : 'https' };
}

/** @returns the host of a region. */
export const endpointOf = ({ host, protocol }: Endpoint, regionId: string) => ({
  host: host.replaceAll(regionMark, regionId),
  protocol,
});

/** Whether an ECS_ENDPOINT is one and the same host of Alibaba Cloud for every region; false for what is no endpoint. */
export function isOneHost(text: string): boolean {
  const endpoint = parseEndpoint(text);
  return !('advice' in endpoint) && !endpoint.host.includes(regionMark) && isAliyun(hostOf(endpoint));
}

const hostOf = ({ host }: Endpoint): string => host.replace(/:\d+$/, '');

const isAliyun = (host: string): boolean => /^([a-z0-9-]+\.)+aliyuncs\.com$/i.test(host);
