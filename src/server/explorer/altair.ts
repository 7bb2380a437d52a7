import { examples } from './examples';
import type { ExampleIds } from './examples';

/** The folder of Altair's files: every path is below it, so that a newer version is never mixed with a kept older one. */
export const altairFolder = (version: string): string => `/explorer/${version}/`;

/** How a tab subscribes. */
const transport = { initialSubscriptionRequestHandlerId: 'graphql-sse' };

/** Altair's options; its documentation calls them AltairConfigOptions. */
const optionsOf = (ids: ExampleIds) => ({
  ...transport,
  instanceStorageNamespace: 'ecs_security_lock_',
  // Nothing leaves the machine: no account, no sharing, no news.
  disableAccount: true,
  initialSettings: {
    theme: 'system',
    language: 'en-US',
    addQueryDepthLimit: 1,
    tabSize: 2,
    'banners.disable': true,
    'alert.disableUpdateNotification': true,
    // Each tab reads the schema for itself: without it, there is neither completion nor documentation.
    'schema.reloadOnStart': true,
    enableTablistScrollbar: true,
  },
  initialWindows: examples(ids).map(({ title, query, variables }) => ({
    ...transport,
    initialName: title,
    initialQuery: query,
    ...(variables && { initialVariables: JSON.stringify(variables, null, 2) }),
  })),
});

/** @returns the script that starts Altair: a file of its own, so that the page needs no inline script. */
export const startScript = (ids: ExampleIds): string => `
const options = ${JSON.stringify(optionsOf(ids))};
// Altair takes absolute addresses only, for each tab.
const endpointURL = new URL('../graphql', location.href).href;
for (const each of [options, ...options.initialWindows]) Object.assign(each, { endpointURL, subscriptionsEndpoint: endpointURL });
AltairGraphQL.init(options);
`;

/**
 * Altair's page with the script that starts it.
 *
 * @param html the page as it is in the package
 * @throws Error when the page is not as expected: a newer version needs a look
 */
export function altairPage(html: string, version: string): string {
  const page = html
    .replace('<base href="/" />', `<base href="${altairFolder(version)}" />`)
    .replace('<title>Altair</title>', '<title>ECS security lock: explorer</title>')
    .replace('</head>', '<link rel="stylesheet" href="../narrow.css" /></head>')
    .replace('</body>', '<script type="module" src="../start.js"></script></body>');
  if (!page.includes(altairFolder(version)) || !page.includes('../start.js'))
    throw new Error('The page of altair-static is not as src/server/explorer/altair.ts expects it.');
  return page;
}

/** Altair is made for wide screens: on a narrow one, query and result take turns below each other, and the button fits. */
export const narrowStyle = `
@media (max-width: 40rem) {
  .main-content-row > as-split { display: flex !important; flex-direction: column; }
  .main-content-row > as-split > as-split-area { flex: 1 1 50% !important; min-height: 0; width: 100% !important; }
  .main-content-row > as-split > .as-split-gutter { display: none; }
  .url-box__method-wrapper, .header__actions .header__menu-item:first-child { display: none; }
  .send-request__button { padding: 0 .75rem; white-space: nowrap; }
}
`;

/** What Altair's page may load and ask: this server alone. */
export const altairPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // It sets styles at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
