import { createHash } from 'node:crypto';
import { examples } from './examples';
import { script } from './script';
import { style } from './style';

/** JSON for a script element: `<`, which could end the element, is escaped. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A self-contained page: it requests only the GraphQL endpoint, so it works without the internet. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ECS security lock: explorer</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><h1>ECS security lock</h1><span>POST /graphql</span><output id="status" aria-live="polite">ready</output></header>
<main>
<section aria-label="Examples"><h2>Examples</h2><div id="examples"></div></section>
<section aria-label="Query">
<h2>Query</h2>
<textarea id="query" spellcheck="false" aria-label="Query"></textarea>
<label for="variables">Variables (JSON)</label><textarea id="variables" spellcheck="false"></textarea>
<label for="headers">Headers (JSON)</label><textarea id="headers" spellcheck="false"></textarea>
<button id="run" type="button">Run (Ctrl+Enter)</button>
</section>
<section aria-label="Answer"><h2>Answer</h2><pre id="answer" tabindex="0"></pre></section>
<section aria-label="Schema"><h2>Schema</h2><input id="search" type="search" aria-label="Search the schema" placeholder="Search"><div id="fields">reading</div></section>
</main>
<script type="application/json" id="example-list">${asData(examples)}</script>
<script>${script}</script>
</body>
</html>
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The content security policy: only the page's own script and style, by hash, and requests to this server. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
