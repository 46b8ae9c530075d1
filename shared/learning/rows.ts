/** A row of a course file after reading, not yet compared with the register. */
import type { IsoDate } from '../kernel/dates.ts';

export interface CourseRow {
  readonly line: number;
  /** tjenestenummer; empty when the file names people by CPR only. */
  readonly key: string;
  /** Ten digits, or empty. */
  readonly cpr: string;
  readonly courseCode: string;
  readonly courseName: string;
  /** kursus, e-læring … as the source writes it */
  readonly form: string;
  readonly completedOn: IsoDate;
  readonly hours: number | undefined;
  /** False for rows that were not completed (afmeldt, ikke mødt): counted, not kept. */
  readonly completed: boolean;
}
