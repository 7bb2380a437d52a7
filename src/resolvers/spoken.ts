import type { RequestContext } from '../context';
import type { Locale } from '../locale';
import { usualLocale } from '../locale';
import { pageOf } from '../policy/texts/page';
import { say } from '../policy/texts/say';
import type { Text } from '../policy/texts/say';

/** The fields `message`, `warnings` and `detail`: texts for end users in their language, and for developers. */

interface InLocale {
  readonly locale?: Locale | null | undefined;
}

type Asked = Pick<RequestContext, 'locale'>;

const languageOf = ({ locale }: InLocale, context: Asked): Locale =>
  locale ?? context.locale ?? usualLocale;

export const message = (
  { text }: { readonly text: Text },
  args: InLocale,
  context: Asked,
): string => say(text, languageOf(args, context));

export const warnings = (
  { warnings: some }: { readonly warnings: readonly Text[] },
  args: InLocale,
  context: Asked,
): readonly string[] => some.map((each) => say(each, languageOf(args, context)));

export const detail = (source: { readonly detail: string; readonly operation: string }): string =>
  `${source.detail} See ${pageOf(source.operation)}`;

/** For types with both. */
export const spoken = { message, detail };
