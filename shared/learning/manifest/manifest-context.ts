/** What reading one manifest shares: its values, its resources, its identifiers and its limits. */
import { AppFailure } from '../../kernel/result.ts';
import { attributeOf, childrenOf, type Element } from './elements.ts';
import type { Launch, Resources } from './resources.ts';
import { partOf } from './sequencing.ts';
import type { Values } from './values.ts';

export const SCORM_MANIFEST = 'imsmanifest.xml';
/** A course of a municipality has dozens. */
export const MOST_ACTIVITIES = 5000;

export interface ManifestContext {
  readonly values: Values;
  /** Sequencings that items refer to, by id. */
  readonly collection: ReadonlyMap<string, Element>;
  /** @throws package_launch_missing {path} */
  readonly launchOf: (resourceId: string) => Launch | undefined;
  /** @throws package_bad_manifest {reason: 'id_twice'} */
  readonly idOf: (item: Element) => string;
  /** @throws package_bad_manifest {reason: 'too_many'} */
  readonly countActivity: (item: Element) => void;
  /** Items that had no identifier of their own. */
  readonly made: () => number;
}

export function makeContext(manifest: Element, values: Values, resources: Resources): ManifestContext {
  const used = new Set<string>();
  let count = 0;
  let made = 0;
  const collections = partOf(manifest, 'sequencingCollection', 'imsss');
  const collection = new Map(
    childrenOf(collections, 'sequencing').map((one) => [attributeOf(one, 'ID') ?? '', one] as const),
  );
  collection.delete('');
  const fail = (reason: string, params: Readonly<Record<string, string | number>>): never => {
    throw new AppFailure('package_bad_manifest', { reason, file: SCORM_MANIFEST, ...params });
  };
  return {
    values,
    collection,
    launchOf: (resourceId) => {
      const path = resources.lost.get(resourceId);
      if (path !== undefined) throw new AppFailure('package_launch_missing', { path });
      return resources.launches.get(resourceId);
    },
    idOf: (item) => {
      const id = attributeOf(item, 'identifier')?.trim() || `item-${++made}`;
      if (used.has(id)) fail('id_twice', { about: id, line: item.line });
      used.add(id);
      return id;
    },
    countActivity: () => {
      if (++count > MOST_ACTIVITIES) fail('too_many', { most: MOST_ACTIVITIES });
    },
    made: () => made,
  };
}
