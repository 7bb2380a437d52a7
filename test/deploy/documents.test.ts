/** The variables, codes, files, commands and queries in docs/runbook.md and docs/real-cloud.md exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { parse as parseYaml } from 'yaml';
import packageJson from '../../package.json';
import { readConfig } from '../../src/config';
import { accountsFromFile } from '../../src/config/accounts';
import { checks } from '../../src/config/checks';
import { needs } from '../../src/config/credentials';
import { readVariables } from '../../src/config/read-variables';
import { variables } from '../../src/config/variables';
import { errorCodes } from '../../src/error-codes';
import { createSchema } from '../../src/server/schema';
import { anchorsOf, blocksOf, chapterOf, docs, linksOf, textOf } from './markdown';

const root = join(docs, '..');
const pages = ['runbook.md', 'real-cloud.md'] as const;
const realCloud = textOf('real-cloud.md');
const runbook = textOf('runbook.md');
const fileText = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');

describe.each(pages)('docs/%s', (page) => {
  const text = textOf(page);

  test('names variables and codes that exist', () => {
    const known = new Set([...Object.keys(variables), ...Object.keys(errorCodes), 'DEBUG']);
    const elsewhere = [
      fileText('deploy', 'router', 'router.yaml'),
      fileText('deploy', 'hive-gateway', 'gateway.config.ts'),
      // Read by Alibaba Cloud's library, not by this program.
      fileText('node_modules', '@alicloud', 'credentials', 'dist', 'src', 'providers', 'oidc_role_arn.js'),
    ].join();
    const form =
      /\b(?:ECS|ALIBABA_CLOUD|ROUTER|CALLER|JWT|CURSOR|DRAIN|REQUEST|AUDIT|ADMIN|ALLOW|LOG)_[A-Z_]*[A-Z]\b/g;
    const named = [...new Set(text.match(form))];
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !known.has(name) && !elsewhere.includes(name))).toEqual([]);
  });

  test('links to pages and headings that exist', () => {
    const broken = linksOf(text).filter(({ file, anchor }) => {
      if (file !== '' && !existsSync(join(docs, file))) return true;
      return anchor !== undefined && !anchorsOf(file === '' ? text : textOf(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names files and scripts that exist', () => {
    const files = [...text.matchAll(/\b(?:packages|deploy|src|test|docs)\/[\w./-]*\w/g)].map(
      ([path]) => path,
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const scripts = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    const isThere = (script: string): boolean =>
      Object.hasOwn(packageJson.scripts, script) || existsSync(join(root, 'scripts', `${script}.ts`));
    expect(scripts.filter((script) => !isThere(script))).toEqual([]);
  });
});

describe('real-cloud.md', () => {
  test('its query is one that the graph answers', () => {
    const [query = ''] = blocksOf(realCloud, 'graphql');
    expect(validate(createSchema(), parse(query))).toEqual([]);
  });

  test('its first command starts the program, without mutations', () => {
    const command = blocksOf(realCloud, 'sh').find((block) => block.includes('ECS_BACKEND=aliyun')) ?? '';
    const environment = Object.fromEntries(
      [...command.matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const { ecs, graph, warnings } = readConfig(environment);
    expect(ecs.backend).toMatchObject({ kind: 'aliyun', accounts: [{ credentials: { kind: 'static' } }] });
    expect(graph.mutations).toBe(false);
    expect(warnings).toEqual([]);
  });

  test('its table has each kind of credentials, with its required variables', () => {
    const rows = chapterOf(realCloud, 'Credentials').split('\n');
    for (const [kind, names] of Object.entries(needs)) {
      const row = rows.find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
      expect(row).not.toBe('');
      for (const name of names) expect(row).toContain(`\`${name}\``);
    }
  });

  test('its file of accounts is one that is taken', () => {
    const [file = ''] = blocksOf(realCloud, 'yaml');
    const environment = {
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1234567890123456:oidc-provider/ack-rrsa-c1',
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/var/run/secrets/token',
      ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1234567890123456:role/ecs-reader',
      SANDBOX_ACCESS_KEY_ID: 'id',
      SANDBOX_ACCESS_KEY_SECRET: 'secret',
    };
    const { values } = readVariables(environment);
    const reader = { readText: () => file, parse: (text: string) => parseYaml(text) as unknown };
    expect(accountsFromFile('accounts.yaml', values, environment, reader)).toMatchObject([
      { accountId: 'production', credentials: { kind: 'oidc' } },
      { accountId: 'staging', credentials: { kind: 'assume-role', source: { kind: 'oidc' } } },
      { accountId: 'sandbox', credentials: { kind: 'static', accessKeyId: 'id' } },
    ]);
  });

  test('what a role trusts is JSON, for the service account of the manifests', () => {
    const [policy = ''] = blocksOf(realCloud, 'json');
    expect(JSON.parse(policy)).toMatchObject({ Version: '1', Statement: [{ Action: 'sts:AssumeRole' }] });
    expect(policy).toContain('system:serviceaccount:ecs-graph:ecs-subgraph');
  });
});

describe('runbook.md', () => {
  test('goes through every rule of the configuration, and what is found only at the start', () => {
    const chapter = chapterOf(runbook, 'It does not start');
    const found = ['PORT', 'ADMIN_PORT', 'EMULATOR_PORT', 'HOST', 'ADMIN_HOST', 'AUDIT_FILE', 'ECS_ENDPOINT'];
    const names = new Set([...checks.map(({ variable }) => variable), ...found]);
    expect([...names].filter((name) => !chapter.includes(`\`${name}\``))).toEqual([]);
  });

  test('says the times that the program has', () => {
    expect(chapterOf(runbook, 'Stop and drain')).toContain(
      `\`DRAIN_TIMEOUT_MS\` (${Number(variables.DRAIN_TIMEOUT_MS.fallback) / 1_000} s)`,
    );
  });
});
