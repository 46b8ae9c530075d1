/** 1 to 6 answer, the arrows go back and on; nothing while one writes or a dialog is on top. */
import { useEffect, useRef } from 'react';
import { type CheckAnswer, checkAnswer } from '../../../shared/apv/words.ts';

export interface WalkKeys {
  readonly onAnswer: (answer: CheckAnswer) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && target.matches('textarea, select, [role=option], input:not([type=checkbox])')) ||
  document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null;

export function useWalkKeys(keys: WalkKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isBusy(event.target)) return;
      const answer = /^[1-6]$/.test(event.key) ? checkAnswer.options[Number(event.key) - 1] : undefined;
      if (answer) now.current.onAnswer(answer);
      else if (event.key === 'ArrowLeft') now.current.onBack();
      else if (event.key === 'ArrowRight') now.current.onNext();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
