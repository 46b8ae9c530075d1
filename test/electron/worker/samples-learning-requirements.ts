import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, ExemptionId, PersonId, RuleId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { requirementCalls } from '../../../shared/learning/contract-requirements.ts';

type Samples = { readonly [Call in keyof typeof requirementCalls]: CallInput<(typeof requirementCalls)[Call]> };

const asOf = '2026-11-22' as IsoDate;
const ruleId = 'RRRRRRRRRRRRRRRRRRRRRR' as RuleId;
const courseId = 'CCCCCCCCCCCCCCCCCCCCCC' as CourseId;
const personId = 'PPPPPPPPPPPPPPPPPPPPPP' as PersonId;
const exemptionId = 'EEEEEEEEEEEEEEEEEEEEEE' as ExemptionId;
const unitId = 'UUUUUUUUUUUUUUUUUUUUUU' as UnitId;
const audience = {
  staffGroups: ['BUPL'],
  jobCodes: ['4711'],
  workplaces: ['daycare' as const],
  roles: ['leader' as const],
  unitIds: [unitId],
};

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningRequirementsSamples: Samples = {
  rules: { asOf },
  audienceChoices: { asOf },
  countAudience: { asOf, audience: { ...audience, unitIds: [] } },
  saveRule: {
    ruleId,
    courseId,
    fields: { audience, withinDays: 30, validMonths: 24, basis: 'practice', source: 'MED-udvalget 3/2026' },
    change: { kind: 'from', day: asOf },
  },
  endRule: { ruleId, lastDay: asOf },
  removeRule: { ruleId },
  proposeRules: { asOf },
  adoptRules: { codes: ['BRAND'], validFrom: asOf },
  workplaceTypes: { asOf },
  setWorkplaceTypes: { types: [{ unitId, type: 'daycare' }] },
  exemptions: { asOf, personId: null },
  saveExemption: { exemptionId: null, personId, courseId, reason: 'Underviser selv', validFrom: asOf, validTo: null },
  endExemption: { exemptionId, lastDay: asOf },
  removeExemption: { exemptionId },
  matrix: { asOf, unitId: null },
  requirementRows: { asOf, unitId: null, courseId: null, states: ['overdue'], offset: 0, limit: 50 },
  personRequirements: { asOf, personId },
};
