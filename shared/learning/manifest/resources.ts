/** The resources of a manifest: where each begins, what it is, and which files it lists. */
import { attributeOf, childOf, childrenOf, type Element } from './elements.ts';
import { type PackageFiles, type Place, placeOf } from './paths.ts';

export interface Launch {
  readonly kind: 'sco' | 'asset';
  /** As the file is named in the package; null for an address outside it, or none. */
  readonly path: string | null;
  readonly rest: string;
}

export interface Resources {
  readonly launches: ReadonlyMap<string, Launch>;
  /** Files of the package that are listed. */
  readonly listed: ReadonlySet<string>;
  /** Listed, and not in the package; as the manifest writes them. */
  readonly missing: readonly string[];
  /** In the package under a name that differs in capitals or folding. */
  readonly respelled: readonly string[];
  readonly outside: readonly string[];
  /** Launch files that are not there, by resource. */
  readonly lost: ReadonlyMap<string, string>;
}

const baseOf = (element: Element | undefined): string[] => {
  const base = attributeOf(element, 'xml:base') ?? '';
  return base === '' ? [] : [base];
};

class Findings {
  readonly listed = new Set<string>();
  readonly missing = new Set<string>();
  readonly respelled = new Set<string>();
  readonly outside = new Set<string>();
  private readonly files: PackageFiles;
  constructor(files: PackageFiles) {
    this.files = files;
  }

  /** @returns the file's name in the package; undefined when it is outside, or not there */
  look(place: Place): string | undefined {
    if (place.kind === 'outside') {
      this.outside.add(place.address);
      return undefined;
    }
    const found = this.files.find(place.path);
    if (found === undefined) this.missing.add(place.path);
    else this.listed.add(found);
    if (found !== undefined && found !== place.path) this.respelled.add(place.path);
    return found;
  }
}

const kindOf = (resource: Element): 'sco' | 'asset' =>
  attributeOf(resource, 'scormType')?.trim().toLowerCase() === 'sco' ? 'sco' : 'asset';

export function readResources(manifest: Element, files: PackageFiles): Resources {
  const findings = new Findings(files);
  const launches = new Map<string, Launch>();
  const lost = new Map<string, string>();
  const resources = childOf(manifest, 'resources');
  const outer = [...baseOf(manifest), ...baseOf(resources)];
  for (const resource of childrenOf(resources, 'resource')) {
    const id = attributeOf(resource, 'identifier') ?? '';
    const bases = [...outer, ...baseOf(resource)];
    const kind = kindOf(resource);
    for (const file of childrenOf(resource, 'file')) {
      const href = attributeOf(file, 'href') ?? '';
      if (href !== '') findings.look(placeOf(bases, href));
    }
    const href = attributeOf(resource, 'href') ?? '';
    if (href === '') continue;
    const place = placeOf(bases, href);
    const path = findings.look(place) ?? null;
    if (path === null && place.kind === 'inside') lost.set(id, place.path);
    launches.set(id, { kind, path, rest: place.kind === 'inside' ? place.rest : '' });
  }
  const { listed, missing, respelled, outside } = findings;
  return { launches, listed, missing: [...missing], respelled: [...respelled], outside: [...outside], lost };
}
