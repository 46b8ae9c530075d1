/**
 * Every call of the room that writes takes a stand: does it take the signatures away, and for which field? A new one
 * does not compile here before it has said so. All run on one signed round in follow-up.
 */
import { expect, it } from 'vitest';
import { readRows } from '../../../db/apv/rows.ts';
import type { ApvField } from '../../../db/apv/tables.ts';
import { apvCalls } from '../../../shared/apv/contract.ts';
import type { ApvRoundId, ParticipantId } from '../../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import { jpeg } from '../../support/jpegs.ts';
import { day } from '../staff/office.ts';
import { personId, unitId } from '../survey/survey-office.ts';
import { apvAmoSamples } from '../worker/samples-apv-amo.ts';
import { apvBoardSamples } from '../worker/samples-apv-board.ts';
import { apvChemicalsSamples } from '../worker/samples-apv-chemicals.ts';
import { apvIncidentsSamples } from '../worker/samples-apv-incidents.ts';
import { apvProblemsSamples } from '../worker/samples-apv-problems.ts';
import { apvUncoverSamples } from '../worker/samples-apv-uncover.ts';
import { dialogue, followUp, lineFor, openRoundOffice, planOf, type RoundOffice, TODAY } from './round-office.ts';

type Calls = typeof apvCalls;
type Name = keyof Calls;
type Command = { [N in Name]: Calls[N]['kind'] extends 'command' ? N : never }[Name];
/** Photos and sheets are written by system calls, with a transaction of their own. */
const SYSTEM = ['addPhoto', 'exportSheet', 'photo', 'removePhoto', 'setSheet'] as const satisfies readonly Name[];
type Writer = Command | 'addPhoto' | 'removePhoto' | 'setSheet';

interface Around extends RoundOffice {
  readonly roundId: ApvRoundId;
  readonly leader: ParticipantId;
  readonly amr: ParticipantId;
  readonly other: ApvRoundId;
  readonly run: <N extends Name>(name: N, input: CallInput<Calls[N]>) => Promise<CallOutput<Calls[N]>>;
  readonly uncovering: () => void;
}
let at: Around;
let made = 0;
const ten = unitId('10');

const foundIn = (unit = ten) => ({ ...apvProblemsSamples.addProblem.found, unitId: unit });
const newProblem = () => at.run('addProblem', { roundId: at.roundId, found: foundIn(), checkId: null });
const fields = () => {
  const { id: _, problemId: __, state: ___, ...rest } = lineFor({ id: '' as never }, 'x');
  const { measure, prevention, responsibleId, responsible, startsOn, deadline, followUpOn, followUpHow } = rest;
  const { priority, cost, budgetOwner, medMeeting } = rest;
  return {
    ...{ measure, prevention, responsibleId, responsible, startsOn, deadline, followUpOn, followUpHow },
    ...{ priority, cost, budgetOwner, medMeeting },
  };
};
async function newLine(...states: readonly ('started' | 'done')[]) {
  const { problemId } = await newProblem();
  const { lineId } = await at.run('saveLine', { problemId, lineId: null, fields: fields() });
  for (const to of states) await at.run('moveLine', { lineId, to, on: TODAY });
  return { problemId, lineId };
}
const rated = (effect: 'works' | 'not') => ({ effect, rating: 1, evidence: 'Vi spurgte', on: TODAY }) as const;
const method = async () => (await at.run('saveMethod', dialogue(at.roundId))).methodId;
const photoOf = () => ({
  ...apvUncoverSamples.addPhoto,
  ...{ roundId: at.roundId, unitId: ten, picture: Buffer.from(jpeg([])).toString('base64') },
});
const answerOf = (place: string) => ({ ...apvUncoverSamples.answerCheck, roundId: at.roundId, unitId: ten, place });
const incident = () => {
  const { fields: sample } = apvIncidentsSamples.saveIncident;
  return at.run('saveIncident', {
    incidentId: null,
    fields: { ...sample, unitId: ten, description: `Fald ${++made}` },
  });
};
const substance = () => {
  const { fields: sample } = apvChemicalsSamples.saveSubstance;
  return at.run('saveSubstance', { substanceId: null, fields: { ...sample, name: `Middel ${++made}` } });
};
const use = async () => {
  const { substanceId } = await substance();
  const { fields: sample } = apvChemicalsSamples.saveUse;
  return at.run('saveUse', { substanceId, useId: null, fields: { ...sample, unitId: ten } });
};
const discussion = () => {
  const { fields: sample } = apvAmoSamples.saveDiscussion;
  return at.run('saveDiscussion', { discussionId: null, fields: { ...sample, unitId: ten, year: 2000 + ++made } });
};
const training = () => at.run('saveTraining', { ...apvAmoSamples.saveTraining, personId: personId(0) });

/** Makes what it needs first; what it returns is the call that is looked at. */
type Doing = () => Promise<() => Promise<unknown>>;
/** `keeps`: what it writes is no part of what was signed, or only how the signed plan goes. */
const stands: { readonly [N in Writer]: readonly [falls: ApvField | 'keeps', doing: Doing | null] } = {
  saveRound: ['apv_round.about', async () => () => at.run('saveRound', { roundId: at.roundId, plan: planIn('Nyt') })],
  moveRound: ['apv_round.state', async () => () => at.run('moveRound', { roundId: at.roundId, to: 'plan' })],
  cancelRound: ['keeps', async () => () => at.run('cancelRound', { roundId: at.roundId, reason: 'Ny runde' })],
  leaveRound: [
    'apv_round_unit.leftOn',
    async () => () =>
      at.run('leaveRound', { roundId: at.roundId, unitId: unitId('11'), reason: 'x', successorId: null }),
  ],
  addParticipant: ['apv_participant.name', async () => () => at.join(at.roundId, 'employee', personId(2))],
  removeParticipant: [
    'apv_participant.name',
    async () => {
      const participantId = await at.join(at.roundId, 'tr', personId(3));
      return () => at.run('removeParticipant', { participantId });
    },
  ],
  saveMethod: ['apv_method.kind', async () => () => method()],
  removeMethod: [
    'apv_method.kind',
    async () => {
      const methodId = await method();
      return () => at.run('removeMethod', { methodId });
    },
  ],
  setFollowUp: [
    'apv_round.followUpHow',
    async () => () => at.run('setFollowUp', { ...followUp(at.roundId), followUpHow: `Anderledes ${++made}` }),
  ],
  // A signature given again corrects the one before.
  signRound: [
    'keeps',
    async () => () => at.run('signRound', { roundId: at.roundId, role: 'amr', participantId: at.amr, signedOn: TODAY }),
  ],
  saveChecklist: ['keeps', async () => () => at.run('saveChecklist', apvUncoverSamples.saveChecklist)],
  removeChecklist: [
    'keeps',
    async () => {
      const { checklistId } = await at.run('saveChecklist', { ...apvUncoverSamples.saveChecklist, name: 'Hal' });
      return () => at.run('removeChecklist', { checklistId });
    },
  ],
  answerCheck: [
    'apv_check.answer',
    async () => {
      at.uncovering();
      return () => at.run('answerCheck', answerOf('Køkken'));
    },
  ],
  removeCheck: [
    'apv_check.answer',
    async () => {
      at.uncovering();
      const { checkId } = await at.run('answerCheck', answerOf('Bad'));
      return () => at.run('removeCheck', { checkId });
    },
  ],
  addPhoto: ['apv_photo.mediaId', async () => () => at.run('addPhoto', photoOf())],
  changePhoto: [
    'apv_photo.caption',
    async () => {
      const { photoId } = await at.run('addPhoto', photoOf());
      return () => at.run('changePhoto', { photoId, caption: 'Andet', problemId: null });
    },
  ],
  removePhoto: [
    'apv_photo.mediaId',
    async () => {
      const { photoId } = await at.run('addPhoto', photoOf());
      return () => at.run('removePhoto', { photoId });
    },
  ],
  saveAgenda: [
    'apv_method.agenda',
    async () => {
      const methodId = await method();
      return () => at.run('saveAgenda', { methodId, steps: apvUncoverSamples.saveAgenda.steps });
    },
  ],
  addProblem: ['apv_problem.description', async () => newProblem],
  addAcute: [
    'apv_problem.description',
    async () => () => at.run('addAcute', { ...apvProblemsSamples.addAcute, unitId: unitId('11') }),
  ],
  changeProblem: [
    'apv_problem.place',
    async () => {
      const { problemId } = await newProblem();
      return () => at.run('changeProblem', { problemId, found: { ...foundIn(), place: 'Et andet sted' } });
    },
  ],
  assessProblem: [
    'apv_problem.nature',
    async () => {
      const { problemId } = await newProblem();
      return () => at.run('assessProblem', { ...apvProblemsSamples.assessProblem, problemId });
    },
  ],
  removeProblem: [
    'apv_problem.description',
    async () => {
      const { problemId } = await newProblem();
      return () => at.run('removeProblem', { problemId });
    },
  ],
  saveStatement: [
    'apv_statement.contributes',
    async () => () =>
      at.run('saveStatement', {
        ...apvProblemsSamples.saveStatement,
        ...{ roundId: at.roundId, unitId: ten, statedOn: TODAY, problemIds: [] },
      }),
  ],
  saveLine: [
    'apv_line.deadline',
    async () => {
      const line = await newLine();
      return () => at.run('saveLine', { ...line, fields: { ...fields(), deadline: day('2027-03-02') } });
    },
  ],
  removeLine: [
    'apv_line.measure',
    async () => {
      const { lineId } = await newLine();
      return () => at.run('removeLine', { lineId });
    },
  ],
  moveLine: [
    'keeps',
    async () => {
      const { lineId } = await newLine();
      return () => at.run('moveLine', { lineId, to: 'started', on: TODAY });
    },
  ],
  // That it worked is how the plan went; that it did not puts a line into the plan: see below.
  rateLine: [
    'keeps',
    async () => {
      const { lineId } = await newLine('done');
      return () => at.run('rateLine', { lineId, ...rated('works') });
    },
  ],
  closeLine: [
    'keeps',
    async () => {
      const { lineId } = await newLine('done');
      await at.run('rateLine', { lineId, ...rated('works') });
      return () => at.run('closeLine', { lineId, on: TODAY });
    },
  ],
  // Where it goes on nobody has signed for it: see below.
  carryLine: [
    'keeps',
    async () => {
      const { lineId } = await newLine();
      return () => at.run('carryLine', { lineId, toRoundId: at.other });
    },
  ],
  raiseProblem: [
    'apv_problem.description',
    async () => {
      const { incidentId } = await incident();
      return () => at.run('raiseProblem', { incidentId });
    },
  ],
  saveIncident: ['keeps', async () => incident],
  removeIncident: [
    'keeps',
    async () => {
      const { incidentId } = await incident();
      return () => at.run('removeIncident', { incidentId });
    },
  ],
  setIncidentRule: ['keeps', async () => () => at.run('setIncidentRule', apvIncidentsSamples.setIncidentRule)],
  saveSubstance: ['keeps', async () => substance],
  // Of a substance, which no round says anything of; it wants a file that somebody chose.
  setSheet: ['keeps', null],
  saveUse: ['keeps', async () => use],
  removeUse: [
    'keeps',
    async () => {
      const { useId } = await use();
      return () => at.run('removeUse', { useId });
    },
  ],
  saveDiscussion: ['keeps', async () => discussion],
  removeDiscussion: [
    'keeps',
    async () => {
      const { discussionId } = await discussion();
      return () => at.run('removeDiscussion', { discussionId });
    },
  ],
  saveTraining: ['keeps', async () => training],
  removeTraining: [
    'keeps',
    async () => {
      const { trainingId } = await training();
      return () => at.run('removeTraining', { trainingId });
    },
  ],
  offerTraining: [
    'keeps',
    async () => () => {
      const duty = { personId: personId(1), kind: 'obligatory', forYear: null, trainingId: null } as const;
      return at.run('offerTraining', { duties: [duty], offeredOn: TODAY, offeredBy: 'HR' });
    },
  ],
  setTrainingRule: ['keeps', async () => () => at.run('setTrainingRule', apvAmoSamples.setTrainingRule)],
  setClockSettings: ['keeps', async () => () => at.run('setClockSettings', apvBoardSamples.setClockSettings)],
  addEarlierApvs: [
    'keeps',
    async () => () => at.run('addEarlierApvs', { ...apvBoardSamples.addEarlierApvs, unitIds: [ten] }),
  ],
  removeEarlierApv: [
    'keeps',
    async () => {
      await at.run('addEarlierApvs', {
        ...apvBoardSamples.addEarlierApvs,
        unitIds: [ten],
        completedOn: day('2020-01-01'),
      });
      const [earlier] = await at.run('earlierApvs', { unitId: ten });
      return () => at.run('removeEarlierApv', { earlierId: earlier?.id as never });
    },
  ],
};

const planIn = (about: string) => planOf({ about, unitIds: [ten, unitId('11')] });
const UNITS = [ten, unitId('11')];

/** As leader and AMR left it, whatever the call before did. */
function signedAgain(): void {
  at.db.exec(`UPDATE apv_sign_off SET dropped_on = NULL, dropped_by = '';
    UPDATE apv_round SET state = 'follow_up', cancel_reason = '' WHERE id = '${at.roundId}';
    UPDATE apv_round_unit SET left_on = NULL, left_reason = ''`);
}
const fallen = (roundId = at.roundId): string[] =>
  readRows(at.db, 'apv_sign_off', 'round_id = ? AND dropped_on IS NOT NULL', [roundId]).map((one) => one.droppedBy);

async function open(): Promise<void> {
  const office = await openRoundOffice();
  const ready = await office.roundToSign({ unitIds: UNITS });
  await office.sign(ready, 'leader');
  await office.sign(ready, 'amr');
  const attempt = office.try as (name: string, input: unknown) => Promise<Result<unknown>>;
  at = {
    ...office,
    ...{
      roundId: ready.roundId,
      leader: ready.leader,
      amr: ready.amr,
      other: await office.newRound({ name: 'Den næste' }),
    },
    run: async (name, input) => {
      const result = await attempt(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
      return result.value as never;
    },
    uncovering: () => void office.db.exec(`UPDATE apv_round SET state = 'uncovering' WHERE id = '${ready.roundId}'`),
  };
}

it('knows every call that writes', () => {
  const names = Object.entries(apvCalls);
  expect(
    names
      .filter(([, def]) => def.kind === 'system')
      .map(([name]) => name)
      .sort(),
  ).toEqual([...SYSTEM].sort());
  const writers = names.filter(([, def]) => def.kind === 'command').map(([name]) => name);
  expect(Object.keys(stands).sort()).toEqual([...writers, 'addPhoto', 'removePhoto', 'setSheet'].sort());
});

it('takes the signatures away, or leaves them, as each says', async () => {
  await open();
  for (const [name, [falls, doing]] of Object.entries(stands)) {
    if (!doing) continue;
    signedAgain();
    const act = await doing();
    const state = at.db.prepare('SELECT state FROM apv_round WHERE id = ?').pluck().get(at.roundId);
    signedAgain();
    at.db.prepare('UPDATE apv_round SET state = ? WHERE id = ?').run(state, at.roundId);
    await act();
    expect.soft(fallen(), name).toEqual(falls === 'keeps' ? [] : [falls, falls]);
  }
});

it('a line that did not work and a line that is carried on fall on the plan that they come into', async () => {
  await open();
  const { lineId } = await newLine('done');
  const { lineId: onwards } = await newLine();
  signedAgain();
  await at.run('rateLine', { lineId, ...rated('not') });
  expect(fallen()).toEqual(['apv_line.measure', 'apv_line.measure']);
  const sign = { role: 'leader', personId: null, name: 'Bo', signedOn: TODAY, droppedOn: null, droppedBy: '' } as const;
  at.insert('apv_sign_off', { id: 's'.repeat(22) as never, roundId: at.other, ...sign });
  await at.run('carryLine', { lineId: onwards, toRoundId: at.other });
  expect(fallen(at.other)).toEqual(['apv_line.measure']);
});

it('every field that a signature can fall for has a name in both languages', () => {
  for (const language of ['da', 'en'] as const) {
    const words = messagesFor(language).apvRounds.fields as Readonly<Record<string, string>>;
    for (const [falls] of Object.values(stands)) {
      if (falls !== 'keeps') expect(words[falls.split('.')[1] ?? ''], falls).toBeTruthy();
    }
  }
});
