/** What keeps a file of answers out, line by line; counted to the end, listed up to what people read. */
import type { AnswersFault } from '../../../shared/survey/contract-import.ts';

const LISTED = 200;
const LETTERS = 60;

export interface FaultList {
  readonly add: (line: number, column: string, reason: AnswersFault['reason'], value: string) => void;
  readonly list: readonly AnswersFault[];
  readonly count: () => number;
}

export function faultList(): FaultList {
  const list: AnswersFault[] = [];
  let count = 0;
  return {
    add: (line, column, reason, value) => {
      count++;
      if (list.length < LISTED) list.push({ line, column, reason, value: value.slice(0, LETTERS) });
    },
    list,
    count: () => count,
  };
}
