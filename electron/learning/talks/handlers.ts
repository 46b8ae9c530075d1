/** Talks, agreements and sealed notes: one use-case per call of the contract. */
import { readTalkRule, writeTalkRule } from '../../../db/learning/talk-rule.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { talkCalls } from '../../../shared/learning/contract-talks.ts';
import type { Handlers } from '../../worker/context.ts';
import { actions, moveAction, removeAction, saveAction } from './actions.ts';
import { makeNoteHandlers } from './notes.ts';
import { talkOverview, talkPersons } from './overview.ts';
import { cancelTalk, holdTalk, moveTalk, planTalks, removeNote, removeTalk, reopenTalk, talksOf } from './talks.ts';

export const talksHandlers: Pick<Handlers<'learning'>, keyof typeof talkCalls> = {
  talkOverview,
  talkPersons,
  talksOf,
  planTalks,
  moveTalk,
  holdTalk,
  cancelTalk,
  reopenTalk,
  removeTalk,
  talkRule: ({ db }, { asOf }) => readTalkRule(db, asOf),
  setTalkRule: ({ db, set, note }, rule) => {
    refuseCpr({ source: rule.source });
    writeTalkRule(db, set, rule);
    note({ months: rule.months, since: rule.since });
    return {};
  },
  actions,
  saveAction,
  moveAction,
  removeAction,
  ...makeNoteHandlers(),
  removeNote,
};
