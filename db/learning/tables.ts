/** Which columns the learning room's tables have, and which of them are yes/no or objects: SQLite knows neither. */
import type * as rows from '../../shared/learning/stored.ts';
import type { Shapes } from '../engine/rows.ts';

export interface LearningTables {
  readonly course_rule: rows.CourseRuleRow;
  readonly course_exemption: rows.ExemptionRow;
  readonly workplace_type: rows.WorkplaceTypeRow;
  readonly completion: rows.CompletionRow;
  readonly course_class: rows.CourseClassRow;
  readonly class_seat: rows.ClassSeatRow;
  readonly course_package: rows.CoursePackageRow;
  readonly course_attempt: rows.AttemptRow;
  readonly skill: rows.SkillRow;
  readonly person_skill: rows.PersonSkillRow;
  readonly course_skill: rows.CourseSkillRow;
  readonly role_profile: rows.RoleProfileRow;
  readonly profile_need: rows.ProfileNeedRow;
  readonly person_target: rows.PersonTargetRow;
  readonly development_action: rows.DevelopmentActionRow;
  readonly talk: rows.TalkRow;
  readonly onboarding_template: rows.OnboardingTemplateRow;
  readonly template_item: rows.TemplateItemRow;
  readonly onboarding_plan: rows.OnboardingPlanRow;
  readonly onboarding_task: rows.OnboardingTaskRow;
}
export type LearningTable = keyof LearningTables;

export const shapes: Shapes<LearningTables> = {
  course_rule: {
    columns: ['id', 'courseId', 'audience', 'withinDays', 'validMonths', 'basis', 'source', 'validFrom', 'validTo'],
    booleans: [],
    lists: ['audience'],
  },
  course_exemption: {
    columns: ['id', 'personId', 'courseId', 'reason', 'validFrom', 'validTo'],
    booleans: [],
    lists: [],
  },
  workplace_type: { columns: ['id', 'unitId', 'type'], booleans: [], lists: [] },
  completion: {
    columns: [
      'id',
      'personId',
      'courseId',
      'completedOn',
      'form',
      'hours',
      'origin',
      'classId',
      'attemptId',
      'number',
      'expiresOn',
      'mediaId',
      'mediaName',
      'note',
    ],
    booleans: [],
    lists: [],
  },
  course_class: {
    columns: [
      'id',
      'courseId',
      'startsOn',
      'endsOn',
      'hoursOfDay',
      'place',
      'teacher',
      'seats',
      'hours',
      'cost',
      'state',
      'note',
    ],
    booleans: [],
    lists: [],
  },
  class_seat: { columns: ['id', 'classId', 'personId', 'state', 'queue', 'note'], booleans: [], lists: [] },
  course_package: {
    columns: [
      'id',
      'courseId',
      'title',
      'standard',
      'model',
      'notes',
      'state',
      'files',
      'bytes',
      'sha256',
      'importedOn',
    ],
    booleans: [],
    lists: [],
  },
  course_attempt: {
    columns: [
      'id',
      'personId',
      'courseId',
      'packageId',
      'n',
      'startedAt',
      'lastAt',
      'endedAt',
      'completion',
      'success',
      'scaled',
      'raw',
      'min',
      'max',
      'progress',
      'seconds',
      'lastCommit',
      'refused',
    ],
    booleans: [],
    lists: [],
  },
  skill: { columns: ['id', 'name', 'area', 'about', 'endedOn'], booleans: [], lists: [] },
  person_skill: {
    columns: ['id', 'personId', 'skillId', 'level', 'source', 'onDay', 'expiresOn', 'note'],
    booleans: [],
    lists: [],
  },
  course_skill: { columns: ['id', 'courseId', 'skillId', 'level'], booleans: [], lists: [] },
  role_profile: {
    columns: ['id', 'name', 'about', 'audience', 'isFuture'],
    booleans: ['isFuture'],
    lists: ['audience'],
  },
  profile_need: {
    columns: ['id', 'profileId', 'skillId', 'courseId', 'level', 'withinDays', 'isLegal', 'place'],
    booleans: ['isLegal'],
    lists: [],
  },
  person_target: {
    columns: ['id', 'personId', 'profileId', 'why', 'setOn', 'byOn', 'endedOn'],
    booleans: [],
    lists: [],
  },
  development_action: {
    columns: [
      'id',
      'personId',
      'unitId',
      'talkId',
      'targetId',
      'skillId',
      'courseId',
      'buddyId',
      'goal',
      'why',
      'how',
      'owner',
      'deadline',
      'state',
      'doneOn',
      'evidence',
    ],
    booleans: [],
    lists: [],
  },
  talk: {
    columns: [
      'id',
      'kind',
      'personId',
      'unitId',
      'leaderId',
      'plannedOn',
      'heldOn',
      'cancelledOn',
      'nextOn',
      'hasNote',
    ],
    booleans: ['hasNote'],
    lists: [],
  },
  onboarding_template: {
    columns: ['id', 'name', 'about', 'audience', 'level', 'endedOn'],
    booleans: [],
    lists: ['audience'],
  },
  template_item: {
    columns: [
      'id',
      'templateId',
      'place',
      'title',
      'about',
      'owner',
      'offsetDays',
      'courseId',
      'skipSkillId',
      'skipLevel',
      'skipCourseId',
    ],
    booleans: [],
    lists: [],
  },
  onboarding_plan: {
    columns: ['id', 'personId', 'unitId', 'templateId', 'level', 'startsOn', 'mentorId', 'endedOn'],
    booleans: [],
    lists: [],
  },
  onboarding_task: {
    columns: [
      'id',
      'planId',
      'place',
      'title',
      'about',
      'owner',
      'dueOn',
      'courseId',
      'skipSkillId',
      'skipLevel',
      'skipCourseId',
      'state',
      'doneOn',
      'note',
    ],
    booleans: [],
    lists: [],
  },
};
