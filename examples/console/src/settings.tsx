import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { en } from './texts/en';
import type { Texts } from './texts/en';
import { zh } from './texts/zh';

export type Locale = 'en' | 'zh-CN';
export type Colours = 'light' | 'dark';

export interface Settings {
  readonly locale: Locale;
  readonly colours: Colours;
  readonly texts: Texts;
  readonly setLocale: (locale: Locale) => void;
  readonly setColours: (colours: Colours) => void;
}

const SettingsContext = createContext<Settings | null>(null);

const firstLocale = (): Locale =>
  (localStorage.getItem('locale') ?? navigator.language).startsWith('zh') ? 'zh-CN' : 'en';

const firstColours = (): Colours =>
  (localStorage.getItem('colours') ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
    ? 'dark'
    : 'light';

/** Language and colours: those of the browser, until the user has chosen. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  const [colours, setColours] = useState(firstColours);
  const texts = locale === 'en' ? en : zh;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.colours = colours;
    document.title = texts.title;
  }, [locale, colours, texts]);
  const value = useMemo(
    () => ({
      locale,
      colours,
      texts,
      setLocale: (next: Locale) => {
        localStorage.setItem('locale', next);
        setLocale(next);
      },
      setColours: (next: Colours) => {
        localStorage.setItem('colours', next);
        setColours(next);
      },
    }),
    [locale, colours, texts],
  );
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (settings === null) throw new Error('SettingsProvider is missing.');
  return settings;
}

export const useTexts = (): Texts => useSettings().texts;
