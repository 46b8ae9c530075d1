import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ActionId, PersonId, TalkId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { talkCalls } from '../../../shared/learning/contract-talks.ts';

type Samples = { readonly [Call in keyof typeof talkCalls]: CallInput<(typeof talkCalls)[Call]> };

const asOf = '2026-11-22' as IsoDate;
const unitId = 'UUUUUUUUUUUUUUUUUUUUUU' as UnitId;
const personId = 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId;
const talkId = 'TTTTTTTTTTTTTTTTTTTTTT' as TalkId;
const actionId = 'CCCCCCCCCCCCCCCCCCCCCC' as ActionId;
const page = { offset: 0, limit: 50 };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningTalksSamples: Samples = {
  talkOverview: { asOf, unitId },
  talkPersons: { asOf, unitId, state: 'lacking', kind: 'mus', ...page },
  talksOf: { personId },
  planTalks: { kind: 'mus', personIds: [personId], unitId: null, plannedOn: asOf, leaderId: personId },
  moveTalk: { talkId, plannedOn: asOf, leaderId: null },
  holdTalk: { talkId, heldOn: asOf, nextOn: '2027-11-22' as IsoDate },
  cancelTalk: { talkId },
  reopenTalk: { talkId },
  removeTalk: { talkId },
  talkRule: { asOf },
  setTalkRule: { months: 12, source: 'Lokal aftale', since: asOf },
  actions: { asOf, unitId, personId, talkId, late: true, states: ['open', 'started'], owner: 'leader', ...page },
  saveAction: {
    actionId,
    personId,
    unitId,
    talkId,
    targetId: null,
    fields: {
      goal: 'Kan føre en medicinsamtale',
      why: 'Flere borgere med mange præparater',
      how: 'side_by_side',
      owner: 'leader',
      deadline: '2027-03-01' as IsoDate,
      skillId: null,
      courseId: null,
      buddyId: personId,
    },
  },
  moveAction: { actionId, state: 'done', on: asOf, evidence: 'Har ført tre samtaler' },
  removeAction: { actionId },
  sealNote: { talkId, text: 'Det blev sagt', code: 'en lang kode', oldCode: null },
  openNote: { talkId, code: 'en lang kode' },
  removeNote: { talkId },
};
