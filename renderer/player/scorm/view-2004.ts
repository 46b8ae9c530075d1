/** What the page and whoever drives it see of a course of SCORM 2004: contents, requests that would be granted, standings. */
import type { Activity, ScormModel } from '../../../shared/learning/package-model.ts';
import type { PlayerState, Standing } from '../../../shared/learning/player.ts';
import type { Sequencer } from '../../../shared/learning/scorm/sequencer.ts';
import type { Phase, RunView, TocEntry } from './run.ts';

/** Ends the session; what comes from content itself, and is not about somewhere to go, needs no look-ahead. */
export const LEAVING: ReadonlySet<string> = new Set(['exitAll', 'abandonAll', 'suspendAll']);
const REQUESTS = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'];

export interface Course2004 {
  readonly model: ScormModel;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly leaves: readonly Activity[];
  readonly sequencer: Sequencer;
  readonly standing: (id: string) => Standing;
}

/** Where the course stands now. */
export interface Moment {
  readonly phase: Phase;
  readonly shownId: string | null;
}

export function activitiesOf(root: Activity): Map<string, Activity> {
  const all = new Map<string, Activity>();
  const add = (activity: Activity) => {
    all.set(activity.id, activity);
    activity.children.forEach(add);
  };
  add(root);
  return all;
}

export function isValid(sequencer: Sequencer, request: string, target = ''): boolean {
  if (request === 'continue') return sequencer.mayContinue();
  if (request === 'previous') return sequencer.mayGoBack();
  if (request === 'choice') return sequencer.mayChoose(target);
  if (request === 'jump') return sequencer.mayJump(target);
  if (request === 'exit' || request === 'abandon') return sequencer.isRunning();
  return LEAVING.has(request) ? sequencer.currentId() !== null : request === 'start' || request === 'resumeAll';
}

function contentsOf(course: Course2004, id: string, shownId: string | null): TocEntry[] {
  const { sequencer, activities, standing } = course;
  return sequencer.childrenOf(id).flatMap((childId) => {
    const activity = activities.get(childId);
    if (activity === undefined || sequencer.isHidden(childId)) return [];
    const below = contentsOf(course, childId, shownId);
    // What is not to be seen itself does not hide what is in it.
    if (!activity.isVisible) return below;
    const whyNot = sequencer.whyNot(childId);
    return [
      {
        id: childId,
        title: activity.title,
        isCluster: activity.children.length > 0,
        isCurrent: childId === shownId,
        standing: standing(childId),
        whyNot: whyNot === 'hidden' ? 'disabled' : whyNot,
        children: below,
      },
    ];
  });
}

export function stateOf(course: Course2004, { phase, shownId }: Moment): PlayerState {
  const { sequencer, standing, activities, leaves, model } = course;
  const isEnded = phase === 'ended';
  return {
    activityId: shownId,
    isReady: phase !== 'starting' && phase !== 'moving',
    isEnded,
    requests: isEnded ? [] : REQUESTS.filter((one) => isValid(sequencer, one)),
    choices: isEnded ? [] : leaves.map(({ id }) => id).filter((id) => sequencer.mayChoose(id)),
    course: standing(model.organization.id),
    activities: Object.fromEntries([...activities.keys()].map((id) => [id, standing(id)])),
  };
}

export function viewOf(course: Course2004, moment: Moment & Pick<RunView, 'refused' | 'wasDenied' | 'time'>): RunView {
  const { sequencer, standing, activities, leaves, model } = course;
  const { phase, shownId, refused, wasDenied, time } = moment;
  const shown = shownId === null ? undefined : activities.get(shownId);
  const mayMove = phase !== 'moving' && phase !== 'ended';
  return {
    phase,
    title: shownId === null ? model.organization.title : (shown?.title ?? ''),
    toc: contentsOf(course, model.organization.id, shownId),
    hasToc: leaves.length > 1,
    canGoOn: mayMove && sequencer.mayContinue(),
    canGoBack: mayMove && sequencer.mayGoBack(),
    hidden: shown?.hideUi ?? [],
    course: standing(model.organization.id),
    refused,
    wasDenied,
    time,
  };
}
