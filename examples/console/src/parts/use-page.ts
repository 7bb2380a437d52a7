import { useEffect, useState } from 'react';

export type PageName = 'instances' | 'disks' | 'events';

const pages: readonly PageName[] = ['instances', 'disks', 'events'];

const pageOf = (hash: string): PageName => pages.find((each) => hash === `#/${each}`) ?? 'instances';

/** The page that the address names. */
export function usePage(): PageName {
  const [page, setPage] = useState(() => pageOf(location.hash));
  useEffect(() => {
    const onChange = (): void => setPage(pageOf(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return page;
}
