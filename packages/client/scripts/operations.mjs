/**
 * Writes one document for each mutation of the schema into graphql/mutations, and a descriptor of each into
 * src/generated/operations.ts.
 *
 *   node scripts/operations.mjs [--check]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, getNamedType, parse } from 'graphql';
import prettier from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemaFile = process.env.ECS_SCHEMA ?? join(root, '../../schema.graphql');
const schema = buildASTSchema(parse(readFileSync(schemaFile, 'utf8')), { assumeValidSDL: true });

/** What each payload selects, by its field. */
const selections = {
  outcome: 'outcome { ...EcsOutcome }',
  outcomes: 'outcomes { ...EcsOutcome }',
  instance: 'instance { ...EcsInstanceButtons }',
  instances: 'instances { ...EcsInstanceButtons }',
  disk: 'disk { ...EcsDiskButtons }',
  disks: 'disks { ...EcsDiskButtons }',
};

const enumName = (operation) => operation.replace(/(?!^)(?=[A-Z])/g, '_').toUpperCase();

function describe(field) {
  const name = field.name.replace(/^ecs/, '');
  const [argument] = field.args;
  const input = getNamedType(argument.type);
  const has = (key) => input.getFields()[key] !== undefined;
  const target = (one, many) => (has(one) ? one : has(many) ? many : null);
  const offered = Object.keys(getNamedType(field.type).getFields());
  // The outcome and what was operated on; what a payload offers beside them is for documents of your own.
  const payload = ['outcome', 'outcomes', offered.find((each) => !each.startsWith('outcome'))].filter(
    (each) => offered.includes(each),
  );
  return {
    name,
    document: `Ecs${name}`,
    field: field.name,
    input: input.name,
    payload,
    targets: { Instance: target('instanceId', 'instanceIds'), Disk: target('diskId', 'diskIds') },
  };
}

const document = ({ name, document, field, input, payload }) => `# ${name}
mutation ${document}($input: ${input}!) {
  ${field}(input: $input) { ${payload.map((each) => selections[each]).join(' ')} }
}`;

const descriptor = ({ name, input, payload, targets }) => {
  const kind = payload.find((each) => !each.startsWith('outcome')) ?? payload[0];
  const called = name[0].toLowerCase() + name.slice(1);
  return `/** ${name}. */
export const ${called} = /* @__PURE__ */ ecsOperation<types.${input}, '${enumName(name)}'>('${enumName(name)}', '${name}', '${kind}', ${JSON.stringify(targets.Instance)}, ${JSON.stringify(targets.Disk)});`;
};

const fields = Object.values(schema.getMutationType().getFields()).map(describe);
const files = new Map();
for (const each of fields) {
  const kebab = enumName(each.name).toLowerCase().replaceAll('_', '-');
  files.set(`graphql/mutations/${kebab}.graphql`, document(each));
}
files.set(
  'src/generated/operations.ts',
  `// Written by \`npm run codegen\` from the schema. Never edit it by hand.
import { ecsOperation } from '../core/operation.js';
import type * as types from './types.js';

${fields.map(descriptor).join('\n\n')}`,
);

const options = (await prettier.resolveConfig(join(root, 'package.json'))) ?? {};
let isStale = false;
const folder = join(root, 'graphql/mutations');
for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
  const path = `graphql/mutations/${entry}`;
  if (files.has(path)) continue;
  isStale = true;
  if (!process.argv.includes('--check')) rmSync(join(root, path));
}
for (const [path, text] of files) {
  const target = join(root, path);
  const wanted = await prettier.format(text, { ...options, filepath: target });
  if (existsSync(target) && readFileSync(target, 'utf8') === wanted) continue;
  isStale = true;
  if (process.argv.includes('--check')) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, wanted);
}
if (isStale && process.argv.includes('--check')) {
  process.stderr.write(
    'graphql/mutations or src/generated/operations.ts differ from the schema: npm run codegen\n',
  );
  process.exitCode = 1;
}
