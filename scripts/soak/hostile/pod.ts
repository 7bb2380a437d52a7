import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const file = join(__dirname, '..', '..', '..', 'deploy', 'kubernetes', 'deployment.yaml');

interface Container {
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly resources: { readonly limits: { readonly memory: string } };
}

/** What `deploy/kubernetes` gives to the program, in MiB. */
export interface Pod {
  /** The heap of JavaScript: `--max-old-space-size`. */
  readonly heap: number;
  /** The limit of the container; over it, the kernel ends the process. */
  readonly memory: number;
}

/** Reads the heap and the memory of the container from the manifest. */
export function podOf(text = readFileSync(file, 'utf8')): Pod {
  const { spec } = parse(text) as {
    spec: { template: { spec: { containers: readonly [Container] } } };
  };
  const [{ env, resources }] = spec.template.spec.containers;
  const options = env.find(({ name }) => name === 'NODE_OPTIONS')?.value ?? '';
  const heap = /--max-old-space-size=(\d+)/.exec(options)?.[1];
  const memory = /^(\d+)Mi$/.exec(resources.limits.memory)?.[1];
  if (heap === undefined || memory === undefined) {
    throw new TypeError('deployment.yaml has no --max-old-space-size in NODE_OPTIONS, or no limit in Mi.');
  }
  return { heap: Number(heap), memory: Number(memory) };
}
