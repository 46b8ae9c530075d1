/** The rows that people edit in the APV room, as they are stored. Dates inclusive; texts empty rather than null. */
import type { IsoDate } from '../kernel/dates.ts';
import type {
  ApvRoundId,
  CheckId,
  ChecklistId,
  DiscussionId,
  EarlierApvId,
  IncidentId,
  MediaId,
  MethodId,
  ParticipantId,
  PersonId,
  PhotoId,
  PlanLineId,
  ProblemId,
  RoundId,
  SignOffId,
  StatementId,
  SubstanceId,
  SubstanceUseId,
  TrainingId,
  UnitId,
} from '../kernel/ids.ts';
import type {
  AbsenceBand,
  ApvRoundState,
  CheckAnswer,
  Effect,
  ExtentBand,
  IncidentKind,
  LineState,
  Matrix,
  MethodKind,
  ParticipantRole,
  Prevention,
  Priority,
  ProblemOrigin,
  Scope,
  SpecialAssessment,
  Theme,
  TrainingKind,
  Trigger,
} from './words.ts';

export interface ApvRoundRow {
  readonly id: ApvRoundId;
  readonly name: string;
  readonly trigger: Trigger;
  readonly scopes: readonly Scope[];
  /** False: only the part that changed; it does not reset the clock (domain §1.2). */
  readonly full: boolean;
  /** What a partial round is about, or why the round was set going. */
  readonly about: string;
  readonly matrix: Matrix;
  readonly startsOn: IsoDate;
  /** When the plan should be signed. */
  readonly endsOn: IsoDate;
  readonly state: ApvRoundState;
  /** The day the round came to the state. */
  readonly stateSince: IsoDate;
  /** The day that leader and AMR had first both signed: the day the clock counts from. A new signature does not move it. */
  readonly completedOn: IsoDate | null;
  readonly cancelReason: string;
  /** Who follows up, when, how effect is judged, what happens if it fails (domain §1.3, element 4). */
  readonly followUpBy: string;
  readonly followUpHow: string;
}

export interface ApvRoundUnitRow {
  readonly id: string;
  readonly roundId: ApvRoundId;
  readonly unitId: UnitId;
  /** Set when the unit left the round, as when it was closed; its work so far stays. */
  readonly leftOn: IsoDate | null;
  readonly leftReason: string;
}

/** An APV made before the register or outside it, so that the clock knows of it. */
export interface EarlierApvRow {
  readonly id: EarlierApvId;
  readonly unitId: UnitId;
  readonly scopes: readonly Scope[];
  readonly completedOn: IsoDate;
  readonly note: string;
}

export interface ParticipantRow {
  readonly id: ParticipantId;
  readonly roundId: ApvRoundId;
  /** Null for someone from outside. */
  readonly personId: PersonId | null;
  /** As it was when the round was made: the written APV does not change with a name. */
  readonly name: string;
  readonly role: ParticipantRole;
  /** Null: all units of the round. */
  readonly unitId: UnitId | null;
}

export interface MethodRow {
  readonly id: MethodId;
  readonly roundId: ApvRoundId;
  readonly kind: MethodKind;
  readonly heldOn: IsoDate;
  readonly unitId: UnitId | null;
  /** The survey of method `survey`. */
  readonly surveyRoundId: RoundId | null;
  readonly invited: number | null;
  readonly attended: number | null;
  /** What was looked at and found in order, what the talk was about. */
  readonly note: string;
  /** The steps of the dialogue meeting that are done, and what was said at each: JSON of shared/apv/dialogue.ts; else ''. */
  readonly agenda: string;
}

/** A checklist as editable data: body is JSON of shared/apv/checklist.ts. */
export interface ChecklistRow {
  readonly id: ChecklistId;
  readonly name: string;
  readonly body: string;
}

/** One line of a checklist answered at one place of one unit in a round. The question is kept as it was asked. */
export interface CheckRow {
  readonly id: CheckId;
  readonly roundId: ApvRoundId;
  readonly unitId: UnitId;
  readonly place: string;
  readonly code: string;
  readonly theme: Theme;
  readonly question: string;
  readonly answer: CheckAnswer;
  readonly note: string;
}

/** A picture without position and device data; its bytes lie in media.db. */
export interface PhotoRow {
  readonly id: PhotoId;
  readonly roundId: ApvRoundId;
  readonly unitId: UnitId;
  readonly problemId: ProblemId | null;
  readonly checkId: CheckId | null;
  readonly mediaId: MediaId;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
}

export interface ProblemRow {
  readonly id: ProblemId;
  readonly roundId: ApvRoundId;
  readonly unitId: UnitId;
  readonly origin: ProblemOrigin;
  readonly theme: Theme;
  readonly place: string;
  readonly description: string;
  /** Kept from the employees' view. */
  readonly confidential: boolean;
  readonly acute: boolean;
  /** Cannot be removed for good, as when citizens react violently: lasting prevention in a section of its own. */
  readonly permanent: boolean;
  readonly prevention: string;
  readonly special: SpecialAssessment | null;
  /** Kind (art): what it does to those who work there. */
  readonly nature: string;
  /** 1–3 or 1–5, by the round's matrix. */
  readonly likelihood: number | null;
  readonly consequence: number | null;
  readonly extent: ExtentBand | null;
  /** Which group it touches, in words: never a name. */
  readonly extentGroup: string;
  readonly causes: string;
  /** Null: not decided yet. */
  readonly solvedAtOnce: boolean | null;
  readonly solvedOn: IsoDate | null;
  readonly solvedBy: string;
  readonly solvedHow: string;
  /** Protection until it is solved. */
  readonly interim: string;
  /** The dimension of a survey that raised it, or the incident. */
  readonly source: string;
  /** The problem of an earlier round that this carries on. */
  readonly carriedFrom: ProblemId | null;
}

/** Has the round considered whether the working environment contributes to absence? (domain §1.3, element 2) */
export interface StatementRow {
  readonly id: StatementId;
  readonly roundId: ApvRoundId;
  readonly unitId: UnitId;
  readonly statedOn: IsoDate;
  /** May the working environment contribute? */
  readonly contributes: boolean;
  readonly conclusion: string;
  /** Absence dagsværk per full-time employee, of the unit and of the municipality, last 12 and 36 months; group level only. */
  readonly unit12: number | null;
  readonly all12: number | null;
  readonly unit36: number | null;
  readonly all36: number | null;
  /** Where the figures come from. */
  readonly figuresFrom: string;
  readonly problemIds: readonly ProblemId[];
}

export interface PlanLineRow {
  readonly id: PlanLineId;
  readonly problemId: ProblemId;
  readonly measure: string;
  readonly prevention: Prevention | null;
  readonly responsibleId: PersonId | null;
  /** As it was when chosen. */
  readonly responsible: string;
  readonly startsOn: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly followUpOn: IsoDate | null;
  readonly followUpHow: string;
  readonly priority: Priority;
  /** Whole kroner. */
  readonly cost: number | null;
  readonly budgetOwner: string;
  /** Date or number of the MED meeting that it is brought to. */
  readonly medMeeting: string;
  readonly state: LineState;
  readonly doneOn: IsoDate | null;
  readonly effect: Effect | null;
  /** 1 (none) – 4 (great). */
  readonly effectRating: number | null;
  readonly effectOn: IsoDate | null;
  readonly evidence: string;
  readonly closedOn: IsoDate | null;
  /** The line that did not work and was opened again as this one. */
  readonly reopenedFrom: PlanLineId | null;
  /** The round that the line was carried on to. */
  readonly carriedTo: ApvRoundId | null;
}

export interface SignOffRow {
  readonly id: SignOffId;
  readonly roundId: ApvRoundId;
  readonly role: 'leader' | 'amr';
  readonly personId: PersonId | null;
  readonly name: string;
  readonly signedOn: IsoDate;
  /** The day a later change made it void, and which. */
  readonly droppedOn: IsoDate | null;
  /** `table.field` of the change, as `apv_line.deadline`; '' while it stands. */
  readonly droppedBy: string;
}

export interface SubstanceRow {
  readonly id: SubstanceId;
  readonly name: string;
  readonly supplier: string;
  readonly purpose: string;
  /** CAS or product number. */
  readonly number: string;
  /** H-sætninger, as "H225, H319". */
  readonly hazards: string;
  readonly carcinogen: boolean;
  /** The safety data sheet as PDF in media.db, and its own date. */
  readonly sheetId: MediaId | null;
  readonly sheetName: string;
  readonly sheetDate: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly note: string;
}

/** A substance at one place of a unit, with the seven points of the assessment (domain §1.7). */
export interface SubstanceUseRow {
  readonly id: SubstanceUseId;
  readonly substanceId: SubstanceId;
  readonly unitId: UnitId;
  readonly place: string;
  readonly properties: string;
  readonly exposure: string;
  readonly circumstances: string;
  readonly measures: string;
  readonly experience: string;
  readonly limitValues: string;
  readonly supplierInfo: string;
  readonly substitution: string;
  readonly instruction: string;
  readonly assessedOn: IsoDate | null;
  readonly assessedBy: string;
  readonly endedOn: IsoDate | null;
}

/** No person is named, and no diagnosis kept. */
export interface IncidentRow {
  readonly id: IncidentId;
  readonly kind: IncidentKind;
  readonly unitId: UnitId;
  readonly happenedOn: IsoDate;
  readonly place: string;
  /** What happened, without names. */
  readonly description: string;
  /** Type of injury as EASY's groups have it, in words: bruise, cut, strain. */
  readonly injury: string;
  readonly absence: AbsenceBand;
  readonly firstAbsenceOn: IsoDate | null;
  /** Could the injured not do the usual work for at least a day beyond the day of the accident? */
  readonly beyondTheDay: boolean | null;
  /** No absence, but compensation is thought of: also to be reported. */
  readonly compensation: boolean;
  readonly easyNumber: string;
  readonly reportedOn: IsoDate | null;
  readonly causes: string;
  readonly measures: string;
  readonly analysedOn: IsoDate | null;
  readonly problemId: ProblemId | null;
}

/** Årlig arbejdsmiljødrøftelse, five points (domain §1.6). */
export interface DiscussionRow {
  readonly id: DiscussionId;
  /** Null: the whole municipality. */
  readonly unitId: UnitId | null;
  readonly year: number;
  readonly heldOn: IsoDate | null;
  readonly participants: string;
  readonly cooperation: string;
  readonly meetings: string;
  readonly goalsReached: string;
  readonly goals: string;
  readonly competence: string;
}

/** Offered, answered, taken: each with its day; the employer must be able to show the offer (domain §1.4). */
export interface TrainingRow {
  readonly id: TrainingId;
  readonly personId: PersonId;
  readonly kind: TrainingKind;
  /** For the yearly kind: the year it is for. */
  readonly forYear: number | null;
  readonly offeredOn: IsoDate | null;
  readonly offeredBy: string;
  readonly answer: 'yes' | 'no' | null;
  readonly answeredOn: IsoDate | null;
  readonly takenOn: IsoDate | null;
  readonly note: string;
}
