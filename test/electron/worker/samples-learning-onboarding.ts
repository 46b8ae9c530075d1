import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type {
  CourseId,
  OnboardingId,
  PersonId,
  SkillId,
  TaskId,
  TemplateId,
  TemplateItemId,
  UnitId,
} from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { onboardingCalls } from '../../../shared/learning/contract-onboarding.ts';
import type { Half } from '../../../shared/learning/pulse-half.ts';

type Samples = { readonly [Call in keyof typeof onboardingCalls]: CallInput<(typeof onboardingCalls)[Call]> };

const asOf = '2026-11-22' as IsoDate;
const personId = 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId;
const mentorId = 'MMMMMMMMMMMMMMMMMMMMMM' as PersonId;
const courseId = 'CCCCCCCCCCCCCCCCCCCCCC' as CourseId;
const skillId = 'SSSSSSSSSSSSSSSSSSSSSS' as SkillId;
const templateId = 'TTTTTTTTTTTTTTTTTTTTTT' as TemplateId;
const planId = 'OOOOOOOOOOOOOOOOOOOOOO' as OnboardingId;
const taskId = 'KKKKKKKKKKKKKKKKKKKKKK' as TaskId;
const unitId = 'UUUUUUUUUUUUUUUUUUUUUU' as UnitId;

const item = {
  title: 'Tag kurset i håndhygiejne',
  about: '',
  owner: 'employee',
  courseId,
  skipSkillId: skillId,
  skipLevel: 3,
  skipCourseId: courseId,
} as const;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningOnboardingSamples: Samples = {
  templates: { asOf },
  template: { templateId },
  saveTemplate: {
    templateId,
    fields: {
      name: 'Ny i hjemmeplejen',
      about: '',
      audience: { staffGroups: ['FOA'], jobCodes: [], workplaces: ['care'], roles: [], unitIds: [unitId] },
      level: 'experienced',
      endedOn: null,
    },
    items: [
      { id: 'IIIIIIIIIIIIIIIIIIIIII' as TemplateItemId, ...item, offsetDays: 30 },
      { id: null, ...item, offsetDays: -7 },
    ],
  },
  removeTemplate: { templateId },
  proposeTemplates: {},
  adoptTemplates: { keys: ['general'] },
  newcomers: { asOf, unitId, standing: 'late', offset: 0, limit: 50 },
  onboardingTasks: { asOf, unitId, owner: 'hr', by: asOf, offset: 0, limit: 50 },
  suggestPlans: { asOf, personIds: [personId] },
  createPlans: {
    plans: [{ personId, templateId, level: 'newly_graduated', startsOn: '2026-12-01' as IsoDate, mentorId }],
    pulse: true,
    leaveOutPast: true,
  },
  onboardingPlan: { planId, asOf },
  plansOf: { personId, asOf },
  changePlan: { planId, level: 'experienced', startsOn: '2026-12-01' as IsoDate, mentorId },
  endPlan: { planId, endedOn: asOf },
  removePlan: { planId },
  saveTask: { planId, taskId, fields: { ...item, dueOn: asOf } },
  tickTask: { taskId, state: 'done', on: asOf, note: 'Vist rundt' },
  removeTask: { taskId },
  onboardingReport: { asOf },
  pulses: { asOf },
  openPulse: { half: '2026H2' as Half, codes: 40 },
};
