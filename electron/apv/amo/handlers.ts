import { readTrainingRule, writeTrainingRule } from '../../../db/apv/incident-settings.ts';
import type { amoCalls } from '../../../shared/apv/contract-amo.ts';
import type { Handlers } from '../../worker/context.ts';
import { discussions, removeDiscussion, saveDiscussion } from './discussions.ts';
import { amoTraining, offerTraining, removeTraining, saveTraining } from './training.ts';

export const amoHandlers: Pick<Handlers<'apv'>, keyof typeof amoCalls> = {
  discussions,
  saveDiscussion,
  removeDiscussion,
  amoTraining,
  saveTraining,
  removeTraining,
  offerTraining,
  trainingRule: ({ db, today }) => readTrainingRule(db, today),
  setTrainingRule: ({ db, set, note }, rule) => {
    writeTrainingRule(db, set, rule);
    note({ obligatoryMonths: rule.obligatoryMonths, offerMonths: rule.offerMonths, since: rule.since });
    return {};
  },
};
