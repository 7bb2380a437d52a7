/** Checks the Dockerfile against the code and the other files, without a container engine. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import packageJson from '../../package.json';
import { readConfig } from '../../src/config';
import { variables } from '../../src/config/variables';
import { copiesOf, environmentOf, readStages, root, textsOf } from './dockerfile';
import type { Stage } from './dockerfile';

const stages = readStages();
const [build, runtime] = stages as readonly [Stage, Stage];
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

test('two stages, of the same slim image; the second one runs', () => {
  expect(stages.map(({ name }) => name)).toEqual(['build', 'runtime']);
  expect(new Set(stages.map(({ base }) => base)).size).toBe(1);
  const version = Number(/^node:(\d+)\.\d+\.\d+-bookworm-slim@/.exec(build.base)?.[1]);
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  expect(version).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
});

test('it installs what is locked, runs no script of a package, and leaves the tools of development behind', () => {
  const runs = textsOf(build, 'RUN').join(' && ');
  expect(runs).toMatch(
    /^npm ci --workspaces=false --ignore-scripts\b.*&& npm run build:subgraph && .*npm prune --omit=dev --workspaces=false\b/,
  );
  expect(textsOf(runtime, 'RUN')).toEqual([]);
});

describe('what is copied', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  const kept = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const own = stages
    .flatMap(copiesOf)
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources);

  test('from the folder is there', () => {
    expect(own.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  test('is exactly what .dockerignore lets through', () => {
    expect(ignored).toContain('*');
    expect([...new Set(own)].sort()).toEqual([...kept].sort());
  });

  test('from the first stage was made there', () => {
    const made = copiesOf(runtime).filter(({ from }) => from !== undefined);
    expect(made.map(({ from, sources }) => [from, ...sources])).toEqual([
      ['build', '/app/node_modules'],
      ['build', '/app/dist'],
    ]);
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8')) as {
      compilerOptions: { outDir: string };
    };
    expect(compilerOptions.outDir).toBe('dist');
  });

  test('is nothing of the emulator', () => {
    const { scripts } = packageJson;
    expect(scripts['build:subgraph']).toBe('tsc --build tsconfig.build.json');
    const { include } = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8')) as {
      include: string[];
    };
    expect(include).toEqual(['src']);
    expect(own.filter((source) => source.startsWith('packages'))).toEqual([]);
    expect(Object.keys(packageJson.dependencies)).not.toContain('ecs-emulator');
    expect(Object.keys(packageJson.devDependencies)).toContain('ecs-emulator');
  });

  test('is in the place where the program looks for it', () => {
    const [workdir] = textsOf(runtime, 'WORKDIR');
    expect(workdir).toBe('/app');
    const targets = copiesOf(runtime).map(({ target }) => target);
    expect(targets).toEqual(['./node_modules', './dist', './']);
    // src/server/schema.ts and src/main/app.ts read both from two folders above themselves.
    expect(copiesOf(runtime).at(-1)?.sources).toEqual(
      expect.arrayContaining(['package.json', 'schema.graphql']),
    );
  });
});

describe('how it runs', () => {
  test('not as root, by number', () => {
    expect(textsOf(runtime, 'USER')).toEqual(['1000:1000']);
  });

  test('on the ports that the code has', () => {
    expect(textsOf(runtime, 'EXPOSE').join(' ').split(' ')).toEqual([
      variables.PORT.fallback,
      variables.ADMIN_PORT.fallback.production,
    ]);
  });

  test('the program itself is process 1', () => {
    expect(JSON.parse(textsOf(runtime, 'CMD')[0] ?? '')).toEqual(['node', 'dist/main.js']);
  });

  test('its health check uses the admin port', () => {
    const [check = ''] = textsOf(runtime, 'HEALTHCHECK');
    const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
    expect(command.slice(0, 2)).toEqual(['node', '-e']);
    expect(command[2]).toContain(`process.env.ADMIN_PORT ?? ${variables.ADMIN_PORT.fallback.production}`);
    expect(command[2]).toContain('/livez');
    // The health check is a program: a typing error in it would make every container unhealthy.
    execFileSync(process.execPath, ['--check', '--input-type=commonjs', '-'], { input: command[2] ?? '' });
  });

  test('with variables that the program knows, none of them a secret', () => {
    const environment = environmentOf(runtime);
    expect(environment).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0' });
    for (const stage of stages) {
      for (const name of Object.keys(environmentOf(stage))) expect(Object.keys(variables)).toContain(name);
    }
    expect(dockerfile).not.toMatch(/(ARG|ENV)[^\n]*(SECRET|KEY|TOKEN|PASSWORD)/i);
  });

  test('and refuses to start with those alone: nobody may call it', () => {
    expect(() => readConfig(environmentOf(runtime))).toThrow(/ROUTER_AUTH: HOST=0\.0\.0\.0 can be reached/);
  });
});
