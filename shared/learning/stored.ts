/** The rows that people edit in the learning room, as they are stored. Dates inclusive; texts empty rather than null. */
import type { IsoDate } from '../kernel/dates.ts';
import type {
  ActionId,
  AttemptId,
  ClassId,
  CompletionId,
  CourseId,
  ExemptionId,
  MediaId,
  NeedId,
  OnboardingId,
  PackageId,
  PersonId,
  PersonSkillId,
  RoleProfileId,
  RuleId,
  SeatId,
  SkillId,
  TalkId,
  TargetId,
  TaskId,
  TemplateId,
  TemplateItemId,
  UnitId,
} from '../kernel/ids.ts';
import type { Audience } from './audience.ts';
import type {
  ActionState,
  Basis,
  ClassState,
  CompletionOrigin,
  CompletionStatus,
  ExperienceLevel,
  PackageState,
  SeatState,
  SkillSource,
  Standard,
  SuccessStatus,
  TalkKind,
  TaskOwner,
  TaskState,
  WayToLearn,
  WorkplaceType,
} from './words.ts';

/** Who needs which course, by when, valid how long (domain §6.2). Rules are dated: an earlier day is judged by the rules of that day. */
export interface CourseRuleRow {
  readonly id: RuleId;
  readonly courseId: CourseId;
  readonly audience: Audience;
  /** Days from the start of the engagement (or of the rule); 0: before start. */
  readonly withinDays: number;
  /** Stricter than the course's own validity for these people; null: as the course. */
  readonly validMonths: number | null;
  readonly basis: Basis;
  readonly source: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
}

/** Someone who need not, for a while, and why: never a diagnosis. */
export interface ExemptionRow {
  readonly id: ExemptionId;
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly reason: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
}

/** Of the unit and all below it that have none of their own. */
export interface WorkplaceTypeRow {
  readonly id: string;
  readonly unitId: UnitId;
  readonly type: WorkplaceType;
}

export interface CompletionRow {
  readonly id: CompletionId;
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly completedOn: IsoDate;
  readonly form: string;
  readonly hours: number | null;
  readonly origin: CompletionOrigin;
  readonly classId: ClassId | null;
  readonly attemptId: AttemptId | null;
  /** The certificate's own number, its own last day (goes before the course's validity), and the file. */
  readonly number: string;
  readonly expiresOn: IsoDate | null;
  readonly mediaId: MediaId | null;
  readonly mediaName: string;
  readonly note: string;
}

export interface CourseClassRow {
  readonly id: ClassId;
  readonly courseId: CourseId;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** As people write it: `9.00–15.30`. */
  readonly hoursOfDay: string;
  readonly place: string;
  readonly teacher: string;
  /** Null: as many as come. */
  readonly seats: number | null;
  /** Per participant. */
  readonly hours: number | null;
  /** Of the class as a whole, in whole kroner. */
  readonly cost: number | null;
  readonly state: ClassState;
  readonly note: string;
}

export interface ClassSeatRow {
  readonly id: SeatId;
  readonly classId: ClassId;
  readonly personId: PersonId;
  readonly state: SeatState;
  /** The order of the waiting list; rises by the class. */
  readonly queue: number;
  readonly note: string;
}

export interface CoursePackageRow {
  readonly id: PackageId;
  readonly courseId: CourseId;
  readonly title: string;
  readonly standard: Standard;
  /** JSON of shared/learning/package-model.ts. */
  readonly model: string;
  /** JSON of PackageNote[]: what the import found. */
  readonly notes: string;
  readonly state: PackageState;
  readonly files: number;
  readonly bytes: number;
  /** Of the zip as it came; '' for what is made in the program. */
  readonly sha256: string;
  readonly importedOn: IsoDate;
}

/** One go at a package. Written by the player, not by hand: it has no change log. Moments are ISO in UTC. */
export interface AttemptRow {
  readonly id: AttemptId;
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly packageId: PackageId;
  /** The person's first, second … at the package. */
  readonly n: number;
  readonly startedAt: string;
  readonly lastAt: string;
  /** Null while it can be resumed. */
  readonly endedAt: string | null;
  readonly completion: CompletionStatus;
  readonly success: SuccessStatus;
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly progress: number | null;
  readonly seconds: number;
  readonly lastCommit: number;
  /** How many commits were refused, as too large or too many. */
  readonly refused: number;
}

export interface SkillRow {
  readonly id: SkillId;
  readonly name: string;
  readonly area: string;
  readonly about: string;
  readonly endedOn: IsoDate | null;
}

/** One statement of a level; the newest of the day counts, earlier ones are history. */
export interface PersonSkillRow {
  readonly id: PersonSkillId;
  readonly personId: PersonId;
  readonly skillId: SkillId;
  /** 0–4. */
  readonly level: number;
  readonly source: SkillSource;
  readonly onDay: IsoDate;
  readonly expiresOn: IsoDate | null;
  readonly note: string;
}

/** The level a course brings one to. */
export interface CourseSkillRow {
  readonly id: string;
  readonly courseId: CourseId;
  readonly skillId: SkillId;
  readonly level: number;
}

export interface RoleProfileRow {
  readonly id: RoleProfileId;
  readonly name: string;
  readonly about: string;
  readonly audience: Audience;
  /** A job the municipality will lack: a target for re-skilling. */
  readonly isFuture: boolean;
}

/** Skill or course, never both. */
export interface ProfileNeedRow {
  readonly id: NeedId;
  readonly profileId: RoleProfileId;
  readonly skillId: SkillId | null;
  readonly courseId: CourseId | null;
  readonly level: number;
  /** Days from the start in the job. */
  readonly withinDays: number;
  readonly isLegal: boolean;
  readonly place: number;
}

/** The profile a person is on the way to, as agreed with the person. */
export interface PersonTargetRow {
  readonly id: TargetId;
  readonly personId: PersonId;
  readonly profileId: RoleProfileId;
  readonly why: string;
  readonly setOn: IsoDate;
  readonly byOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
}

/** A line of the individual development plan, or what a talk agreed (domain §6.1): goal, why, how, by when, evidence, status. */
export interface DevelopmentActionRow {
  readonly id: ActionId;
  /** Null for what a group agreed. */
  readonly personId: PersonId | null;
  readonly unitId: UnitId | null;
  readonly talkId: TalkId | null;
  readonly targetId: TargetId | null;
  readonly skillId: SkillId | null;
  readonly courseId: CourseId | null;
  /** The colleague at level 4 it is learnt from. */
  readonly buddyId: PersonId | null;
  readonly goal: string;
  readonly why: string;
  readonly how: WayToLearn;
  readonly owner: TaskOwner;
  readonly deadline: IsoDate | null;
  readonly state: ActionState;
  readonly doneOn: IsoDate | null;
  readonly evidence: string;
}

/** What was said is not here: notes lie sealed apart, for leader and employee (domain §6.1). */
export interface TalkRow {
  readonly id: TalkId;
  readonly kind: TalkKind;
  /** Null for a group's talk. */
  readonly personId: PersonId | null;
  /** The group's unit; of a person the unit at the time. */
  readonly unitId: UnitId | null;
  readonly leaderId: PersonId | null;
  readonly plannedOn: IsoDate;
  readonly heldOn: IsoDate | null;
  readonly cancelledOn: IsoDate | null;
  readonly nextOn: IsoDate | null;
  readonly hasNote: boolean;
}

export interface OnboardingTemplateRow {
  readonly id: TemplateId;
  readonly name: string;
  readonly about: string;
  readonly audience: Audience;
  readonly level: ExperienceLevel;
  readonly endedOn: IsoDate | null;
}

/** What an item of a template and a task of a plan share. */
export interface OnboardingItem {
  readonly title: string;
  readonly about: string;
  readonly owner: TaskOwner;
  /** The course that is to be taken, when it is one. */
  readonly courseId: CourseId | null;
  /** Skipped when the person has this level of the skill, or a valid certificate of the course. */
  readonly skipSkillId: SkillId | null;
  readonly skipLevel: number;
  readonly skipCourseId: CourseId | null;
}

export interface TemplateItemRow extends OnboardingItem {
  readonly id: TemplateItemId;
  readonly templateId: TemplateId;
  readonly place: number;
  /** From the first day of work; negative: before it. */
  readonly offsetDays: number;
}

export interface OnboardingPlanRow {
  readonly id: OnboardingId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly templateId: TemplateId | null;
  readonly level: ExperienceLevel;
  readonly startsOn: IsoDate;
  readonly mentorId: PersonId | null;
  readonly endedOn: IsoDate | null;
}

export interface OnboardingTaskRow extends OnboardingItem {
  readonly id: TaskId;
  readonly planId: OnboardingId;
  readonly place: number;
  readonly dueOn: IsoDate;
  readonly state: TaskState;
  readonly doneOn: IsoDate | null;
  readonly note: string;
}
