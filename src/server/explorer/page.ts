import { createHash } from 'node:crypto';

const style = `
:root { color-scheme: light dark; --line: #8885; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; font: 14px/1.4 system-ui, sans-serif; }
iframe { border: 0; width: 100%; height: 100%; display: block; }
.explorer { flex: 1; min-width: 0; min-height: 0; }
.panel { flex: none; display: flex; flex-direction: column; border-left: 1px solid var(--line); }
.panel[open] { width: 22rem; }
.panel iframe { height: calc(100vh - 2.25rem); }
.panel summary { height: 2.25rem; padding: .45rem .75rem; cursor: pointer; white-space: nowrap; font-weight: 600; }
.panel:not([open]) summary { writing-mode: vertical-rl; height: auto; width: 2.25rem; padding: .75rem .45rem; }
@media (max-width: 60rem) {
  html, body { height: auto; }
  body { display: block; }
  .explorer { height: calc(100vh - 2.25rem); }
  .explorer:only-child { height: 100vh; }
  .panel { border-left: 0; border-top: 1px solid var(--line); }
  .panel[open] { width: auto; }
  .panel iframe { height: 55rem; }
  .panel:not([open]) summary { writing-mode: horizontal-tb; width: auto; padding: .45rem .75rem; }
}
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page and its content security policy. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

/**
 * The page at /: Altair in a frame, and beside it the panel of the emulator, if there is one. The page has no script.
 *
 * @param panel the address of the panel, on this machine
 */
export function explorerPage(panel: URL | undefined): Page {
  const aside =
    panel === undefined
      ? ''
      : `<details class="panel" open><summary>Emulator</summary><iframe title="Emulator" src="${panel.href}"></iframe></details>\n`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ECS security lock: explorer</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<iframe class="explorer" title="Explorer" src="explorer/"></iframe>
${aside}</body>
</html>
`;
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `frame-src 'self'${panel === undefined ? '' : ` ${panel.origin}`}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}
