/** What the program must know of a package's model while it is played; the rest is the player's. */
import type { Activity, PackageModel } from './package-model.ts';

function addActivities(into: Set<string>, activity: Activity): Set<string> {
  into.add(activity.id);
  for (const child of activity.children) addActivities(into, child);
  return into;
}

/** Names under which the player may say something of an activity. */
export function activityIdsOf(model: PackageModel): ReadonlySet<string> {
  switch (model.standard) {
    case 'cmi5':
      return new Set([model.courseId, ...model.blocks.map(({ id }) => id), ...model.aus.map(({ id }) => id)]);
    case 'plain':
      return new Set(['plain', ...model.parts.map(({ id }) => id)]);
    default:
      return addActivities(new Set(), model.organization);
  }
}

const isSharedData = ({ sharedData, children }: Activity, name: string): boolean =>
  sharedData.some(({ target }) => target === name) || children.some((child) => isSharedData(child, name));

/** Whether an objective or a piece of data outlives the attempt for this package alone, or for all of the person's courses. */
export function globalScope(model: PackageModel, name: string): 'package' | 'system' {
  if (model.standard !== 'scorm2004') return 'package';
  const isGlobal = isSharedData(model.organization, name)
    ? model.sharedDataGlobalToSystem
    : model.objectivesGlobalToSystem;
  return isGlobal ? 'system' : 'package';
}
