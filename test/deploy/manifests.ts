import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

export const folder = join(__dirname, '..', '..', 'deploy', 'kubernetes');

/** A Kubernetes object, with the fields that these tests read. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

/** The objects of a file. Throws the parser's errors. */
export function read(file: string): readonly unknown[] {
  return parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => {
    if (document.errors[0] !== undefined) throw document.errors[0];
    return document.toJS() as unknown;
  });
}

export const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);

/** The resources in kustomization.yaml. */
export const kustomization = read('kustomization.yaml')[0] as {
  readonly namespace: string;
  readonly resources: readonly string[];
  readonly images: readonly { readonly name: string; readonly newTag: string }[];
};

/** All objects that are applied, and the template of the secret. */
export const manifests = [...kustomization.resources, 'secret.template.yaml'].flatMap(
  (file) => read(file) as Manifest[],
);

/** @returns the only object of a kind (and name). */
export function one<T>(kind: string, name?: string): T {
  const found = manifests.filter(
    (each) => each.kind === kind && (name ?? each.metadata.name) === each.metadata.name,
  );
  if (found.length !== 1) throw new TypeError(`There are ${found.length} objects of the kind ${kind}.`);
  return found[0] as T;
}

interface Port {
  readonly name: string;
  readonly containerPort: number;
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

export interface Container {
  readonly image: string;
  readonly ports: readonly Port[];
  readonly envFrom: readonly {
    readonly configMapRef?: { readonly name: string };
    readonly secretRef?: { readonly name: string };
  }[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<Record<'requests' | 'limits', Readonly<Record<'cpu' | 'memory', string>>>>;
  readonly startupProbe: Probe;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
  readonly lifecycle: { readonly preStop: { readonly exec: { readonly command: readonly string[] } } };
}

export interface Deployment extends Manifest {
  readonly spec: {
    readonly replicas?: number;
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly template: {
      readonly metadata: Required<Pick<Manifest['metadata'], 'labels' | 'annotations'>>;
      readonly spec: {
        readonly serviceAccountName: string;
        readonly automountServiceAccountToken: boolean;
        readonly terminationGracePeriodSeconds: number;
        readonly securityContext: Readonly<Record<string, unknown>>;
        readonly topologySpreadConstraints: readonly {
          readonly labelSelector: { readonly matchLabels: Readonly<Record<string, string>> };
        }[];
        readonly containers: readonly [Container];
      };
    };
  };
}

export interface Service extends Manifest {
  readonly spec: {
    readonly selector: Readonly<Record<string, string>>;
    readonly ports: readonly { readonly name: string; readonly port: number; readonly targetPort: string }[];
  };
}
