import { z } from 'zod';
import { Secret } from './secret';

/** Turns the text of a variable into its value; the message says what to set. */
export type ValueType<T> = z.ZodType<T, string>;

/** One of a few words; its description lists them. */
export const word = <const T extends string>(...words: readonly T[]): ValueType<T> =>
  z.enum(words, { error: `set one of ${words.join(', ')}` }).describe(words.join(', '));

/** A whole number within bounds, both included. */
export const whole = (least: number, most: number): ValueType<number> => {
  const message = `set a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
};

/** A TCP port; 0 lets the system choose a free one. */
export const port = (): ValueType<number> => whole(0, 65_535);

/** A time in milliseconds. */
export const milliseconds = (): ValueType<number> => whole(100, 100_000);

const flags: Readonly<Record<string, boolean>> = { true: true, false: false, on: true, off: false };

/** A switch. */
export const flag = (): ValueType<boolean> =>
  z
    .string()
    .refine((text) => Object.hasOwn(flags, text), 'set true or false')
    .transform((text) => flags[text] === true)
    .describe('true, false');

/** A text of a given form. */
export const text = (form: RegExp, message: string): ValueType<string> => z.string().regex(form, message);

/** A list with commas: at least one entry, each of the given form, none twice. */
export const list = (
  form: RegExp,
  message: string,
  most = Number.MAX_SAFE_INTEGER,
): ValueType<readonly string[]> =>
  z
    .string()
    .transform(split)
    .refine((entries) => entries.length >= 1 && entries.length <= most, message)
    .refine((entries) => entries.every((entry) => form.test(entry)), message)
    .refine((entries) => new Set(entries).size === entries.length, 'name each entry once');

/** A secret with a minimum number of characters. */
export const secret = (least: number): ValueType<Secret> =>
  z
    .string()
    .min(least, `set at least ${least} characters`)
    .transform((value) => new Secret(value));

/** One secret, or two separated by a comma: both are accepted while a new one is rolled out. */
export const secrets = (least: number): ValueType<readonly Secret[]> => {
  const message = `set one secret, or two separated by a comma, each of at least ${least} characters`;
  return z
    .string()
    .transform(split)
    .refine((entries) => entries.length === 1 || entries.length === 2, message)
    .refine((entries) => entries.every((entry) => entry.length >= least), message)
    .transform((entries) => entries.map((entry) => new Secret(entry)));
};

/** The URL of a page to fetch: https, or http on loopback, without a user or a password. */
export const webAddress = (): ValueType<string> => {
  const message = 'set an https:// URL (http:// only on loopback) without a user or a password';
  return z.string().refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, hostname, username, password } = new URL(value);
    return (
      username === '' &&
      password === '' &&
      (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
    );
  }, message);
};

/** The URL of a Redis: redis:// or, with TLS, rediss://, with its host, and a number for the database if any. */
export const redisAddress = (): ValueType<Secret> => {
  const message = 'set redis://[user:password@]host[:port][/database], or rediss:// for TLS';
  return z
    .string()
    .refine((value) => {
      if (!URL.canParse(value)) return false;
      const { protocol, hostname, pathname, search, hash } = new URL(value);
      return (
        (protocol === 'redis:' || protocol === 'rediss:') &&
        hostname !== '' &&
        /^\/?\d{0,5}$/.test(pathname) &&
        search === '' &&
        hash === ''
      );
    }, message)
    .transform((value) => new Secret(value));
};

/** A URL to print: its query may hold a key of the service. */
export const withoutQuery = (value: string): string => value.replace(/[?#].*$/s, '?[redacted]');

/** True for a name or an address of this machine itself. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

const split = (value: string): string[] =>
  value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
