import { execute, parse } from 'graphql';
import { createGraph } from './graph';
import { queries } from './queries';
const { schema, context } = createGraph();
async function main() {
  const q = queries.find((x) => x.name === process.argv[2])!;
  const document = parse(q.query);
  const end = performance.now() + 4000; let n=0; const s=process.cpuUsage();
  while (performance.now() < end) { await execute({ schema, document, contextValue: context(), variableValues: (q.variables ?? {}) as any }); n++; }
  const c=process.cpuUsage(s); console.log(q.name, ((c.user+c.system)/n).toFixed(0), 'us cpu');
}
void main();
