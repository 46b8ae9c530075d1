/** The room's closed lists: what a round, a problem or a plan line may be (domain §1.2–1.9). Stored and sent as they stand here. */
import * as z from 'zod';

/** What set the round going (domain §1.2). */
export const trigger = z.enum([
  'planned',
  'changed_work',
  'changed_method',
  'changed_process',
  'new_technology',
  'rebuilt_or_moved',
  'new_chemicals',
  'accident',
  'authority',
  'survey',
  'med_request',
]);
export type Trigger = z.output<typeof trigger>;

/** What a round looks at; each has a clock of its own per unit. */
export const scope = z.enum(['physical', 'psychosocial', 'chemical', 'biological', 'special']);
export type Scope = z.output<typeof scope>;
/** The two that every workplace must have; the others only where they have once been assessed. */
export const requiredScopes: readonly Scope[] = ['physical', 'psychosocial'];

/**
 * kladde · planlagt i AMO · kortlægning · vurdering · sygefravær · handlingsplan · underskrevet AMO · opfølgning ·
 * afsluttet · annulleret (domain §1.3).
 */
export const roundState = z.enum([
  'draft',
  'planned',
  'uncovering',
  'assessment',
  'absence',
  'plan',
  'signed',
  'follow_up',
  'closed',
  'cancelled',
]);
export type ApvRoundState = z.output<typeof roundState>;

/** leder · AMR · TR · medarbejder · MED-medlem · AMO-koordinator · rådgiver udefra (domain §1.4). */
export const participantRole = z.enum(['leader', 'amr', 'tr', 'employee', 'med', 'coordinator', 'adviser']);
export type ParticipantRole = z.output<typeof participantRole>;

export const methodKind = z.enum(['checklist', 'survey', 'dialogue', 'inspection', 'photo', 'other']);
export type MethodKind = z.output<typeof methodKind>;

/** Kinds of workplace that have a checklist shipped with the program (domain §1.9; A: for all). */
export const workplaceKind = z.enum(['daycare', 'care', 'school', 'office', 'outdoor']);
export type WorkplaceKind = z.output<typeof workplaceKind>;

/** i orden · mindre problem · større problem · akut · ikke relevant · ved ikke (domain §1.9). */
export const checkAnswer = z.enum(['ok', 'minor', 'major', 'acute', 'not_relevant', 'unknown']);
export type CheckAnswer = z.output<typeof checkAnswer>;

/** The physical themes of domain §1.9, then the five psychological ones of BEK 1406/2020, then what strengthens. */
export const theme = z.enum([
  'indoor_climate',
  'noise',
  'light',
  'space',
  'welfare',
  'ergonomics',
  'biology',
  'chemistry',
  'accidents',
  'working_alone',
  'fire',
  'playground',
  'citizens_home',
  'outdoor_work',
  'working_hours',
  'special_groups',
  'workshop',
  'workload',
  'unclear_demands',
  'emotional_demands',
  'offensive_acts',
  'violence',
  'resources',
  'other',
]);
export type Theme = z.output<typeof theme>;
export const psychologicalThemes: readonly Theme[] = [
  'workload',
  'unclear_demands',
  'emotional_demands',
  'offensive_acts',
  'violence',
];

/** Where a problem came from. */
export const problemOrigin = z.enum([...methodKind.options, 'acute', 'incident', 'carried']);
export type ProblemOrigin = z.output<typeof problemOrigin>;

/** How many it touches, as bands: never who. */
export const extentBand = z.enum(['one_or_two', 'some', 'half', 'most', 'all']);
export type ExtentBand = z.output<typeof extentBand>;

export const matrix = z.enum(['3x3', '5x5']);
export type Matrix = z.output<typeof matrix>;

/** kemi · biologiske agenser · eksplosiv atmosfære · unge under 18 · gravide og ammende (domain §1.3). */
export const specialAssessment = z.enum(['chemical', 'biological', 'atex', 'young', 'pregnant']);
export type SpecialAssessment = z.output<typeof specialAssessment>;

/** The general principles of prevention, most effective first (domain §1.8). */
export const prevention = z.enum([
  'avoid',
  'at_source',
  'adapt_work',
  'technology',
  'substitute',
  'organise',
  'collective',
  'instruction',
]);
export type Prevention = z.output<typeof prevention>;

/** åben · i gang · udført · effekt vurderet · lukket (domain §1.3). */
export const lineState = z.enum(['open', 'started', 'done', 'rated', 'closed']);
export type LineState = z.output<typeof lineState>;

/** virker · virker delvis · virker ikke. */
export const effect = z.enum(['works', 'partly', 'not']);
export type Effect = z.output<typeof effect>;

export const priority = z.enum(['high', 'medium', 'low']);
export type Priority = z.output<typeof priority>;

/** arbejdsulykke · nærved-hændelse · vold og trusler (domain §1.5). */
export const incidentKind = z.enum(['accident', 'near_miss', 'violence']);
export type IncidentKind = z.output<typeof incidentKind>;

/** Days away, as bands. */
export const absenceBand = z.enum(['none', '1-3', '4-14', '15-30', 'over_30', 'not_known']);
export type AbsenceBand = z.output<typeof absenceBand>;

/** obligatorisk · supplerende i det første år · årlig 1½ dag (domain §1.4). */
export const trainingKind = z.enum(['obligatory', 'supplementary', 'yearly']);
export type TrainingKind = z.output<typeof trainingKind>;
