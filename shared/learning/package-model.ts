/**
 * What a course package is made of, read once at import and stored as JSON (course_package.model). For SCORM it is the
 * manifest's default organisation with everything that sequencing needs, all references resolved (IMS Simple
 * Sequencing as in SCORM 2004 4th edition; absent elements stand with the standard's default).
 */
import type { Standard } from './words.ts';

export interface SequencingRule {
  /** `skip`, `disabled`, `hiddenFromChoice`, `stopForwardTraversal` (pre); `exit` (exit); `exitParent`, `exitAll`, `retry`, `retryAll`, `continue`, `previous` (post). */
  readonly action: string;
  readonly combination: 'all' | 'any';
  readonly conditions: readonly {
    readonly condition: string;
    readonly not: boolean;
    /** Null: the primary objective. */
    readonly objective: string | null;
    /** −1…1, of conditions that compare a measure. */
    readonly threshold: number | null;
  }[];
}

export interface RollupRule {
  readonly childActivitySet: 'all' | 'any' | 'none' | 'atLeastCount' | 'atLeastPercent';
  readonly minimumCount: number;
  /** 0…1. */
  readonly minimumPercent: number;
  readonly action: 'satisfied' | 'notSatisfied' | 'completed' | 'incomplete';
  readonly combination: 'all' | 'any';
  readonly conditions: readonly { readonly condition: string; readonly not: boolean }[];
}

export interface ObjectiveMap {
  readonly target: string;
  readonly readSatisfied: boolean;
  readonly readMeasure: boolean;
  readonly writeSatisfied: boolean;
  readonly writeMeasure: boolean;
  /** 4th edition, adlseq:objectives. */
  readonly readRaw: boolean;
  readonly readMin: boolean;
  readonly readMax: boolean;
  readonly readCompletion: boolean;
  readonly readProgress: boolean;
  readonly writeRaw: boolean;
  readonly writeMin: boolean;
  readonly writeMax: boolean;
  readonly writeCompletion: boolean;
  readonly writeProgress: boolean;
}

export interface Objective {
  /** Null only for a primary objective without id. */
  readonly id: string | null;
  readonly isPrimary: boolean;
  readonly satisfiedByMeasure: boolean;
  /** −1…1. */
  readonly minMeasure: number;
  readonly maps: readonly ObjectiveMap[];
}

export interface Sequencing {
  readonly control: {
    readonly choice: boolean;
    readonly choiceExit: boolean;
    readonly flow: boolean;
    readonly forwardOnly: boolean;
    readonly useCurrentAttemptObjectiveInfo: boolean;
    readonly useCurrentAttemptProgressInfo: boolean;
  };
  readonly pre: readonly SequencingRule[];
  readonly exit: readonly SequencingRule[];
  readonly post: readonly SequencingRule[];
  /** Null: no limit. */
  readonly attemptLimit: number | null;
  readonly rollup: {
    readonly objectiveSatisfied: boolean;
    readonly progressCompletion: boolean;
    /** 0…1. */
    readonly objectiveMeasureWeight: number;
    readonly rules: readonly RollupRule[];
    /** adlseq:rollupConsiderations */
    readonly requiredForSatisfied: string;
    readonly requiredForNotSatisfied: string;
    readonly requiredForCompleted: string;
    readonly requiredForIncomplete: string;
    readonly measureSatisfactionIfActive: boolean;
  };
  readonly objectives: readonly Objective[];
  readonly randomization: {
    readonly randomizationTiming: 'never' | 'once' | 'onEachNewAttempt';
    readonly selectionTiming: 'never' | 'once' | 'onEachNewAttempt';
    /** Null: all children. */
    readonly selectCount: number | null;
    readonly reorderChildren: boolean;
  };
  readonly delivery: {
    readonly tracked: boolean;
    readonly completionSetByContent: boolean;
    readonly objectiveSetByContent: boolean;
  };
  /** adlseq:constrainedChoiceConsiderations */
  readonly preventActivation: boolean;
  readonly constrainChoice: boolean;
}

export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly isVisible: boolean;
  /** Path inside the package, with the parameters of item and resource; null for a folder of activities. */
  readonly href: string | null;
  /** SCOs talk to the run-time; assets are only shown. */
  readonly kind: 'sco' | 'asset' | null;
  /** adlcp:dataFromLMS → cmi.launch_data */
  readonly launchData: string;
  /** SCORM 1.2 adlcp:masteryscore, 0–100; null: none. */
  readonly masteryScore: number | null;
  /** As the manifest writes it (1.2: HHHH:MM:SS; 2004: ISO 8601 duration); '' none. */
  readonly maxTimeAllowed: string;
  /** `exit,message` …; '' none. */
  readonly timeLimitAction: string;
  /** SCORM 1.2 adlcp:prerequisites (aicc_script); '' none. */
  readonly prerequisites: string;
  readonly completionThreshold: {
    readonly completedByMeasure: boolean;
    readonly minProgressMeasure: number;
    readonly progressWeight: number;
  };
  /** adlnav:hideLMSUI: previous, continue, exit, exitAll, abandon, abandonAll, suspendAll. */
  readonly hideUi: readonly string[];
  /** adlcp:data (4th edition shared data): target id and what may be done. */
  readonly sharedData: readonly { readonly target: string; readonly read: boolean; readonly write: boolean }[];
  /** The root is the organisation itself. SCORM 1.2 and cmi5 have the standard's defaults here. */
  readonly sequencing: Sequencing;
  readonly children: readonly Activity[];
}

export interface ScormModel {
  readonly standard: 'scorm12' | 'scorm2004';
  /** `1.2`, `2004 2nd`, `2004 3rd`, `2004 4th`, as the manifest's schemaversion says. */
  readonly edition: string;
  readonly organization: Activity;
  readonly objectivesGlobalToSystem: boolean;
  readonly sharedDataGlobalToSystem: boolean;
}

/** cmi5.xml (domain §6.3). */
export interface Cmi5Au {
  /** The publisher's IRI. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly launchMethod: 'OwnWindow' | 'AnyWindow';
  readonly moveOn: 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';
  /** 0…1; null: none. */
  readonly masteryScore: number | null;
  readonly launchParameters: string;
  readonly entitlementKey: string;
  /** Ids of the blocks it lies in, outermost first. */
  readonly blocks: readonly string[];
}

export interface Cmi5Model {
  readonly standard: 'cmi5';
  readonly courseId: string;
  readonly title: string;
  readonly blocks: readonly { readonly id: string; readonly title: string }[];
  readonly aus: readonly Cmi5Au[];
}

/** A course made in the program: parts one after another (issue: video, PDF, pages, quiz). */
export interface PlainModel {
  readonly standard: 'plain';
  /** Shared by all editions of one course: publishing one retires the others. */
  readonly family: string;
  readonly parts: readonly PlainPart[];
  /** 0–100, of all quiz questions together; 0: no quiz decides. */
  readonly passPercent: number;
}

export type PlainPart =
  | {
      readonly kind: 'video';
      readonly id: string;
      readonly title: string;
      readonly path: string;
      /** What is said and shown, for those who cannot hear or see it (WCAG 1.2.3). */
      readonly transcript: string;
    }
  | { readonly kind: 'pdf'; readonly id: string; readonly title: string; readonly path: string }
  | { readonly kind: 'page'; readonly id: string; readonly title: string; readonly blocks: readonly PageBlock[] }
  | { readonly kind: 'quiz'; readonly id: string; readonly title: string; readonly questions: readonly QuizQuestion[] };

/** Text only: never HTML. */
export type PageBlock =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'picture'; readonly path: string; readonly alt: string };

export interface QuizQuestion {
  readonly id: string;
  readonly text: string;
  /** One right answer: choose one; several: all of them and no other. */
  readonly options: readonly { readonly text: string; readonly isRight: boolean }[];
  /** Shown when it was answered wrongly. */
  readonly explanation: string;
}

export type PackageModel = ScormModel | Cmi5Model | PlainModel;
export type ModelOf<S extends Standard> = Extract<PackageModel, { readonly standard: S }>;

/** What stands in the import's report: what is in the package, and what of it is not supported. */
export interface PackageNote {
  readonly level: 'info' | 'warning';
  /** A key of `t.elearning.notes`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
