/** What an export of statements holds, one after another. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import {
  type AttemptLine,
  type CompletionLine,
  eachCompletion,
  eachJudged,
  eachKept,
  readKeys,
  readMerged,
  type Span,
} from '../../../db/learning/xapi.ts';
import { readMeta } from '../../../db/register/meta.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { attemptStatement, completionStatement } from '../../../shared/learning/xapi-export.ts';
import type { Account } from '../../../shared/learning/xapi-launch.ts';
import type { StoredStatement } from '../../../shared/learning/xapi-statement.ts';
import { account, courseActivityId, exportName, homePageOf, registrationOf, uuidOf, veiled } from './ids.ts';

export interface Exported {
  readonly kind: 'completion' | 'judgement' | 'sent';
  readonly json: string;
}

interface Names {
  readonly home: string;
  readonly registerId: string;
  /** Part of every id: the same statement under another name is another one. */
  readonly form: 'pseudonym' | 'key';
  readonly actorOf: (personId: PersonId) => Account;
  readonly instructorOf: (teacher: string | null) => Account | null;
}

/** Whom a chain of merges ends at; one that goes round (which the register does not allow) ends anywhere. */
function keptOf(merged: ReadonlyMap<PersonId, PersonId>, person: PersonId): PersonId {
  let at = person;
  for (let i = 0; i <= merged.size; i++) {
    const next = merged.get(at);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

function makeNames(db: ReadableDB, withKeys: boolean): Names {
  const { registerId } = readMeta(db);
  const home = homePageOf(registerId);
  const merged = readMerged(db);
  const keys = new Map<PersonId, string>();
  // Also of duplicates: the number is the kept person's.
  if (withKeys) for (const [person, key] of readKeys(db)) keys.set(keptOf(merged, person), key);
  return {
    home,
    registerId,
    form: withKeys ? 'key' : 'pseudonym',
    actorOf: (personId) => {
      const person = keptOf(merged, personId);
      const key = keys.get(person);
      return key === undefined ? account(home, exportName(registerId, person)) : account(`${home}/tjenestenummer`, key);
    },
    instructorOf: (teacher) => {
      if (teacher === null || teacher === '') return null;
      return account(`${home}/teachers`, withKeys ? teacher : veiled(registerId, teacher));
    },
  };
}

function ofCompletion(line: CompletionLine, names: Names): Exported {
  const [id, personId, code, courseName, on, hours, origin, teacher, attemptId, success, scaled, raw, min, max] = line;
  const { home, registerId, form, actorOf, instructorOf } = names;
  const statement = completionStatement({
    id: uuidOf('completion', registerId, form, id),
    actor: actorOf(personId),
    courseId: courseActivityId(home, code),
    courseName,
    on,
    hours,
    extensions: { [`${home}/extensions/origin`]: origin },
    registration: attemptId === null ? null : registrationOf(attemptId),
    instructor: instructorOf(teacher),
    success: success === null || success === 'unknown' ? null : success === 'passed',
    score: success === null ? null : { scaled, raw, min, max },
  });
  return { kind: 'completion', json: JSON.stringify(statement) };
}

function ofAttempt(line: AttemptLine, names: Names): Exported {
  const [id, personId, code, courseName, lastAt, completion, success, scaled, raw, min, max, seconds] = line;
  const { home, registerId, form, actorOf } = names;
  const statement = attemptStatement({
    // Another judgement of the same attempt is another statement.
    id: uuidOf('attempt', registerId, form, id, success),
    actor: actorOf(personId),
    courseId: courseActivityId(home, code),
    courseName,
    at: lastAt,
    passed: success === 'passed',
    completion: completion === 'completed',
    score: { scaled, raw, min, max },
    seconds,
    registration: registrationOf(id),
  });
  return { kind: 'judgement', json: JSON.stringify(statement) };
}

/** @param withKeys tjenestenummer instead of a pseudonym */
export function* exportedStatements(db: ReadableDB, span: Span, withKeys: boolean): Generator<Exported> {
  const names = makeNames(db, withKeys);
  for (const line of eachCompletion(db, span)) yield ofCompletion(line, names);
  for (const line of eachJudged(db, span)) yield ofAttempt(line, names);
  for (const [body, personId] of eachKept(db, span)) {
    const kept = JSON.parse(body) as StoredStatement;
    // The course knows the learner under a name of its own; here all statements are about the same person.
    const id = names.form === 'pseudonym' ? kept.id : uuidOf('kept', names.form, kept.id);
    yield { kind: 'sent', json: JSON.stringify({ ...kept, id, actor: names.actorOf(personId) }) };
  }
}
