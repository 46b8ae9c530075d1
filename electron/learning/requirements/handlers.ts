/** Use-cases of the learning room's part `requirements`, one per call of its contract. */
import { employeesOn } from '../../../db/learning/employees.ts';
import { readAudienceChoices } from '../../../db/learning/requirement-rules.ts';
import type { requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import type { Handlers } from '../../worker/context.ts';
import { endExemption, listExemptions, removeExemption, saveExemption } from './exemptions.ts';
import { requirementMatrix } from './matrix.ts';
import { personRequirements } from './person.ts';
import { adoptRules, proposeRules } from './proposals.ts';
import { requirementRows } from './rows.ts';
import { endRule, listRules, personsIn, removeRule, saveRule } from './rules.ts';
import { listWorkplaces, setWorkplaceTypes } from './workplaces.ts';

export const requirementsHandlers: Pick<Handlers<'learning'>, keyof typeof requirementCalls> = {
  rules: listRules,
  audienceChoices: ({ db }, { asOf }) => readAudienceChoices(db, asOf),
  countAudience: ({ db }, { asOf, audience }) => ({ persons: personsIn(employeesOn(db, asOf), audience) }),
  saveRule,
  endRule,
  removeRule,
  proposeRules,
  adoptRules,
  workplaceTypes: listWorkplaces,
  setWorkplaceTypes,
  exemptions: listExemptions,
  saveExemption,
  endExemption,
  removeExemption,
  matrix: requirementMatrix,
  requirementRows,
  personRequirements,
};
