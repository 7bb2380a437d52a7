/** The page's style sheet: system fonts and colours, light or dark as the browser prefers. */
export const style = `
:root { color-scheme: light dark; --line: #8885; --accent: #ff6a00; }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 14px/1.4 system-ui, sans-serif; }
header { display: flex; gap: 1rem; align-items: baseline; padding: .5rem .75rem; border-bottom: 1px solid var(--line); }
header h1 { font-size: 1rem; margin: 0; }
header output { margin-left: auto; font-variant-numeric: tabular-nums; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: 13rem minmax(0, 1fr) minmax(0, 1fr) 18rem; }
main > section { min-width: 0; min-height: 0; display: flex; flex-direction: column; border-right: 1px solid var(--line); padding: .5rem; gap: .5rem; }
main > section:last-child { border-right: 0; }
h2 { font-size: .75rem; margin: 0; text-transform: uppercase; letter-spacing: .05em; opacity: .7; }
label { font-size: .75rem; opacity: .7; }
textarea, pre, input { font: 12.5px/1.5 ui-monospace, Consolas, monospace; width: 100%; margin: 0; border: 1px solid var(--line); border-radius: 4px; padding: .4rem; background: transparent; color: inherit; }
textarea { resize: vertical; tab-size: 2; }
#query { flex: 1; resize: none; }
#variables, #headers { height: 4.5rem; }
pre { flex: 1; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 4px; padding: .3rem .6rem; cursor: pointer; text-align: left; }
button:hover, button:focus-visible { border-color: var(--accent); }
#run { background: var(--accent); border-color: var(--accent); color: #000; text-align: center; }
#examples { display: flex; flex-direction: column; gap: .35rem; }
#fields { overflow: auto; flex: 1; }
#fields details { border-bottom: 1px solid var(--line); padding: .2rem 0; }
#fields summary { cursor: pointer; font-family: ui-monospace, Consolas, monospace; font-size: 12.5px; overflow-wrap: anywhere; }
#fields p { margin: .2rem 0 .4rem; font-size: .8rem; opacity: .8; }
@media (max-width: 70rem) { body { height: auto; } main { grid-template-columns: 1fr; } main > section { border-right: 0; } #query, pre { min-height: 14rem; } }
`;
