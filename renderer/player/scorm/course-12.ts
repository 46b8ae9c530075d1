/** What is known of the parts of a SCORM 1.2 course: how each stands, which are open, which comes next. */
import type { Activity, ScormModel } from '../../../shared/learning/package-model.ts';
import type { LaunchInfo, Standing } from '../../../shared/learning/player.ts';
import { courseOf, leavesOf, notAttempted } from '../../../shared/learning/scorm/lesson12.ts';
import { arePrerequisitesMet } from '../../../shared/learning/scorm/prerequisites.ts';
import { type Dict, dict } from './api-session.ts';
import type { TocEntry } from './run.ts';

export interface Course12 {
  /** In the manifest's order. */
  readonly parts: readonly Activity[];
  /** By part: what its run-time gave last. */
  readonly stored: Map<string, Dict>;
  readonly standings: Map<string, Standing>;
  readonly standingOf: (activity: Activity) => Standing;
  readonly standing: () => Standing;
  readonly mayShow: (id: string) => boolean;
  /** The nearest open part before or after; null: none. */
  readonly neighbour: (id: string | null, step: 1 | -1) => Activity | null;
  /** Where the course begins. @param lastId where it was left */
  readonly first: (lastId: string | null) => Activity | null;
  readonly contents: (shownId: string | null) => TocEntry[];
}

/** cmi.core.lesson_status of what was kept; '' when the item never spoke. */
function text12(stored: Dict | undefined): string {
  const status = dict(dict(stored?.cmi).core).lesson_status;
  return typeof status === 'string' ? status : '';
}

const find = (activity: Activity, id: string): Activity | null =>
  activity.id === id
    ? activity
    : (activity.children.map((child) => find(child, id)).find((one) => one !== null) ?? null);

/** From below the root down to the item. */
function pathTo(root: Activity, id: string): readonly Activity[] {
  for (const child of root.children) {
    if (child.id === id) return [child];
    const below = pathTo(child, id);
    if (below.length > 0) return [child, ...below];
  }
  return [];
}

export function openCourse12({ organization }: ScormModel, launch: LaunchInfo): Course12 {
  const parts = leavesOf(organization);
  const stored = new Map<string, Dict>();
  const standings = new Map<string, Standing>();
  for (const [id, { cmi, standing }] of Object.entries(launch.activities)) {
    stored.set(id, { ...cmi });
    standings.set(id, standing);
  }

  const standingOf = (activity: Activity): Standing =>
    activity.children.length > 0
      ? courseOf(leavesOf(activity).map(standingOf))
      : (standings.get(activity.id) ?? notAttempted);

  /** As the script language of prerequisites names it; a block is completed when all in it is. */
  const statusOf = (id: string): string => {
    const activity = find(organization, id);
    if (activity === null) return 'not attempted';
    const own = text12(stored.get(id));
    if (own !== '') return own;
    const { completion, success } = standingOf(activity);
    if (success !== 'unknown') return success;
    return completion === 'not_attempted' ? 'not attempted' : completion;
  };
  const isOpen = (activity: Activity): boolean => arePrerequisitesMet(activity.prerequisites, statusOf);
  const mayShow = (id: string): boolean => {
    const path = pathTo(organization, id);
    return path.length > 0 && path.every(isOpen) && (path.at(-1)?.href ?? null) !== null;
  };

  const tocOf = (activity: Activity, shownId: string | null): TocEntry[] =>
    activity.children.flatMap((child) => {
      const below = tocOf(child, shownId);
      if (!child.isVisible) return below;
      return [
        {
          id: child.id,
          title: child.title,
          isCluster: child.children.length > 0,
          isCurrent: child.id === shownId,
          standing: standingOf(child),
          whyNot: child.children.length > 0 || mayShow(child.id) ? null : ('prerequisite' as const),
          children: below,
        },
      ];
    });

  return {
    parts,
    stored,
    standings,
    standingOf,
    mayShow,
    standing: () => courseOf(parts.map(standingOf)),
    neighbour: (id, step) => {
      for (let i = parts.findIndex((part) => part.id === id) + step; i >= 0 && i < parts.length; i += step) {
        const part = parts[i];
        if (part !== undefined && mayShow(part.id)) return part;
      }
      return null;
    },
    first: (lastId) => {
      const open = parts.filter(({ id }) => mayShow(id));
      const last = open.find(({ id }) => id === lastId);
      return last ?? open.find((part) => standingOf(part).completion !== 'completed') ?? open[0] ?? null;
    },
    contents: (shownId) => tocOf(organization, shownId),
  };
}
