/** What one respondent has given so far, and how it changes. */
import { useMemo, useState } from 'react';
import { type Step, stepsOf } from '../../../shared/survey/answer-steps.ts';
import type { DraftAnswer, RespondentForm } from '../../../shared/survey/contract-answering.ts';

export type Given = Pick<DraftAnswer, 'answers' | 'bands' | 'texts' | 'comment'>;

export interface Sheet {
  readonly given: Given;
  readonly steps: readonly Step[];
  readonly at: number;
  readonly step: Step;
  readonly goTo: (at: number) => void;
  /** No codes: the answer is taken away. */
  readonly answer: (item: string, codes: readonly string[]) => void;
  readonly setBand: (attribute: string, code: string | null) => void;
  readonly setText: (item: string, text: string) => void;
  readonly setComment: (text: string) => void;
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

const nothing: Given = { answers: {}, bands: {}, texts: {}, comment: '' };

export function useGiven(form: RespondentForm, draft: DraftAnswer | null): Sheet {
  const [given, setGiven] = useState<Given>(
    draft ? { answers: draft.answers, bands: draft.bands, texts: draft.texts, comment: draft.comment } : nothing,
  );
  const [wanted, goTo] = useState(draft?.at ?? 0);
  const { questionnaire, commentQuestion } = form;
  const steps = useMemo(
    () => stepsOf(questionnaire, given.answers, commentQuestion !== null),
    [questionnaire, given.answers, commentQuestion],
  );
  const at = Math.min(wanted, steps.length - 1);
  return {
    given,
    steps,
    at,
    step: steps[at] ?? { kind: 'review' },
    goTo,
    answer: (item, codes) =>
      setGiven((old) => ({
        ...old,
        answers: codes.length === 0 ? without(old.answers, item) : { ...old.answers, [item]: [...codes] },
      })),
    setBand: (attribute, code) =>
      setGiven((old) => ({
        ...old,
        bands: code === null ? without(old.bands, attribute) : { ...old.bands, [attribute]: code },
      })),
    setText: (item, text) =>
      setGiven((old) => ({
        ...old,
        texts: text === '' ? without(old.texts, item) : { ...old.texts, [item]: text },
      })),
    setComment: (comment) => setGiven((old) => ({ ...old, comment })),
  };
}
