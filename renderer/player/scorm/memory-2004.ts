/** What a course of SCORM 2004 keeps from one session to the next beside the sequencing, and how both go into a commit. */
import type { ScormModel } from '../../../shared/learning/package-model.ts';
import type { LaunchInfo } from '../../../shared/learning/player.ts';
import type { Sequencer } from '../../../shared/learning/scorm/sequencer.ts';
import { readObjectiveState } from '../../../shared/learning/scorm/state.ts';
import type { ObjectiveState } from '../../../shared/learning/scorm/tree.ts';
import { type Dict, dict, number } from './api-session.ts';

const OBJECTIVE = 'objective:';
const DATA = 'data:';

export interface Memory2004 {
  /** State of the sequencing; null: a new attempt. */
  readonly tree: unknown;
  /** Objectives that outlive the attempt. */
  readonly objectives: Readonly<Record<string, ObjectiveState>>;
  /** By activity: what its run-time gave last. */
  readonly stored: Map<string, Dict>;
  /** Seconds of earlier attempts at an activity. */
  readonly earlier: Map<string, number>;
  /** adl.data by target. */
  shared: Record<string, string>;
  /** cmi.learner_preference */
  preference: Dict;
}

function parsed(text: string | null): Dict {
  try {
    return text === null ? {} : dict(JSON.parse(text));
  } catch {
    return {};
  }
}

const only = (globals: Readonly<Record<string, unknown>>, prefix: string): [string, unknown][] =>
  Object.entries(globals).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
  );

const texts = (values: Iterable<readonly [string, unknown]>): Record<string, string> =>
  Object.fromEntries([...values].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));

export function recall(model: ScormModel, launch: LaunchInfo): Memory2004 {
  const kept = parsed(launch.sequencing);
  return {
    tree: launch.sequencing === null ? null : (kept.tree ?? null),
    objectives: Object.fromEntries(
      only(launch.globals, OBJECTIVE).map(([id, state]) => [id, readObjectiveState(state)]),
    ),
    stored: new Map(Object.entries(launch.activities).map(([id, { cmi }]) => [id, { ...cmi }])),
    earlier: new Map(Object.entries(dict(kept.earlier)).map(([id, value]) => [id, number(value) ?? 0])),
    shared: model.sharedDataGlobalToSystem
      ? texts(only(launch.globals, DATA))
      : texts(Object.entries(dict(kept.shared))),
    preference: dict(kept.preference),
  };
}

const prefixed = (prefix: string, values: object): [string, unknown][] =>
  Object.entries(values).map(([id, value]) => [prefix + id, value]);

/** As `Commit` takes them. */
export function remember(
  model: ScormModel,
  memory: Memory2004,
  sequencer: Sequencer,
): { readonly sequencing: string; readonly globals: Record<string, unknown> } {
  const { earlier, shared, preference } = memory;
  return {
    sequencing: JSON.stringify({
      v: 1,
      tree: sequencer.state(),
      earlier: Object.fromEntries(earlier),
      shared: model.sharedDataGlobalToSystem ? {} : shared,
      preference,
    }),
    globals: Object.fromEntries([
      ...(model.objectivesGlobalToSystem ? prefixed(OBJECTIVE, sequencer.globals()) : []),
      ...(model.sharedDataGlobalToSystem ? prefixed(DATA, shared) : []),
    ]),
  };
}
