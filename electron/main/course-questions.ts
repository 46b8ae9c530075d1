/** What the learner is asked when a course breaks down or does not answer. */
import { type BrowserWindow, dialog } from 'electron';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { deskMessagesFor } from '../../shared/messages/desk.ts';

const wordsOf = (language: Locale) => deskMessagesFor(language).desktop.course;

/** @returns whether to start again */
export async function askAfterCrash(window: BrowserWindow, language: Locale): Promise<boolean> {
  const { crashed, crashedMore, startAgain, close } = wordsOf(language);
  const asked = { message: crashed, detail: crashedMore, buttons: [startAgain, close], cancelId: 1 };
  const { response } = await dialog.showMessageBox(window, { type: 'warning', ...asked });
  return response === 0;
}

/** Goes away by itself when the course answers again. */
export function askWhenStuck(window: BrowserWindow, language: () => Locale, close: () => void): void {
  let isAsking = false;
  const ask = async (): Promise<void> => {
    const answered = new AbortController();
    window.once('responsive', () => answered.abort());
    const words = wordsOf(language());
    const asked = { message: words.stuck, detail: words.stuckMore, buttons: [words.wait, words.close], cancelId: 0 };
    const { response } = await dialog.showMessageBox(window, { type: 'warning', ...asked, signal: answered.signal });
    if (response === 1) close();
  };
  window.on('unresponsive', () => {
    if (isAsking) return;
    isAsking = true;
    void ask().finally(() => {
      isAsking = false;
    });
  });
}
