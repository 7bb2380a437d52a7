/** The parts of a CycloneDX document that this file reads. The others are copied unchanged. */
export interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

export interface Package {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * Reduces a document of all installed packages to the shipped ones: the direct and indirect dependencies of the program.
 * (npm's `--omit dev` would also drop packages that development tools need, for example `graphql`.) Names the document's
 * subject after the package; npm uses the folder's name.
 */
export function shipped(bom: Bom, { name, dependencies }: Package): Bom {
  const { component } = bom.metadata;
  const edges = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const root = component['bom-ref'];
  const nameOf = (ref: string): string => ref.slice(0, ref.lastIndexOf('@'));
  const first = (edges.get(root) ?? []).filter((ref) => Object.hasOwn(dependencies, nameOf(ref)));
  const reached = new Set<string>();
  const reach = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    edges.get(ref)?.forEach(reach);
  };
  first.forEach(reach);
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...component, name } },
    components: bom.components.filter((each) => reached.has(each['bom-ref'])),
    dependencies: bom.dependencies
      .filter(({ ref }) => ref === root || reached.has(ref))
      .map((each) => (each.ref === root ? { ...each, dependsOn: first } : each)),
  };
}
