import type { Locale } from '../../locale';

/** One text in each language. A name in braces is a placeholder. */
export type Template = Readonly<Record<Locale, string>>;
