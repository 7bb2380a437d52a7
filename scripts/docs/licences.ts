/** The parts of package-lock.json that this file reads. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** Set for a workspace: a tool of development, although the lock file does not mark it so. */
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** An installed package. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** As its author writes it; undefined when the author names none. */
  readonly license: string | undefined;
  /** Whether the program needs it at run time. */
  readonly isShipped: boolean;
}

/** Where packages of a licence may be. An array names the shipped ones; others may only be tools of development. */
type Allowed = 'ANYWHERE' | 'DEVELOPMENT' | readonly string[];

/**
 * The licences that were read and found acceptable, by SPDX identifier. A package with any other one fails `npm run
 * docs` and `npm run check`, until somebody has read it and named it here.
 */
const allowed: Readonly<Record<string, Allowed>> = {
  '0BSD': 'ANYWHERE',
  'Apache-2.0': 'ANYWHERE',
  'BSD-2-Clause': 'ANYWHERE',
  'BSD-3-Clause': 'ANYWHERE',
  'BlueOak-1.0.0': 'ANYWHERE',
  'CC-BY-4.0': 'DEVELOPMENT',
  'CC0-1.0': 'DEVELOPMENT',
  'Elastic-2.0': ['@apollo/federation-internals'],
  ISC: 'ANYWHERE',
  MIT: 'ANYWHERE',
  'Python-2.0': 'DEVELOPMENT',
};

/** What authors write in place of an SPDX identifier. */
const spellings: ReadonlyMap<string, string> = new Map([['Apache License 2.0', 'Apache-2.0']]);

/** @returns all packages of a lock file, without the workspaces. */
export const installedPackages = ({ packages }: Lock): readonly Installed[] =>
  Object.entries(packages).flatMap(([path, { version = '', license, link, dev, devOptional }]) =>
    path.includes('node_modules/') && link !== true
      ? {
          name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
          version,
          license: license === undefined ? undefined : (spellings.get(license) ?? license),
          isShipped: dev !== true && devOptional !== true,
        }
      : [],
  );

/** @returns what is wrong with the licence of a package; null when nothing is. */
function problemOf({ name, version, license, isShipped }: Installed): string | null {
  const where = isShipped ? 'is shipped' : 'is a tool of development';
  // An expression such as (MIT AND BSD-3-Clause): each of its licences has to be allowed.
  const ids = (license ?? '').replace(/[()]/g, '').split(/ (?:AND|OR) /);
  const isAllowed = ids.every((id) => {
    const rule = Object.hasOwn(allowed, id) ? allowed[id] : undefined;
    return rule !== undefined && (!isShipped || rule === 'ANYWHERE' || rule.includes(name));
  });
  if (isAllowed) return null;
  return `${name}@${version} ${where}, and its licence is ${license ?? 'not named'}: read it, and name it in scripts/docs/licences.ts`;
}

/** @returns licence → names of packages, each once and in alphabetical order. */
function byLicence(packages: readonly Installed[]): readonly (readonly [licence: string, names: string[]])[] {
  const found = new Map<string, Set<string>>();
  for (const { name, license = '' } of packages) {
    found.set(license, (found.get(license) ?? new Set()).add(name));
  }
  return [...found]
    .map(([licence, names]) => [licence, [...names].sort()] as const)
    .sort(([one, ofOne], [other, ofOther]) => ofOther.length - ofOne.length || (one < other ? -1 : 1));
}

/**
 * @param lock package-lock.json.
 * @returns docs/licences.md, not formatted.
 * @throws Error when a package has a licence that is not allowed where the package is.
 */
export function licencesDocument(lock: Lock): string {
  const packages = installedPackages(lock);
  const problems = packages.flatMap((each) => problemOf(each) ?? []);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const shipped = packages.filter(({ isShipped }) => isShipped);
  const tools = packages.filter(({ isShipped }) => !isShipped);
  return `<!-- Written by \`npm run docs\` from package-lock.json and scripts/docs/licences.ts. -->

# Licences of the packages

This program is under [Apache-2.0](../LICENSE). These are the licences of the packages that it is built from, as their authors
name them in package.json. This page is no legal advice. \`npm run sbom\` prints the shipped packages with their versions.

## Shipped

Each licence here but Elastic-2.0 allows use, change and distribution for any purpose; most ask that their text is kept. The image
keeps the packages with their licence files in \`node_modules\`.

| Licence | Packages |
| --- | --- |
${byLicence(shipped)
  .map(([licence, names]) => `| ${licence} | ${names.map((name) => `\`${name}\``).join(', ')} |`)
  .join('\n')}

### Elastic-2.0

\`@apollo/subgraph\` is under MIT and depends on \`@apollo/federation-internals\`, which is under the
[Elastic License 2.0](https://www.elastic.co/licensing/elastic-license). That is not an open source licence by the definition of the
Open Source Initiative. It allows to use, copy, change and distribute the package, with three limits:

- Nobody may provide it to third parties as a hosted or managed service that gives them access to a substantial set of its features.
- Nobody may move, change or circumvent its license key functionality.
- Nobody may remove or obscure its notices.

To run this subgraph as a part of a company's own service is use as a dependency: its features, the composition and the checking of
federated schemas, are not what the users are given. Whoever wants to sell composition of schemas as a service has to ask Apollo.

## Tools of development

They are not in the image.

| Licence | Packages |
| --- | --- |
${byLicence(tools)
  .map(
    ([licence, names]) =>
      `| ${licence} | ${names.length > 4 ? names.length : names.map((name) => `\`${name}\``).join(', ')} |`,
  )
  .join('\n')}

A package with a licence that is not in the table of \`scripts/docs/licences.ts\` fails \`npm run check\`.
`;
}
