/** Acute danger is handled at once and written down at once: it waits for no round and no step (domain §1.3). */
import { isUnitOpen, unitNames } from '../../../db/apv/people.ts';
import { runningRoundOf } from '../../../db/apv/problems.ts';
import { insertRow } from '../../../db/apv/rows.ts';
import type { ProblemAssessed, problemCalls } from '../../../shared/apv/contract-problems.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { psychologicalThemes, type Scope, type Theme } from '../../../shared/apv/words.ts';
import { addDays, formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId, type ProblemId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import type { CommandContext, Handlers } from '../../worker/context.ts';
import { changed } from '../changing.ts';
import { notAssessed } from './found.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof problemCalls>;
type Input = Parameters<Own['addAcute']>[1];

/** What is left after the first protection should have a signed plan within this many days; the round's plan can be changed. */
const PLAN_WITHIN = 30;

const scopeOf = (theme: Theme): Scope => (psychologicalThemes.includes(theme) ? 'psychosocial' : 'physical');

/**
 * A partial round of its own, at uncovering and without participants: the record comes first, the people after.
 * Its trigger is `changed_work`, since conditions have proved other than the APV says; `accident` would count as one
 * that happened. What it was is told in words.
 */
function makeRound({ db, set, random, today, language }: CommandContext, { unitId, theme }: Input): ApvRoundId {
  const t = messagesFor(language);
  const words = t.apvProblems.acute;
  const id = newId<ApvRoundId>(random);
  insertRow(db, set, 'apv_round', {
    id,
    name: words.roundName(t.apv.theme[theme]),
    trigger: 'changed_work',
    scopes: [scopeOf(theme)],
    full: false,
    about: words.roundAbout(formatDate(today)),
    matrix: '3x3',
    startsOn: today,
    endsOn: addDays(today, PLAN_WITHIN),
    state: 'uncovering',
    stateSince: today,
    completedOn: null,
    cancelReason: '',
    followUpBy: '',
    followUpHow: '',
  });
  insertRow(db, set, 'apv_round_unit', { id: newId(random), roundId: id, unitId, leftOn: null, leftReason: '' });
  return id;
}

const handled = ({ solved, solvedBy, done }: Input, today: IsoDate): Partial<ProblemAssessed> =>
  solved ? { solvedAtOnce: true, solvedOn: today, solvedBy, solvedHow: done } : { solvedAtOnce: false, interim: done };

/** @throws unit_not_open {name, date} */
function requireOpen({ db, today }: CommandContext, unitId: UnitId): void {
  if (isUnitOpen(db, unitId, today)) return;
  throw new AppFailure('unit_not_open', { name: unitNames(db).get(unitId) ?? '', date: formatDate(today) });
}

export const addAcute: Own['addAcute'] = (context, input) => {
  const { db, set, random, today } = context;
  const { unitId, theme, place, description, solved, solvedBy, done } = input;
  requireOpen(context, unitId);
  if (solved && solvedBy === '') throw new AppFailure('solved_incomplete');
  refuseCpr({ place, description, solvedBy, done });
  const roundId = runningRoundOf(db, unitId, scopeOf(theme))?.id ?? makeRound(context, input);
  const problemId = newId<ProblemId>(random);
  insertRow(db, set, 'apv_problem', {
    id: problemId,
    roundId,
    unitId,
    origin: 'acute',
    theme,
    place,
    description,
    confidential: false,
    acute: true,
    source: '',
    ...notAssessed,
    ...handled(input, today),
    carriedFrom: null,
  });
  changed(context, roundId, 'apv_problem.description');
  return { roundId, problemId };
};
