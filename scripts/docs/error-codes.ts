import { errorCodes } from '../../src/error-codes';
import type { Actor, ErrorCode, Retry } from '../../src/error-codes';

const actors: Readonly<Record<Actor, string>> = {
  CALLER: 'the caller',
  OPERATOR: 'the operator',
  NOBODY: 'nobody',
};
const retries: Readonly<Record<Retry, string>> = { NO: 'no', SOMETIMES: 'sometimes', YES: 'yes' };

const codes = Object.keys(errorCodes) as readonly ErrorCode[];

/** @returns docs/error-codes.md, not formatted. */
export const errorCodesDocument = (): string => `<!-- Written by \`npm run docs\` from src/error-codes.ts. -->

# Error codes

\`extensions.code\` of an error says what kind of error it is. Programs read the code and the other extensions; the message is
for people. A list that is read in part has the same codes in its \`problems\`. What becomes of a write is no error but an
outcome in its payload: see [mutations.md](mutations.md).

- **HTTP status:** 200 is an error at a field; the other fields of the answer stand.
- **Who acts:** who has to do something before the same request can succeed: the caller, who writes the client, or the
  operator, who runs this subgraph.
- **Retry:** whether the same request can succeed later without a change.

| Code | HTTP status | Who acts | Retry |
| --- | --- | --- | --- |
${codes.map(row).join('\n')}

${codes.map(chapter).join('\n\n')}
`;

function row(code: ErrorCode): string {
  const { statuses, actor, retry } = errorCodes[code];
  return `| [\`${code}\`](#${code.toLowerCase()}) | ${statuses.join(', ')} | ${actors[actor]} | ${retries[retry]} |`;
}

function chapter(code: ErrorCode): string {
  const { meaning, remedy, extensions } = errorCodes[code];
  const names = extensions.map((name) => `\`${name}\``).join(', ');
  const known = extensions.length === 0 ? '' : `\n\nComes with, where known: ${names}.`;
  return `## ${code}\n\n${meaning} ${remedy}${known}`;
}
