/** One comment under the red pen: words are struck out and brought back, then it is released or withheld. */
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { CommentLine } from '../../../shared/survey/contract-results.ts';
import { asReleased, blackOut, struckWords, wordsOf } from '../../../shared/survey/red-pen.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Badge, Button, Card, ErrorAlert, type Tone, useToast } from '../../components/index.ts';

const TONES: Record<CommentLine['state'], Tone | 'neutral'> = {
  new: 'warning',
  released: 'success',
  withheld: 'neutral',
};

interface CommentCardProps {
  readonly roundId: RoundId;
  readonly comment: CommentLine;
  readonly number: number;
}

export function CommentCard({ roundId, comment, number }: CommentCardProps) {
  const { t } = useMessages();
  const words = t.results.review;
  const [isAgain, setAgain] = useState(false);
  const isOpen = comment.state === 'new' || isAgain;
  return (
    <Card
      title={`${comment.unitName} · ${number}`}
      description={comment.item}
      actions={<Badge tone={TONES[comment.state]}>{words.states[comment.state]}</Badge>}
    >
      {isOpen ? (
        <Pen roundId={roundId} comment={comment} onDone={() => setAgain(false)} />
      ) : (
        <>
          <blockquote className="pj-quote">{asReleased(comment.redacted ?? comment.text)}</blockquote>
          <div className="pj-actions">
            <Button icon="edit" onPress={() => setAgain(true)}>
              {words.again}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

interface PenProps extends Omit<CommentCardProps, 'number'> {
  readonly onDone: () => void;
}

function Pen({ roundId, comment, onDone }: PenProps) {
  const { t } = useMessages();
  const words = t.results.review;
  const notify = useToast();
  const review = useCommand('survey', 'reviewComment');
  const [struck, setStruck] = useState<ReadonlySet<number>>(() => struckWords(comment));
  const parts = wordsOf(comment.text);
  const redacted = parts.reduce(
    (text, { from, to, isWord }) => (isWord && struck.has(from) ? blackOut(text, from, to) : text),
    comment.text,
  );
  const decide = async (state: 'released' | 'withheld') => {
    const done = await review.run({ roundId, commentId: comment.id, redacted, state });
    if (!done.ok) return;
    notify(words[state]);
    onDone();
  };
  return (
    <>
      {comment.names.length > 0 && <p className="pj-note">{words.suggested}</p>}
      <ToggleButtonGroup
        className="pj-pen"
        aria-label={words.pen}
        selectionMode="multiple"
        selectedKeys={[...struck].map(String)}
        onSelectionChange={(keys) => setStruck(new Set([...keys].map(Number)))}
      >
        {parts.map(({ from, text, isWord }) =>
          isWord ? (
            <ToggleButton key={from} id={String(from)} className="pj-pen-word">
              {text}
            </ToggleButton>
          ) : (
            <span key={from}>{text}</span>
          ),
        )}
      </ToggleButtonGroup>
      <p className="pj-note">{words.preview}</p>
      <blockquote className="pj-quote">{asReleased(redacted)}</blockquote>
      <ErrorAlert error={review.error} />
      <div className="pj-actions">
        <Button variant="primary" isPending={review.isRunning} onPress={() => void decide('released')}>
          {words.release}
        </Button>
        <Button isPending={review.isRunning} onPress={() => void decide('withheld')}>
          {words.withhold}
        </Button>
      </div>
    </>
  );
}
