import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  readonly keyword: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** Reads the stages of the project's Dockerfile, in order. Ignores lines before the first stage. */
export function readStages(): readonly Stage[] {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [keyword = '', ...words] = line.split(/\s+/);
    if (keyword === 'FROM') {
      const [base = '', , name = ''] = words;
      stages.push({ name, base, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push({ keyword, text: words.join(' ') });
    }
  }
  return stages;
}

/** The arguments of the instructions of a kind. */
export const textsOf = ({ instructions }: Stage, keyword: string): readonly string[] =>
  instructions.filter((each) => each.keyword === keyword).map(({ text }) => text);

/** What a COPY copies: from which stage (or the folder of the build), which paths, to where. */
export function copiesOf(stage: Stage) {
  return textsOf(stage, 'COPY').map((text) => {
    const words = text.split(' ');
    const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
    const paths = words.filter((word) => !word.startsWith('--'));
    return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' };
  });
}

/** The environment that a stage sets. */
export const environmentOf = (stage: Stage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    textsOf(stage, 'ENV').flatMap((text) =>
      text.split(' ').map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return [name, value] as const;
      }),
    ),
  );
