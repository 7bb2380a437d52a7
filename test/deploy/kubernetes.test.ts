/** The manifests of deploy/kubernetes agree with each other and with the program: ports, probes, variables, times. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { podOf } from '../../scripts/soak/hostile/pod';
import { readConfig } from '../../src/config';
import { variables } from '../../src/config/variables';
import { createAdminServer } from '../../src/server/admin';
import type { HttpServer } from '../../src/server/http';
import packageJson from '../../package.json';
import { files, folder, kustomization, manifests, one, read } from './manifests';
import type { Deployment, Manifest, Service } from './manifests';

const deployment = one<Deployment>('Deployment');
const pod = deployment.spec.template;
const [container] = pod.spec.containers;
const config = one<Required<Manifest>>('ConfigMap');
const secret = one<Required<Manifest>>('Secret');
const scaling = one<
  Manifest & { spec: { minReplicas: number; maxReplicas: number; scaleTargetRef: object } }
>('HorizontalPodAutoscaler');

/** What RRSA's webhook sets in the pod: see serviceaccount.yaml. */
const injected = {
  ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1234567890123456:role/ecs-subgraph-reader',
  ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1234567890123456:oidc-provider/ack-rrsa-c1',
  ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/var/run/secrets/ack.alibabacloud.com/rrsa-tokens/token',
};
const image = { NODE_ENV: 'production', HOST: '0.0.0.0' };
const filled = { CURSOR_SECRET: 'c'.repeat(64), ROUTER_SECRETS: 'r'.repeat(64) };

test('every file is put together by the kustomization, but for itself and the template of the secret', () => {
  expect([...kustomization.resources, 'kustomization.yaml', 'secret.template.yaml'].sort()).toEqual(
    files.sort(),
  );
  expect(one<Manifest>('Namespace').metadata.name).toBe(kustomization.namespace);
});

describe('the Valkey that replicas may share', () => {
  const [own] = read('valkey/kustomization.yaml') as { readonly namespace: string; resources: string[] }[];
  const objects = (own?.resources ?? []).flatMap((file) => read(`valkey/${file}`) as Manifest[]);
  const named = 'ecs-subgraph-valkey';

  test('stands where the subgraph stands, under the name of its address', () => {
    expect(own?.namespace).toBe(kustomization.namespace);
    expect(objects.map(({ kind, metadata: { name } }) => [kind, name])).toEqual([
      ['Deployment', named],
      ['Service', named],
      ['NetworkPolicy', named],
    ]);
    expect(readFileSync(join(folder, 'secret.template.yaml'), 'utf8')).toContain(`@${named}:6379`);
  });

  test('is reached by the subgraph, and by nobody else', () => {
    const labels = { 'app.kubernetes.io/name': named };
    const policy = objects[2] as unknown as { spec: { ingress: { from: unknown[] }[]; egress: unknown[] } };
    expect(policy.spec.ingress).toMatchObject([
      { from: [{ podSelector: { matchLabels: pod.metadata.labels } }], ports: [{ port: 'redis' }] },
    ]);
    expect(policy.spec.egress).toEqual([]);
    const outOf = one<Manifest & { spec: { egress: object[] } }>('NetworkPolicy').spec.egress;
    expect(outOf).toContainEqual({
      to: [{ podSelector: { matchLabels: labels } }],
      ports: [{ protocol: 'TCP', port: 6379 }],
    });
  });

  test('the program starts with the settings that the template names', () => {
    const env = { ...image, ...injected, ...config.data, ...filled, LIVE: 'on' };
    const redis = { LIVE_SECRET: 'l'.repeat(64), REDIS_URL: `redis://:word@${named}:6379` };
    expect(readConfig({ ...env, ...redis }).live?.redis).not.toBeNull();
  });
});

test('the image is the one of this version', () => {
  expect(kustomization.images).toEqual([{ name: packageJson.name, newTag: packageJson.version }]);
  expect(container.image).toBe(packageJson.name);
});

test('whatever names pods names these', () => {
  const { labels } = pod.metadata;
  expect(deployment.spec.selector.matchLabels).toEqual(labels);
  for (const { labelSelector } of pod.spec.topologySpreadConstraints) {
    expect(labelSelector.matchLabels).toEqual(labels);
  }
  for (const name of ['ecs-subgraph', 'ecs-subgraph-metrics']) {
    expect(one<Service>('Service', name).spec.selector).toEqual(labels);
  }
  const budget = one<Manifest & { spec: { selector: { matchLabels: object } } }>('PodDisruptionBudget');
  expect(budget.spec.selector.matchLabels).toEqual(labels);
  const policy = one<Manifest & { spec: { podSelector: { matchLabels: object } } }>('NetworkPolicy');
  expect(policy.spec.podSelector.matchLabels).toEqual(labels);
  expect(pod.spec.serviceAccountName).toBe(one<Manifest>('ServiceAccount').metadata.name);
});

describe('ports', () => {
  const ports = Object.fromEntries(container.ports.map(({ name, containerPort }) => [name, containerPort]));

  test('are those of the code', () => {
    expect(ports).toEqual({
      graphql: Number(variables.PORT.fallback),
      admin: Number(variables.ADMIN_PORT.fallback.production),
    });
    expect(config.data).not.toHaveProperty('PORT');
    expect(config.data).not.toHaveProperty('ADMIN_PORT');
  });

  test('the services and the scraper use them', () => {
    expect(one<Service>('Service', 'ecs-subgraph').spec.ports).toMatchObject([
      { port: ports.graphql, targetPort: 'graphql' },
    ]);
    expect(one<Service>('Service', 'ecs-subgraph-metrics').spec.ports).toMatchObject([
      { port: ports.admin, targetPort: 'admin' },
    ]);
    expect(pod.metadata.annotations['prometheus.io/port']).toBe(String(ports.admin));
  });

  test('each is open to one kind of caller, and to nobody else', () => {
    const { spec } = one<
      Manifest & {
        spec: { ingress: { from: unknown[]; ports: { port: string }[] }[]; policyTypes: string[] };
      }
    >('NetworkPolicy');
    expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
    expect(spec.ingress.flatMap((rule) => rule.ports.map(({ port }) => port))).toEqual(['graphql', 'admin']);
    for (const rule of spec.ingress) expect(rule.from).toHaveLength(1);
    expect(spec.ingress[0]?.from[0]).toHaveProperty('podSelector');
  });
});

describe('probes', () => {
  let admin: HttpServer;
  let url: string;
  const health = { isStarted: true, isStopping: false, problem: () => null };
  beforeAll(async () => {
    const silent = {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    };
    const metrics = { text: () => Promise.resolve(''), contentType: 'text/plain' };
    admin = createAdminServer({ health: () => health, metrics }, silent);
    url = `http://127.0.0.1:${await admin.listen('127.0.0.1', 0)}`;
  });
  afterAll(() => admin.stop(0));

  test.each([
    ['startupProbe', { isStarted: false, isStopping: false }, 503],
    ['livenessProbe', { isStarted: false, isStopping: true }, 200],
    ['readinessProbe', { isStarted: true, isStopping: true }, 503],
  ] as const)('%s asks what it is there for', async (name, state, status) => {
    const { path, port } = container[name].httpGet;
    expect(port).toBe('admin');
    expect((await fetch(`${url}${path}`)).status).toBe(200);
    Object.assign(health, state);
    expect((await fetch(`${url}${path}`)).status).toBe(status);
    Object.assign(health, { isStarted: true, isStopping: false });
  });

  test('metrics are where the annotation says', async () => {
    expect((await fetch(`${url}${pod.metadata.annotations['prometheus.io/path'] ?? ''}`)).status).toBe(200);
  });
});

describe('variables', () => {
  test('exist', () => {
    const names = [config.data, secret.stringData, injected].flatMap((each) => Object.keys(each));
    expect(names.filter((name) => !Object.hasOwn(variables, name))).toEqual([]);
  });

  test('reach the container', () => {
    expect(container.envFrom).toEqual([
      { configMapRef: { name: config.metadata.name } },
      { secretRef: { name: secret.metadata.name } },
    ]);
  });

  test('every secret is in the secret, and only those', () => {
    const isSecret = (name: string) => 'secret' in variables[name as keyof typeof variables];
    expect(Object.keys(config.data).filter(isSecret)).toEqual([]);
    expect(Object.keys(secret.stringData).every(isSecret)).toBe(true);
  });

  test('start the program without a warning but that the replicas share no mirror, once the secret is filled in', () => {
    const environment = { ...image, ...config.data, ...injected, ...filled };
    const { warnings, ecs, graph, routerAuth } = readConfig(environment);
    // deploy/kubernetes/valkey is a choice.
    expect(warnings).toEqual([expect.stringContaining('REDIS_URL: not set')]);
    expect(ecs.backend).toMatchObject({ kind: 'aliyun', accounts: [{ credentials: { kind: 'oidc' } }] });
    expect(graph).toMatchObject({ introspection: false, explorer: false, mutations: false });
    expect(routerAuth.mode).toBe('secret');
  });

  test('do not start it with the template as it is', () => {
    const environment = { ...image, ...config.data, ...injected, ...secret.stringData };
    expect(() => readConfig(environment)).toThrow(/CURSOR_SECRET[\s\S]*ROUTER_SECRETS/);
    expect(kustomization.resources).not.toContain('secret.template.yaml');
  });

  test('the quota is shared by as many replicas as there can be', () => {
    expect(config.data.ECS_REPLICAS).toBe(String(scaling.spec.maxReplicas));
    expect(scaling.spec.minReplicas).toBeGreaterThan(1);
    expect(scaling.spec.scaleTargetRef).toMatchObject({ kind: 'Deployment', name: deployment.metadata.name });
    expect(deployment.spec.replicas).toBeUndefined();
  });
});

test('a stop waits for the pause, and then for what is in flight', () => {
  const { command } = container.lifecycle.preStop.exec;
  expect(command[0]).toBe('sleep');
  const drain = Number(config.data.DRAIN_TIMEOUT_MS ?? variables.DRAIN_TIMEOUT_MS.fallback);
  const needed = Number(command[1]) + drain / 1_000;
  expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(needed);
});

test('it runs as Kubernetes calls "restricted", on a file system that cannot be written', () => {
  const namespace = one<Manifest>('Namespace').metadata.labels ?? {};
  expect(namespace['pod-security.kubernetes.io/enforce']).toBe('restricted');
  expect(pod.spec.securityContext).toMatchObject({
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  expect(pod.spec.automountServiceAccountToken).toBe(false);
  for (const part of ['requests', 'limits'] as const) {
    expect(Object.keys(container.resources[part]).sort()).toEqual(['cpu', 'memory']);
  }
});

test('the heap leaves half of the memory for what is outside of it', () => {
  expect(container.env.map(({ name }) => name)).toEqual(['NODE_OPTIONS']);
  const { heap, memory } = podOf();
  expect(heap / memory).toBeLessThanOrEqual(0.5);
  // Below it, the program and the SDK alone fill the heap.
  expect(heap).toBeGreaterThanOrEqual(192);
  expect(container.resources.limits.memory).toBe(`${memory}Mi`);
  // A node that is full ends first what uses more than it asked for; at rest the program needs 135 MB.
  expect(Number.parseInt(container.resources.requests.memory, 10)).toBeGreaterThanOrEqual(heap);
});

test('no name is defined twice', () => {
  const names = manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  expect(new Set(names).size).toBe(names.length);
});
