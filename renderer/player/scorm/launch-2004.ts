/** What an activity of SCORM 2004 is launched with, and how it is laid into the run-time before it begins. */
import type { Scorm2004API } from 'scorm-again/scorm2004';
import type { Activity, Objective } from '../../../shared/learning/package-model.ts';
import type { ObjectiveState } from '../../../shared/learning/scorm/tree.ts';
import { type Dict, dict, type Store, text, unlessRefused } from './api-session.ts';
import type { Navigator } from './request-valid.ts';

export interface Launch2004 {
  readonly activity: Activity;
  readonly learner: { readonly id: string; readonly name: string };
  /** What `snapshot` gave; null: a new attempt. */
  readonly stored: Dict | null;
  readonly objectives: readonly { readonly objective: Objective; readonly state: ObjectiveState }[];
  /** cmi.learner_preference, kept from one SCO to the next. */
  readonly preference: Dict;
  readonly shared: Readonly<Record<string, string>>;
  readonly navigator: Navigator;
  readonly store: Store;
  /** Something was said. */
  readonly onSaid: () => void;
  /** After Terminate has been answered. */
  readonly onTerminated: () => void;
  /** Milliseconds. */
  readonly now: () => number;
}

export function layIn2004(api: Scorm2004API, launch: Launch2004): void {
  const { activity, learner, stored } = launch;
  if (stored !== null) api.loadFromJSON({ cmi: dict(stored.cmi) });
  const { cmi } = api;
  cmi.learner_id = learner.id;
  cmi.learner_name = learner.name;
  cmi.launch_data = activity.launchData;
  cmi.mode = 'normal';
  cmi.credit = 'credit';
  cmi.entry = stored === null ? 'ab-initio' : 'resume';
  cmi.exit = '';
  cmi.session_time = 'PT0S';
  cmi.total_time = stored === null ? 'PT0S' : text(stored.total) || 'PT0S';
  unlessRefused(() => {
    if (activity.maxTimeAllowed !== '') cmi.max_time_allowed = activity.maxTimeAllowed;
    if (activity.timeLimitAction !== '') cmi.time_limit_action = activity.timeLimitAction;
  });
  const { completedByMeasure, minProgressMeasure } = activity.completionThreshold;
  if (completedByMeasure) cmi.completion_threshold = String(minProgressMeasure);
  const primary = launch.objectives.find(({ objective }) => objective.isPrimary)?.objective;
  if (primary?.satisfiedByMeasure === true) cmi.scaled_passing_score = String(primary.minMeasure);
  for (const [name, value] of Object.entries(launch.preference)) {
    if (text(value) !== '') api.setCMIValue(`cmi.learner_preference.${name}`, text(value));
  }
  if (stored === null) layObjectives(api, launch.objectives);
  api.adl.restoreSharedDataSnapshot(launch.shared);
  api.adl.configureSharedDataMaps(
    launch.activity.sharedData.map(({ target, read, write }) => ({
      targetID: target,
      readSharedData: read,
      writeSharedData: write,
    })),
  );
}

/** RTE 4.2.17: the objectives that the manifest names, as they stand for the sequencing. */
function layObjectives(api: Scorm2004API, objectives: Launch2004['objectives']): void {
  const named = objectives.filter(({ objective }) => objective.id !== null && objective.id !== '');
  named.forEach(({ objective, state }, i) => {
    const set = (name: string, value: string | null) => {
      if (value !== null) api.setCMIValue(`cmi.objectives.${i}.${name}`, value);
    };
    const of = (value: number | null) => (value === null ? null : String(value));
    set('id', objective.id);
    set('success_status', state.satisfied === null ? null : state.satisfied ? 'passed' : 'failed');
    set('completion_status', state.completed === null ? null : state.completed ? 'completed' : 'incomplete');
    set('score.scaled', of(state.measure));
    set('score.raw', of(state.raw));
    set('score.min', of(state.min));
    set('score.max', of(state.max));
    set('progress_measure', of(state.progress));
  });
}
