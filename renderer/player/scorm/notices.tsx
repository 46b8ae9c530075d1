/** What the learner has to know of right now: what was not kept, what was not allowed, that the time is up. */
import { Notice, PlainButton, type Words } from '../parts.tsx';
import type { Run, RunView } from './run.ts';

const refusedText = (why: string, words: Words): string => {
  const { title: _, ...texts } = words.refused;
  return texts[why as keyof typeof texts] ?? texts.not_saved;
};

export function Notices({ view, words, run }: { readonly view: RunView; readonly words: Words; readonly run: Run }) {
  return (
    <>
      {view.refused !== '' && (
        <Notice
          tone="error"
          title={words.refused.title}
          actions={<PlainButton onPress={run.keepAgain}>{words.tryAgain}</PlainButton>}
        >
          {refusedText(view.refused, words)}
        </Notice>
      )}
      {view.time !== '' && (
        <Notice tone="warning" title={words.timeUp.title}>
          {view.time === 'up' ? words.timeUp.up : words.timeUp.ended}
        </Notice>
      )}
      {view.wasDenied && <Notice tone="warning" title={words.denied} />}
    </>
  );
}
