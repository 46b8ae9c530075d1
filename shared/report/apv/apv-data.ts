/** What a written APV is made of: the stored rows of the rounds that stand for the unit, with names and pictures. */
import type { ClockSettings } from '../../apv/clock-settings.ts';
import type { ScopeStatus } from '../../apv/contract-board.ts';
import type { Substance } from '../../apv/contract-chemicals.ts';
import type {
  ApvRoundRow,
  CheckRow,
  EarlierApvRow,
  MethodRow,
  ParticipantRow,
  PhotoRow,
  PlanLineRow,
  ProblemRow,
  SignOffRow,
  StatementRow,
  SubstanceRow,
  SubstanceUseRow,
} from '../../apv/rows.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { PhotoId, UnitId } from '../../kernel/ids.ts';

export interface ApvMethod extends MethodRow {
  /** Name of the survey of method `survey`. */
  readonly survey: string | null;
}

export interface ApvStatement extends StatementRow {
  /** Fewer than five worked there: no figures of the unit, whatever was stored. */
  readonly tooSmall: boolean;
}

/** A round with what it says of the document's units; what it says of others stays out. */
export interface ApvRound {
  readonly row: ApvRoundRow;
  /** Those of the document's units that the round covers; who left it is not among them. */
  readonly unitIds: readonly UnitId[];
  readonly participants: readonly ParticipantRow[];
  readonly methods: readonly ApvMethod[];
  readonly checks: readonly CheckRow[];
  readonly photos: readonly PhotoRow[];
  readonly problems: readonly ProblemRow[];
  readonly statements: readonly ApvStatement[];
  readonly lines: readonly PlanLineRow[];
  readonly signatures: readonly SignOffRow[];
}

/** One line of the log, or the making of a row. */
export interface ApvChange {
  /** Of the command that did it. */
  readonly stamp: string;
  /** As the reader writes it. */
  readonly at: string;
  readonly actor: string;
  readonly table: string;
  readonly rowId: string;
  /** Column as stored; `*` a removed row, '' a new one. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The row of a problem, line, photo or check that was removed, as it was. */
  readonly removed: Readonly<Record<string, unknown>> | null;
}

export interface ApvUse extends SubstanceUseRow {
  readonly substance: SubstanceRow;
  readonly sheet: Substance['sheet'];
}

export interface ApvUnit {
  readonly id: UnitId;
  readonly name: string;
  /** By scope; empty for a unit that only holds others together. */
  readonly scopes: readonly ScopeStatus[];
}

export interface ApvData {
  readonly organisation: string;
  readonly demo: boolean;
  readonly asOf: IsoDate;
  /** The unit, then all below it. */
  readonly units: readonly [ApvUnit, ...ApvUnit[]];
  /** The newest full ones first, then what runs, then partial ones since. */
  readonly rounds: readonly ApvRound[];
  /** Older rounds, told of in one line each. */
  readonly before: readonly ApvRoundRow[];
  readonly earlier: readonly EarlierApvRow[];
  readonly uses: readonly ApvUse[];
  /** Newest first. */
  readonly history: readonly ApvChange[];
  readonly clock: ClockSettings;
}

/** Data URL by photo; null when the file cannot be read. */
export type ApvPictures = ReadonlyMap<PhotoId, string | null>;
