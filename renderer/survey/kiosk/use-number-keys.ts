/** Number keys choose in the question one is at; Enter goes on; Delete takes the answer away. */
import { type RefObject, useEffect, useRef } from 'react';
import { type KeyedOption, typeDigit } from '../../../shared/survey/typed-code.ts';

export interface KeyQuestion {
  readonly name: string;
  readonly options: readonly KeyedOption[];
  readonly isSeveral: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

interface Around {
  /** Where the questions stand. */
  readonly screen: RefObject<HTMLElement | null>;
  readonly questions: readonly KeyQuestion[];
  readonly onNext: () => void;
}

const fieldOf = (screen: HTMLElement | null, name: string): HTMLElement | null =>
  [...(screen?.querySelectorAll<HTMLElement>('[data-question]') ?? [])].find(
    (field) => field.dataset.question === name,
  ) ?? null;

/** @param code the option just chosen, which the page has not drawn as chosen yet */
function focusQuestion(screen: HTMLElement | null, name: string, code?: string): void {
  const inputs = [...(fieldOf(screen, name)?.querySelectorAll('input') ?? [])];
  const at = inputs.find((input) => (code === undefined ? input.checked : input.value === code));
  (at ?? inputs[0])?.focus();
}

/** The question with the focus, else the first that has no answer, else the first. */
function currentOf({ screen, questions }: Around): KeyQuestion | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-question]');
  const name = screen.current?.contains(focused ?? null) ? focused?.dataset.question : undefined;
  return questions.find((one) => one.name === name) ?? questions.find((one) => one.chosen.length === 0) ?? questions[0];
}

function choose(question: KeyQuestion, code: string): void {
  const kept = question.isSeveral ? question.chosen.filter((one) => one !== code) : [];
  const isNew = !question.isSeveral || kept.length === question.chosen.length;
  question.onChange(isNew ? [...kept, code] : kept);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type=radio]):not([type=checkbox])');

export function useNumberKeys(around: Around): void {
  const now = useRef(around);
  now.current = around;
  /** A 1 that may become 10. */
  const begun = useRef({ name: '', typed: '' });
  useEffect(() => {
    const onDigit = (digit: string) => {
      const { screen, questions } = now.current;
      const question = currentOf(now.current);
      if (!question) return;
      const before = begun.current.name === question.name ? begun.current.typed : '';
      const { typed, option, isDone } = typeDigit(question.options, before, digit);
      begun.current = { name: question.name, typed: isDone ? '' : typed };
      if (!option) return;
      choose(question, option.code);
      const next = questions[questions.indexOf(question) + 1];
      if (isDone && !question.isSeveral && next) focusQuestion(screen.current, next.name);
      else focusQuestion(screen.current, question.name, option.code);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      // A dialog on top has its own keys.
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      const isButton = event.target instanceof HTMLButtonElement;
      if (/^\d$/.test(event.key)) onDigit(event.key);
      else if (event.key === 'Enter' && !isButton) now.current.onNext();
      else if (event.key === 'Delete' && !isButton) currentOf(now.current)?.onChange([]);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
