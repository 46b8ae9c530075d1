/**
 * One answer as bytes (domain §3.4): one byte per item in the order of the
 * round's questionnaire, one byte per background attribute. No time, no
 * sequence, nothing that says who.
 */
import type { InstrumentItem, ResponseSet } from './instrument.ts';
import type { Questionnaire } from './round.ts';

export interface QuestionnaireItem {
  readonly instrument: number;
  readonly item: InstrumentItem;
  readonly set: ResponseSet;
}

/** All items in the order of the bytes. Text items have a byte too, always 0: comments are kept apart. */
export function itemsOf({ instruments }: Questionnaire): QuestionnaireItem[] {
  return instruments.flatMap(({ body }, instrument) => {
    const sets = new Map(body.responseSets.map((set) => [set.key, set]));
    return body.items.map((item) => {
      const set = sets.get(item.responseSet);
      if (!set) throw new Error(`item ${item.key} has no response set`);
      return { instrument, item, set };
    });
  });
}

/** A page's answers by item key: one code, several codes, or nothing. */
export type AnswerCodes = Readonly<Record<string, readonly string[]>>;

/** What was written to open questions, by item key. Never packed: it is kept with the comments, apart from the answer. */
export type AnswerTexts = Readonly<Record<string, string>>;

/** Characters of one such text, also of the comment at the end. */
export const LONGEST_TEXT = 4000;
