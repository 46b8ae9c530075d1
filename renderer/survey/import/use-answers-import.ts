/** The course of one import of answers: a file is chosen, looked at, perhaps read in another way, and taken in. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { InstrumentId, RoundId } from '../../../shared/kernel/ids.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import type { AnswersMapping, AnswersPreview } from '../../../shared/survey/contract-import.ts';
import { type Command, type InputOf, type OutputOf, useCommand } from '../../bridge.ts';

type Look = InputOf<'survey', 'previewAnswers'>;
type Apply = InputOf<'survey', 'applyAnswers'>;
export type Applied = OutputOf<'survey', 'applyAnswers'> & { readonly name: string };

/** How the file is to be read; an empty choice is left to the program. */
export interface AnswersWishes {
  readonly asOf: IsoDate | null;
  readonly instrumentId: InstrumentId | null;
  /** An open round that the answers belong to; null makes a round of its own. */
  readonly roundId: RoundId | null;
}

export interface AnswersImport {
  readonly wishes: AnswersWishes;
  readonly preview: AnswersPreview | undefined;
  /** Why the file as a whole was refused. */
  readonly fault: AppError | undefined;
  readonly applied: Applied | undefined;
  readonly look: Command<Look, AnswersPreview>;
  readonly apply: Command<Apply, OutputOf<'survey', 'applyAnswers'>>;
  readonly setWishes: (wishes: AnswersWishes) => void;
  readonly chooseFile: () => Promise<void>;
  /** The same file with its columns said otherwise. */
  readonly readAgain: (mapping: AnswersMapping) => Promise<void>;
  readonly takeIn: (round: Omit<Apply, 'previewId'>) => Promise<void>;
  readonly startOver: () => void;
}

interface Seen {
  readonly file?: string;
  readonly preview?: AnswersPreview;
  readonly fault?: AppError;
  readonly applied?: Applied;
}

export function useAnswersImport(today: IsoDate): AnswersImport {
  const [wishes, setWishes] = useState<AnswersWishes>({ asOf: today, instrumentId: null, roundId: null });
  const [seen, setSeen] = useState<Seen>({});
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const look = useCommand('survey', 'previewAnswers', { refresh: false });
  const apply = useCommand('survey', 'applyAnswers');

  const read = async (file: string, mapping: AnswersMapping | null) => {
    const { asOf, instrumentId, roundId } = wishes;
    if (asOf === null) return;
    const instrumentIds = instrumentId === null ? [] : [instrumentId];
    const answer = await look.run({ file, roundId, instrumentIds, mapping, asOf });
    if (answer.ok) setSeen({ file, preview: answer.value });
    else if (answer.error.code !== 'cancelled') setSeen({ fault: answer.error });
  };

  return {
    wishes,
    preview: seen.preview,
    fault: seen.fault,
    applied: seen.applied,
    look,
    apply,
    setWishes,
    chooseFile: async () => {
      const answer = await choose.run({ purpose: 'import' });
      if (!answer.ok) setSeen({ fault: answer.error });
      else if (answer.value) await read(answer.value.token, null);
    },
    readAgain: async (mapping) => {
      if (seen.file !== undefined) await read(seen.file, mapping);
    },
    takeIn: async (round) => {
      if (!seen.preview) return;
      const answer = await apply.run({ ...round, previewId: seen.preview.previewId });
      if (answer.ok) setSeen({ applied: { ...answer.value, name: round.name } });
    },
    startOver: () => {
      look.reset();
      apply.reset();
      setSeen({});
    },
  };
}
