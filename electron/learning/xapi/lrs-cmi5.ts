/**
 * The course's life: units launched, left and waived. What only the program may say (launched, abandoned, waived,
 * satisfied) is said here. One unit runs at a time: launching another, or leaving, abandons it.
 */
import { createHash } from 'node:crypto';
import { saveDocument } from '../../../db/learning/xapi.ts';
import type { Cmi5Au } from '../../../shared/learning/package-model.ts';
import {
  abandon,
  auStateOf,
  isRunning,
  launch,
  launchModeOf,
  meetsMoveOn,
  waive,
} from '../../../shared/learning/xapi-cmi5.ts';
import { auStanding, courseStanding } from '../../../shared/learning/xapi-cmi5-standing.ts';
import {
  abandonedStatement,
  type Launching,
  launchData,
  launchedStatement,
  launchHref,
  type WaiveReason,
  waivedStatement,
} from '../../../shared/learning/xapi-launch.ts';
import type { Statement } from '../../../shared/learning/xapi-statement.ts';
import type { Cmi5View } from '../../../shared/learning/xapi-view.ts';
import { LAUNCH_DATA } from '../../../shared/learning/xapi-words.ts';
import { activityIdOf, randomUuid } from './ids.ts';
import { momentText } from './moments.ts';
import { Refused } from './reply.ts';
import { type Cmi5Kept, type Store, saidAbout, writeStore } from './store.ts';

const SECRET_BYTES = 24;

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
export const newSecret = ({ context }: Store): string =>
  Buffer.from(context.random(SECRET_BYTES)).toString('base64url');

export function viewOf({ model, kept, attempt }: Store): Cmi5View {
  const { machine } = kept;
  return {
    running: isRunning(machine) ? (machine.session?.auId ?? null) : null,
    isEnded: attempt.endedAt !== null,
    course: courseStanding(model, machine),
    units: model.aus.map((au) => {
      const state = auStateOf(machine, au.id);
      return { id: au.id, standing: auStanding(au, state), isMet: meetsMoveOn(au.moveOn, state) };
    }),
    satisfied: [...machine.satisfied],
  };
}

/** What is left of a session that nobody ended, as a statement. */
function closed(store: Store): { readonly kept: Cmi5Kept; readonly statements: Statement[] } {
  const { machine } = store.kept;
  const away = abandon(machine);
  const { session } = machine;
  if (away === null || session === null) {
    return { kept: { machine: { ...machine, session: null }, fetch: '', token: '' }, statements: [] };
  }
  const said = saidAbout(store, session.auId, session.id);
  return { kept: { machine: away.state, fetch: '', token: '' }, statements: [abandonedStatement(said, away.seconds)] };
}

function launchingOf(store: Store, au: Cmi5Au, origin: string): Launching {
  return {
    origin,
    au,
    actor: store.actor,
    registration: store.registration,
    sessionId: randomUuid(store.context.random),
    activityId: activityIdOf(store.home, store.pack.id, au.id),
    mode: launchModeOf(au, auStateOf(store.kept.machine, au.id)),
  };
}

export interface Launched {
  /** Below `/content/`. */
  readonly href: string;
  readonly title: string;
  readonly view: Cmi5View;
}

export function launchUnit(store: Store, unitId: unknown, origin: string): Launched {
  const au = store.model.aus.find(({ id }) => id === unitId);
  if (au === undefined) throw new Refused(404, 'unit');
  if (store.attempt.endedAt !== null) throw new Refused(403, 'ended');
  const before = closed(store);
  const launching = launchingOf({ ...store, kept: before.kept }, au, origin);
  const secret = newSecret(store);
  const { sessionId: id, mode, activityId } = launching;
  const now = store.context.now.getTime();
  const machine = launch(before.kept.machine, { id, auId: au.id, mode }, now);
  const body = Buffer.from(JSON.stringify(launchData(launching)), 'utf8');
  const key = { attemptId: store.attempt.id, kind: 'state', activity: activityId, name: LAUNCH_DATA } as const;
  const written = writeStore(store, {
    kept: { machine, fetch: hashOf(secret), token: '' },
    statements: [...before.statements, launchedStatement(launching)],
    also: () => void saveDocument(store.open.writer, key, { mime: 'application/json', body, at: momentText(now) }),
  });
  return { href: launchHref(launching, secret), title: au.title, view: viewOf(written.store) };
}

/** The learner came back to the contents; what the unit had ended itself stays ended. */
export function comeBack(store: Store): Cmi5View {
  if (!isRunning(store.kept.machine)) return viewOf(store);
  return viewOf(writeStore(store, closed(store)).store);
}

/** The window goes: a course that is satisfied is over, any other is gone on with. */
export function leaveCourse(store: Store): Cmi5View {
  if (store.attempt.endedAt !== null) return viewOf(store);
  const isOver = courseStanding(store.model, store.kept.machine).completion === 'completed';
  const ended = isOver ? 'normal' : 'suspended';
  const written = writeStore(store, { ...closed(store), ended });
  return { ...viewOf(written.store), isEnded: isOver };
}

/** @returns false: it has been waived before */
export function waiveUnit(store: Store, au: Cmi5Au, reason: WaiveReason): boolean {
  const machine = waive(store.kept.machine, au.id);
  if (machine === null) return false;
  // A session of its own, that nothing else is said in but what follows.
  const sessionId = randomUuid(store.context.random);
  const statement = waivedStatement(saidAbout(store, au.id, sessionId), reason);
  writeStore(store, { kept: { ...store.kept, machine }, statements: [statement], sessionId });
  return true;
}
