/** The languages that texts for people have. */
export const locales = ['EN', 'ZH_CN'] as const;
export type Locale = (typeof locales)[number];

/** The language of a request that names none that is known. */
export const usualLocale: Locale = 'EN';

/**
 * The language that a request's `accept-language` wants most (RFC 9110, section 12.5.4). A range such as `zh` or `zh-Hans`
 * counts for Chinese, `*` for the usual language; a weight of 0 excludes.
 *
 * @returns the usual language where the header is absent, malformed, or names none that is known.
 */
export function localeOf(acceptLanguage: string | undefined): Locale {
  let best: Locale = usualLocale;
  let bestWeight = 0;
  // A longer header is cut: nobody speaks so many languages.
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const locale = localeOfTag(tag);
    const weight = weightOf(parameters);
    if (locale === null || weight <= bestWeight) continue;
    best = locale;
    bestWeight = weight;
  }
  return best;
}

function localeOfTag(tag: string): Locale | null {
  if (tag === '*') return usualLocale;
  const [language] = tag.split('-');
  if (language === 'zh') return 'ZH_CN';
  return language === 'en' ? 'EN' : null;
}

/** Between 0 and 1; 1 where none is given, 0 where it is malformed. */
function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  if (given === undefined) return 1;
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given.slice(2)) : 0;
}
