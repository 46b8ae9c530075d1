/** What an incident showed of the workplace becomes a problem of the APV, and the incident says which. */
import { runningRoundOf } from '../../../db/apv/problems.ts';
import { changeRow, insertRow } from '../../../db/apv/rows.ts';
import type { incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import type { IncidentRow } from '../../../shared/apv/rows.ts';
import { addDays, formatDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId } from '../../../shared/kernel/ids.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import type { CommandContext, Handlers } from '../../worker/context.ts';
import { findProblem } from '../changing.ts';
import { addProblem } from '../problems/found.ts';
import { findIncident, requireOpenOn } from './save.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof incidentCalls>;

/** An APV that follows from an accident should have a signed plan within this many days; the round's plan can be changed. */
const PLAN_WITHIN = 30;

const scopeOf = ({ kind }: IncidentRow) => (kind === 'violence' ? 'psychosocial' : 'physical');

/** A partial round of its own, at uncovering: `accident` is a trigger of the law's (domain §1.2). */
function makeRound({ db, set, random, today, language }: CommandContext, incident: IncidentRow): ApvRoundId {
  const t = messagesFor(language);
  const day = formatDate(incident.happenedOn);
  const id = newId<ApvRoundId>(random);
  insertRow(db, set, 'apv_round', {
    id,
    name: t.incidents.problem.roundName(t.apv.incident[incident.kind], day),
    trigger: 'accident',
    scopes: [scopeOf(incident)],
    full: false,
    about: t.incidents.problem.roundAbout(t.apv.incident[incident.kind], day),
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
  const unit = { id: newId(random), roundId: id, unitId: incident.unitId, leftOn: null, leftReason: '' };
  insertRow(db, set, 'apv_round_unit', unit);
  return id;
}

export const raiseProblem: Own['raiseProblem'] = (context, { incidentId }) => {
  const { db, set, today, language, note } = context;
  const incident = findIncident(db, incidentId);
  if (incident.problemId !== null) {
    return { problemId: incident.problemId, roundId: findProblem(db, incident.problemId).roundId };
  }
  requireOpenOn(db, incident.unitId, today);
  const t = messagesFor(language);
  const roundId = runningRoundOf(db, incident.unitId, scopeOf(incident))?.id ?? makeRound(context, incident);
  const { problemId } = addProblem(context, {
    roundId,
    found: {
      unitId: incident.unitId,
      origin: 'incident',
      theme: incident.kind === 'violence' ? 'violence' : 'accidents',
      place: incident.place,
      description: incident.description,
      confidential: false,
      acute: false,
      source: t.incidents.problem.source(t.apv.incident[incident.kind], formatDate(incident.happenedOn)),
    },
    checkId: null,
  });
  changeRow(db, set, 'incident', incident, { problemId });
  note({ incidentId, problemId, roundId });
  return { problemId, roundId };
};
