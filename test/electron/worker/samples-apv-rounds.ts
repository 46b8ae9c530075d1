import type { apvRoundCalls, RoundPlan } from '../../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, MethodId, ParticipantId, PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof apvRoundCalls]: CallInput<(typeof apvRoundCalls)[Call]> };

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const roundId = ID as ApvRoundId;
const unitId = ID as UnitId;
const personId = ID as PersonId;
const day = '2026-11-22' as IsoDate;

export const roundPlanSample: RoundPlan = {
  name: 'APV Plejecenter Åbrinken 2026',
  trigger: 'planned',
  scopes: ['physical', 'psychosocial'],
  full: true,
  about: '',
  matrix: '3x3',
  startsOn: day,
  endsOn: '2027-01-31' as IsoDate,
  unitIds: [unitId],
};

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvRoundsSamples: Samples = {
  rounds: {},
  round: { roundId },
  saveRound: { roundId: null, plan: roundPlanSample },
  moveRound: { roundId, to: 'planned' },
  cancelRound: { roundId, reason: 'Enheden flytter' },
  leaveRound: { roundId, unitId, reason: 'Lagt sammen med en anden', successorId: null },
  addParticipant: { roundId, personId, name: '', role: 'leader', unitId: null },
  removeParticipant: { participantId: ID as ParticipantId },
  suggestedParticipants: { roundId },
  findPeople: { text: 'an', unitIds: [unitId] },
  saveMethod: {
    roundId,
    methodId: null,
    kind: 'dialogue',
    heldOn: day,
    unitId: null,
    surveyRoundId: null,
    invited: 24,
    attended: 19,
    note: 'Velfærdsforhold var i orden',
  },
  removeMethod: { methodId: ID as MethodId },
  setFollowUp: { roundId, followUpBy: 'AMG følger op hver måned', followUpHow: 'Vi spørger dem, det gælder' },
  signRound: { roundId, role: 'amr', participantId: ID as ParticipantId, signedOn: day },
  roundHistory: { roundId, rowId: null, offset: 0, limit: 50 },
};
