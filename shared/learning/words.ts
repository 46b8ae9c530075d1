/** The room's closed lists (domain §6). Stored and sent as they stand here. */
import * as z from 'zod';

/** Kinds of workplace that requirements, profiles and onboarding speak of (domain §6.1–6.2, 6.4). */
export const workplaceType = z.enum([
  'daycare',
  'school',
  'care',
  'health',
  'social',
  'jobcentre',
  'kitchen',
  'roads_parks',
  'pool',
  'culture',
  'office',
  'other',
]);
export type WorkplaceType = z.output<typeof workplaceType>;

/** leder · AMR · TR · MED-medlem (domain §1.4). */
export const audienceRole = z.enum(['leader', 'amr', 'tr', 'med']);
export type AudienceRole = z.output<typeof audienceRole>;

/** lov · praksis · ikke afklaret (domain §6.2). */
export const basis = z.enum(['law', 'practice', 'unknown']);
export type Basis = z.output<typeof basis>;

/** Where a completion came from: a file, typed by hand, attended at a class, the program's own player. */
export const completionOrigin = z.enum(['import', 'hand', 'class', 'player']);
export type CompletionOrigin = z.output<typeof completionOrigin>;

/** planlagt · afholdt · aflyst. */
export const classState = z.enum(['planned', 'held', 'cancelled']);
export type ClassState = z.output<typeof classState>;

/** tilmeldt · venteliste · deltog · udeblev · afmeldt. */
export const seatState = z.enum(['enrolled', 'waiting', 'attended', 'absent', 'withdrawn']);
export type SeatState = z.output<typeof seatState>;

/** What a package is made after; `plain` is made in the program. */
export const standard = z.enum(['scorm12', 'scorm2004', 'cmi5', 'plain']);
export type Standard = z.output<typeof standard>;

/** A package is a draft while it is being written; attempts are made at published ones only. */
export const packageState = z.enum(['draft', 'published', 'retired']);
export type PackageState = z.output<typeof packageState>;

/** As in SCORM 2004, cmi.completion_status and cmi.success_status; what 1.2 says in one word is told apart. */
export const completionStatus = z.enum(['completed', 'incomplete', 'not_attempted', 'unknown']);
export type CompletionStatus = z.output<typeof completionStatus>;
export const successStatus = z.enum(['passed', 'failed', 'unknown']);
export type SuccessStatus = z.output<typeof successStatus>;

/** 0 ingen · 1 kender · 2 kan med støtte · 3 kan selv · 4 kan lære fra sig (domain §6.1). */
export const skillLevel = z.int().min(0).max(4);

/** Who says so: the employee, the leader, a certificate. */
export const skillSource = z.enum(['self', 'leader', 'certificate']);
export type SkillSource = z.output<typeof skillSource>;

/** medarbejderudviklingssamtale · gruppesamtale · lederudviklingssamtale (domain §6.1). */
export const talkKind = z.enum(['mus', 'grus', 'lus']);
export type TalkKind = z.output<typeof talkKind>;

/** How something is learnt (domain §6.1): course, e-learning, side by side with a colleague, mentor, a task. */
export const wayToLearn = z.enum(['course', 'e_learning', 'side_by_side', 'mentor', 'task', 'other']);
export type WayToLearn = z.output<typeof wayToLearn>;

/** åben · i gang · udført · opgivet. */
export const actionState = z.enum(['open', 'started', 'done', 'dropped']);
export type ActionState = z.output<typeof actionState>;

/** nyuddannet · erfaren · intern rokade · vikar · leder · elev (domain §6.4). */
export const experienceLevel = z.enum(['newly_graduated', 'experienced', 'internal', 'temporary', 'leader', 'student']);
export type ExperienceLevel = z.output<typeof experienceLevel>;

/** Who sees to it (domain §6.4). */
export const taskOwner = z.enum(['leader', 'hr', 'mentor', 'employee', 'it']);
export type TaskOwner = z.output<typeof taskOwner>;

/** åben · gjort · ikke relevant. What a skip rule takes away is worked out on the day, not stored. */
export const taskState = z.enum(['open', 'done', 'dropped']);
export type TaskState = z.output<typeof taskState>;
