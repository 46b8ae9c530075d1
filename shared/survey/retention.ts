/** How long the raw answers of a closed round are kept (domain §3.5); afterwards only the figures are. */
import { addMonths, type IsoDate } from '../kernel/dates.ts';

export interface AnswerRetention {
  readonly years: number;
  /** Whose rule it is. */
  readonly source: string;
}

/** The municipality may set another, with its source; there is no fixed period in law. */
export const defaultRetention: AnswerRetention = {
  years: 5,
  source: 'Databeskyttelsesforordningen art. 5, stk. 1, litra e; kommunens slettefrister (KLE), normalt 5 år',
};

/** The first day on which the answers should be gone. */
export const forgetOn = (closedOn: IsoDate, { years }: AnswerRetention): IsoDate => addMonths(closedOn, years * 12);
