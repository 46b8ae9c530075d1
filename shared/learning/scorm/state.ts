/** The state of the sequencing as plain data, and back. What is read was within reach of the course: it is taken only as far as it fits. */
import { type ActivityNode, isLeaf, type ObjectiveState, pathUp, type Session, unknownState } from './tree.ts';

type Dict = Readonly<Record<string, unknown>>;

const isDict = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value);
const flag = (value: unknown): boolean => value === true;
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const truth = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

export function readObjectiveState(value: unknown): ObjectiveState {
  if (!isDict(value)) return unknownState();
  return {
    satisfied: truth(value.satisfied),
    measure: number(value.measure),
    raw: number(value.raw),
    min: number(value.min),
    max: number(value.max),
    completed: truth(value.completed),
    progress: number(value.progress),
  };
}

function freezeNode(node: ActivityNode): Dict {
  return {
    active: node.isActive,
    suspended: node.isSuspended,
    attempts: node.attempts,
    ...(node.isPrepared && !isLeaf(node) ? { available: node.available.map((child) => child.activity.id) } : {}),
    objectives: Object.fromEntries(node.objectives),
    oldObjective: node.isObjectiveOld,
    oldProgress: node.isProgressOld,
    saidCompletion: node.didSayCompletion,
    saidSuccess: node.didSaySuccess,
  };
}

export function freeze(session: Session): Dict {
  return {
    v: 1,
    current: session.current?.activity.id ?? null,
    suspended: session.suspended?.activity.id ?? null,
    activities: Object.fromEntries([...session.nodes].map(([id, node]) => [id, freezeNode(node)])),
    globals: Object.fromEntries(session.globals),
  };
}

function thawNode(node: ActivityNode, stored: Dict): void {
  node.isActive = flag(stored.active);
  node.isSuspended = flag(stored.suspended);
  node.attempts = Math.max(0, Math.trunc(number(stored.attempts) ?? 0));
  node.isObjectiveOld = flag(stored.oldObjective);
  node.isProgressOld = flag(stored.oldProgress);
  node.didSayCompletion = flag(stored.saidCompletion);
  node.didSaySuccess = flag(stored.saidSuccess);
  if (isDict(stored.objectives)) {
    node.objectives = new Map(
      Object.entries(stored.objectives).map(([key, state]) => [key, readObjectiveState(state)]),
    );
  }
  if (!Array.isArray(stored.available)) return;
  const byId = new Map(node.children.map((child) => [child.activity.id, child]));
  const available = [...new Set(stored.available)].flatMap((id) => byId.get(String(id)) ?? []);
  if (available.length === 0) return;
  node.available = available;
  node.isPrepared = true;
}

/** A session that was cut off, not suspended, goes on as if it had been. */
function suspendWhatWasCutOff(session: Session): void {
  if (session.current?.isActive === true) {
    session.suspended = session.current;
    for (const node of pathUp(session.current)) {
      node.isActive = false;
      node.isSuspended = true;
    }
  }
  session.current = null;
}

export function thaw(session: Session, stored: unknown): void {
  if (!isDict(stored) || !isDict(stored.activities)) return;
  for (const [id, node] of session.nodes) {
    const mine = stored.activities[id];
    if (isDict(mine)) thawNode(node, mine);
  }
  if (isDict(stored.globals)) {
    for (const [id, state] of Object.entries(stored.globals)) session.globals.set(id, readObjectiveState(state));
  }
  session.current = session.nodes.get(String(stored.current)) ?? null;
  session.suspended = session.nodes.get(String(stored.suspended)) ?? null;
  suspendWhatWasCutOff(session);
}
