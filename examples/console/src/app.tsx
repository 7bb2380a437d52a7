import { useSecurityLock } from '@ecs-security-lock/client/react';
import { Button } from 'antd';
import { useEffect } from 'react';
import { LostProvider } from './parts/connection';
import { LockBanner } from './parts/lock-banner';
import { TransportTag } from './parts/tags';
import { usePage } from './parts/use-page';
import type { PageName } from './parts/use-page';
import { Disks } from './pages/disks';
import { Events } from './pages/events';
import { Instances } from './pages/instances';
import { useSettings } from './settings';

const pages: readonly PageName[] = ['instances', 'disks', 'events'];

/** The frame: pages, settings, and the banner. */
export function App() {
  const { texts, locale, colours, setLocale, setColours } = useSettings();
  const page = usePage();
  const { locks, transport } = useSecurityLock('all');
  useEffect(() => {
    document.title = `${texts.pages[page]} · ${texts.title}`;
  }, [texts, page]);
  return (
    <LostProvider value={transport === 'lost'}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {texts.skip}
      </a>
      <header>
        <div className="brand">
          <strong>{texts.title}</strong>
          <TransportTag transport={transport} />
        </div>
        <nav aria-label={texts.title}>
          {pages.map((each) => (
            <a key={each} href={`#/${each}`} aria-current={each === page ? 'page' : undefined}>
              {texts.pages[each]}
            </a>
          ))}
        </nav>
        <div className="settings">
          <Button
            lang={locale === 'en' ? 'zh-CN' : 'en'}
            onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}
          >
            {locale === 'en' ? '中文' : 'English'}
          </Button>
          <Button onClick={() => setColours(colours === 'light' ? 'dark' : 'light')}>
            {colours === 'light' ? texts.theme.dark : texts.theme.light}
          </Button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{texts.pages[page]}</h1>
        <LockBanner locks={locks} isOnEvents={page === 'events'} />
        {page === 'instances' && <Instances locks={locks} />}
        {page === 'disks' && <Disks locks={locks} />}
        {page === 'events' && <Events locks={locks} />}
      </main>
    </LostProvider>
  );
}
