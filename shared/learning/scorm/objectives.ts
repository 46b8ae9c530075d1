/**
 * What is known of an activity, with the objectives that are shared between activities (SN 3.10, 4.2.1, SM.6–7): a read map puts
 * the shared value, where it is known, in the place of the own one; a write map hands on what is set.
 */
import type { Objective, ObjectiveMap } from '../package-model.ts';
import {
  type ActivityNode,
  type ObjectiveState,
  objectiveOf,
  objectivesOf,
  type Session,
  stateOf,
  unknownState,
} from './tree.ts';

type Field = keyof ObjectiveState;

const READS: Readonly<Record<Field, (map: ObjectiveMap) => boolean>> = {
  satisfied: (map) => map.readSatisfied,
  measure: (map) => map.readMeasure,
  raw: (map) => map.readRaw,
  min: (map) => map.readMin,
  max: (map) => map.readMax,
  completed: (map) => map.readCompletion,
  progress: (map) => map.readProgress,
};

const WRITES: Readonly<Record<Field, (map: ObjectiveMap) => boolean>> = {
  satisfied: (map) => map.writeSatisfied,
  measure: (map) => map.writeMeasure,
  raw: (map) => map.writeRaw,
  min: (map) => map.writeMin,
  max: (map) => map.writeMax,
  completed: (map) => map.writeCompletion,
  progress: (map) => map.writeProgress,
};

/** `rollup`: what stems from an earlier attempt at the parent does not count. */
export type Reading = 'plain' | 'rollup';

const isProgressField = (field: Field): boolean => field === 'completed' || field === 'progress';

function read<F extends Field>(
  session: Session,
  node: ActivityNode,
  objective: Objective,
  field: F,
  reading: Reading,
): ObjectiveState[F] {
  for (const map of objective.maps) {
    if (!READS[field](map)) continue;
    const shared = session.globals.get(map.target)?.[field];
    if (shared !== undefined && shared !== null) return shared;
  }
  const isOld = isProgressField(field) ? node.isProgressOld : node.isObjectiveOld;
  return reading === 'rollup' && isOld ? (null as ObjectiveState[F]) : stateOf(node, objective)[field];
}

function write<F extends Field>(session: Session, objective: Objective, field: F, value: ObjectiveState[F]): void {
  for (const map of objective.maps) {
    if (!WRITES[field](map)) continue;
    let shared = session.globals.get(map.target);
    if (shared === undefined) {
      shared = unknownState();
      session.globals.set(map.target, shared);
    }
    shared[field] = value;
  }
}

const isTracked = (node: ActivityNode): boolean => node.activity.sequencing.delivery.tracked;

/** A measure decides while the activity is on its way only where the manifest says so (adlseq:measureSatisfactionIfActive). */
const mayMeasureDecide = (node: ActivityNode, objective: Objective): boolean =>
  !objective.isPrimary || !node.isActive || node.activity.sequencing.rollup.measureSatisfactionIfActive;

const isCompletedByMeasure = (node: ActivityNode, objective: Objective): boolean =>
  objective.isPrimary && node.activity.completionThreshold.completedByMeasure;

function satisfiedNow(session: Session, node: ActivityNode, objective: Objective, reading: Reading): boolean | null {
  if (!objective.satisfiedByMeasure) return read(session, node, objective, 'satisfied', reading);
  const measure = read(session, node, objective, 'measure', reading);
  if (measure === null || !mayMeasureDecide(node, objective)) return null;
  return measure >= objective.minMeasure;
}

/** @param id null: the primary objective. @returns null: unknown, or not tracked, or no such objective */
export function readSatisfied(
  session: Session,
  node: ActivityNode,
  id: string | null = null,
  reading: Reading = 'plain',
): boolean | null {
  const objective = objectiveOf(node, id);
  return objective === null || !isTracked(node) ? null : satisfiedNow(session, node, objective, reading);
}

export function readMeasure(
  session: Session,
  node: ActivityNode,
  id: string | null = null,
  reading: Reading = 'plain',
): number | null {
  const objective = objectiveOf(node, id);
  return objective === null || !isTracked(node) ? null : read(session, node, objective, 'measure', reading);
}

export function readCompleted(
  session: Session,
  node: ActivityNode,
  id: string | null = null,
  reading: Reading = 'plain',
): boolean | null {
  const objective = objectiveOf(node, id);
  if (objective === null || !isTracked(node)) return null;
  if (!isCompletedByMeasure(node, objective)) return read(session, node, objective, 'completed', reading);
  const progress = read(session, node, objective, 'progress', reading);
  return progress === null ? null : progress >= node.activity.completionThreshold.minProgressMeasure;
}

export function readProgress(
  session: Session,
  node: ActivityNode,
  id: string | null = null,
  reading: Reading = 'plain',
): number | null {
  const objective = objectiveOf(node, id);
  return objective === null || !isTracked(node) ? null : read(session, node, objective, 'progress', reading);
}

/** An objective as the run-time shows it to the content (RTE 4.2.17). */
export function readObjective(session: Session, node: ActivityNode, objective: Objective): ObjectiveState {
  if (!isTracked(node)) return unknownState();
  const plain = <F extends Field>(field: F) => read(session, node, objective, field, 'plain');
  return {
    satisfied: satisfiedNow(session, node, objective, 'plain'),
    measure: plain('measure'),
    raw: plain('raw'),
    min: plain('min'),
    max: plain('max'),
    completed: readCompleted(session, node, objective.isPrimary ? null : objective.id),
    progress: plain('progress'),
  };
}

/** Sets one value and hands it on. What was unknown and stays so is not handed on: it would wipe out what another activity wrote. */
export function setValue<F extends Field>(
  session: Session,
  node: ActivityNode,
  objective: Objective,
  field: F,
  value: ObjectiveState[F],
  isSaid = false,
): void {
  if (!isTracked(node)) return;
  const state = stateOf(node, objective);
  const isNews = value !== null || state[field] !== null || isSaid;
  state[field] = value;
  if (!isNews) return;
  // What a measure decides is handed on when the measure is (publishDecided).
  if (field === 'satisfied' && objective.satisfiedByMeasure) return;
  if (field === 'completed' && isCompletedByMeasure(node, objective)) return;
  write(session, objective, field, value);
}

/** Hands on what follows from measures. */
export function publishDecided(session: Session, node: ActivityNode): void {
  if (!isTracked(node)) return;
  for (const objective of objectivesOf(node)) {
    const state = stateOf(node, objective);
    if (objective.satisfiedByMeasure && state.measure !== null && mayMeasureDecide(node, objective)) {
      write(session, objective, 'satisfied', state.measure >= objective.minMeasure);
    }
    if (isCompletedByMeasure(node, objective) && state.progress !== null) {
      write(session, objective, 'completed', state.progress >= node.activity.completionThreshold.minProgressMeasure);
    }
  }
}

/** Ids of shared objectives that the activity writes to. */
export const writtenBy = (node: ActivityNode): readonly string[] =>
  objectivesOf(node).flatMap(({ maps }) =>
    maps.filter((map) => Object.values(WRITES).some((does) => does(map))).map((map) => map.target),
  );

/** Whether the activity's own standing changes when the shared objective does. */
export const isReadByPrimary = (node: ActivityNode, target: string): boolean =>
  objectivesOf(node).some(
    ({ isPrimary, maps }) =>
      isPrimary && maps.some((map) => map.target === target && Object.values(READS).some((does) => does(map))),
  );
