/** What comes from elsewhere is pinned to its content, and something keeps the pins fresh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readStages, root } from './dockerfile';
import { folder as kubernetes, kustomization } from './manifests';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job extends Step {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});

/** An action of this repository, or one at a commit. */
const isPinned = (uses: string): boolean =>
  uses.startsWith('./') || /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses);
const isPinnedImage = (image: string): boolean => /^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/.test(image);

test.each(workflows)(
  '$file: every action is one commit, with its version for people',
  ({ text, workflow }) => {
    const jobs = Object.values(workflow.jobs);
    const used = [...jobs, ...jobs.flatMap(({ steps = [] }) => steps)].flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((uses) => !isPinned(uses))).toEqual([]);
    for (const uses of used) expect(text).toMatch(new RegExp(`uses: ${uses}( # v\\d+\\.\\d+\\.\\d+)?$`, 'm'));
    const commented = [...text.matchAll(/@[0-9a-f]{40} # (v\S+)$/gm)];
    expect(commented).toHaveLength(used.filter((uses) => !uses.startsWith('./')).length);
  },
);

test('the same action is the same commit everywhere', () => {
  const pins = new Set(workflows.flatMap(({ text }) => text.match(/[\w.-]+\/[\w./-]+@[0-9a-f]{40}/g) ?? []));
  const names = [...pins].map((pin) => pin.slice(0, pin.indexOf('@')));
  expect(new Set(names).size).toBe(names.length);
});

test.each(workflows)('$file: its jobs may read, and checking out leaves no token behind', ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  for (const { uses = '', with: inputs } of steps) {
    if (uses.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false });
  }
});

test('only the job that publishes may write, and it does so after the scans, for a tag', () => {
  const jobs: Workflow['jobs'] = workflows.find(({ file }) => file === 'image.yml')?.workflow.jobs ?? {};
  const writing = Object.entries(jobs).filter(([, { permissions = {} }]) =>
    Object.values(permissions).includes('write'),
  );
  expect(writing).toEqual([
    [
      'publish',
      expect.objectContaining({ needs: ['packages', 'build'], if: "startsWith(github.ref, 'refs/tags/v')" }),
    ],
  ]);
  const actions = (job: string) => (jobs[job]?.steps ?? []).flatMap(({ uses }) => uses?.split('@')[0] ?? []);
  expect(actions('build').slice(-2)).toEqual(['docker/build-push-action', 'aquasecurity/trivy-action']);
  expect(actions('publish').slice(-2)).toEqual([
    'docker/build-push-action',
    'actions/attest-build-provenance',
  ]);
});

test('every stage of the image begins with a digest, or with another stage', () => {
  const stages = readStages();
  const names = stages.map(({ name }) => name);
  expect(stages.length).toBeGreaterThan(0);
  expect(stages.filter(({ base }) => !names.includes(base) && !isPinnedImage(base))).toEqual([]);
});

test('every image of the manifests is at a digest, but for our own, which kustomize names', () => {
  const own = kustomization.images.map(({ name }) => name);
  expect(own).toEqual(['ecs-security-lock-subgraph']);
  const images = readdirSync(kubernetes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => [...readFileSync(join(kubernetes, file), 'utf8').matchAll(/^[\s-]*image: *(.+)$/gm)])
    .map(([, image = '']) => image);
  expect(images).toEqual(expect.arrayContaining([...own, expect.stringMatching(/^valkey/)]));
  expect(images.filter((image) => !own.includes(image) && !isPinnedImage(image))).toEqual([]);
});

describe('what is not pinned would be found:', () => {
  test.each(['actions/checkout@v6', 'actions/checkout@de0fac2', 'actions/checkout@main', 'actions/checkout'])(
    '%s',
    (uses) => expect(isPinned(uses)).toBe(false),
  );
  test.each(['node:24', 'node:24-slim@sha256:0e0ff40c', 'valkey/valkey:8-alpine', 'node@sha256:', 'scratch'])(
    '%s',
    (image) => expect(isPinnedImage(image)).toBe(false),
  );
});

test('dependabot looks after packages, base image and actions', () => {
  const { updates } = parse(readFileSync(join(root, '.github', 'dependabot.yml'), 'utf8')) as {
    updates: readonly { 'package-ecosystem': string; directory?: string; directories?: readonly string[] }[];
  };
  expect(updates.map((each) => [each['package-ecosystem'], each.directory ?? each.directories])).toEqual([
    ['npm', '/'],
    ['npm', ['/packages/client', '/examples/console', '/bench/serving']],
    ['docker', ['/', '/deploy/kubernetes/valkey']],
    ['github-actions', '/'],
  ]);
});
