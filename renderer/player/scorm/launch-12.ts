/** What a SCORM 1.2 item is launched with, and how it is laid into the run-time before it begins. */
import type { Scorm12API } from 'scorm-again/scorm12';
import type { Activity } from '../../../shared/learning/package-model.ts';
import type { LessonMode } from '../../../shared/learning/scorm/lesson12.ts';
import { type Dict, dict, type Store, text, unlessRefused } from './api-session.ts';

export interface Launch12 {
  readonly activity: Activity;
  readonly learner: { readonly id: string; readonly name: string };
  /** What `snapshot` gave; null: never opened before. */
  readonly stored: Dict | null;
  readonly preference: Dict;
  readonly mode: LessonMode;
  readonly store: Store;
  /** Something was said. */
  readonly onSaid: () => void;
  readonly onFinished: () => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** @param stored what `snapshot` gave; null: never opened before */
export const isResumed12 = (stored: Dict | null): boolean =>
  stored !== null && (text(stored.exit) === 'suspend' || stored.isCutOff === true);

/** @returns cmi.core.entry */
function entryOf(stored: Dict | null): string {
  if (stored === null) return 'ab-initio';
  return isResumed12(stored) ? 'resume' : '';
}

export function layIn12(api: Scorm12API, launch: Launch12): void {
  const { activity, learner, stored } = launch;
  if (stored !== null) api.loadFromJSON({ cmi: dict(stored.cmi) });
  const { core } = api.cmi;
  core.student_id = learner.id;
  core.student_name = learner.name;
  core.credit = launch.mode === 'normal' ? 'credit' : 'no-credit';
  core.lesson_mode = launch.mode;
  core.entry = entryOf(stored);
  core.exit = '';
  core.session_time = '00:00:00';
  core.total_time = text(stored?.total) || '0000:00:00';
  // Not set is not 100, though that is how a score without a range is read.
  if (stored === null) (core.score as Dict).max = '';
  api.cmi.launch_data = activity.launchData;
  const data = api.cmi.student_data as Dict;
  if (activity.masteryScore !== null) data.mastery_score = String(activity.masteryScore);
  unlessRefused(() => {
    if (activity.maxTimeAllowed !== '') data.max_time_allowed = activity.maxTimeAllowed;
    if (activity.timeLimitAction !== '') data.time_limit_action = activity.timeLimitAction;
  });
  for (const [name, value] of Object.entries(launch.preference)) {
    if (text(value) !== '') api.setCMIValue(`cmi.student_preference.${name}`, text(value));
  }
}
