/** The activity tree while it is learnt: what SCORM 2004 4th edition calls the tracking and activity state model (SN 4.2). */
import type { Activity, Objective } from '../package-model.ts';

/** Null everywhere: unknown. */
export interface ObjectiveState {
  satisfied: boolean | null;
  /** −1…1. */
  measure: number | null;
  raw: number | null;
  min: number | null;
  max: number | null;
  /** Of the primary objective: the activity's own completion and progress. */
  completed: boolean | null;
  /** 0…1. */
  progress: number | null;
}

export interface ActivityNode {
  readonly activity: Activity;
  readonly parent: ActivityNode | null;
  /** As in the manifest. */
  readonly children: readonly ActivityNode[];
  /** Place in a walk through the whole tree, parents first. */
  readonly order: number;
  /** Those selected, in the order they are gone through (SR.1, SR.2). */
  available: readonly ActivityNode[];
  isActive: boolean;
  isSuspended: boolean;
  attempts: number;
  isPrepared: boolean;
  /** By the objective's key. */
  objectives: Map<string, ObjectiveState>;
  /** What is known comes from an earlier attempt at the parent, which counts only what its current attempt brought (SN 3.2.5–6). */
  isObjectiveOld: boolean;
  isProgressOld: boolean;
  /** The content said something of it in this attempt, though it be `unknown`. */
  didSayCompletion: boolean;
  didSaySuccess: boolean;
}

export interface Session {
  readonly root: ActivityNode;
  readonly nodes: ReadonlyMap<string, ActivityNode>;
  /** Objectives shared between activities, by their id. */
  readonly globals: Map<string, ObjectiveState>;
  readonly isGlobalToSystem: boolean;
  /** 0…1 without 1. */
  readonly random: () => number;
  current: ActivityNode | null;
  suspended: ActivityNode | null;
  /** What was known when the current activity was delivered: abandoned, it leaves no trace. */
  before: Known | null;
}

export interface Known {
  readonly objectives: ReadonlyMap<ActivityNode, ReadonlyMap<string, ObjectiveState>>;
  readonly globals: ReadonlyMap<string, ObjectiveState>;
}

const copied = (states: ReadonlyMap<string, ObjectiveState>): Map<string, ObjectiveState> =>
  new Map([...states].map(([key, state]) => [key, { ...state }]));

export const whatIsKnown = (session: Session): Known => ({
  objectives: new Map([...session.nodes.values()].map((node) => [node, copied(node.objectives)])),
  globals: copied(session.globals),
});

export function forgetSince(session: Session, known: Known): void {
  for (const [node, states] of known.objectives) node.objectives = copied(states);
  session.globals.clear();
  for (const [id, state] of copied(known.globals)) session.globals.set(id, state);
}

/** The key of the primary objective, which may be without an id. */
export const PRIMARY = '';

export const keyOf = (objective: Objective): string => (objective.isPrimary ? PRIMARY : (objective.id ?? PRIMARY));

export const unknownState = (): ObjectiveState => ({
  satisfied: null,
  measure: null,
  raw: null,
  min: null,
  max: null,
  completed: null,
  progress: null,
});

const IMPLIED: Objective = { id: null, isPrimary: true, satisfiedByMeasure: false, minMeasure: 1, maps: [] };

/** With the primary objective, which every activity has though the manifest does not say so (SN 3.10). */
export function objectivesOf(node: ActivityNode): readonly Objective[] {
  const named = node.activity.sequencing.objectives;
  return named.some((objective) => objective.isPrimary) ? named : [IMPLIED, ...named];
}

/** @param id null: the primary one */
export function objectiveOf(node: ActivityNode, id: string | null): Objective | null {
  return objectivesOf(node).find((one) => (id === null ? one.isPrimary : one.id === id)) ?? null;
}

export function stateOf(node: ActivityNode, objective: Objective): ObjectiveState {
  const key = keyOf(objective);
  let state = node.objectives.get(key);
  if (state === undefined) {
    state = unknownState();
    node.objectives.set(key, state);
  }
  return state;
}

export const isLeaf = (node: ActivityNode): boolean => node.children.length === 0;

/** From the activity up to the root, both with it. */
export function pathUp(node: ActivityNode): ActivityNode[] {
  const path: ActivityNode[] = [];
  for (let at: ActivityNode | null = node; at !== null; at = at.parent) path.push(at);
  return path;
}

export const isWithin = (node: ActivityNode, ancestor: ActivityNode): boolean => pathUp(node).includes(ancestor);

/** The lowest cluster that holds both; an activity that is a cluster holds itself. */
export function commonAncestor(a: ActivityNode, b: ActivityNode): ActivityNode {
  const path = new Set(pathUp(isLeaf(a) && a.parent !== null ? a.parent : a));
  let at: ActivityNode = isLeaf(b) && b.parent !== null ? b.parent : b;
  while (!path.has(at) && at.parent !== null) at = at.parent;
  return at;
}

export function plantTree(root: Activity): {
  readonly root: ActivityNode;
  readonly nodes: Map<string, ActivityNode>;
} {
  const nodes = new Map<string, ActivityNode>();
  const plant = (activity: Activity, parent: ActivityNode | null): ActivityNode => {
    const children: ActivityNode[] = [];
    const node: ActivityNode = {
      activity,
      parent,
      children,
      order: nodes.size,
      available: children,
      isActive: false,
      isSuspended: false,
      attempts: 0,
      isPrepared: false,
      objectives: new Map(),
      isObjectiveOld: false,
      isProgressOld: false,
      didSayCompletion: false,
      didSaySuccess: false,
    };
    nodes.set(activity.id, node);
    for (const child of activity.children) children.push(plant(child, node));
    return node;
  };
  return { root: plant(root, null), nodes };
}
