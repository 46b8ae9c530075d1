/** What keeps the round from its next state, each with the way to where it is mended. */
import { useState } from 'react';
import type { ApvRoundView, Obstacle } from '../../../shared/apv/contract-rounds.ts';
import { inSentence } from '../../../shared/kernel/text.ts';
import { paths } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Card, TextLink } from '../../components/index.ts';
import { placeOf } from './steps.ts';
import { useFieldWords } from './use-field-words.ts';

const SHOWN = 6;

function Line({ round, obstacle }: { readonly round: ApvRoundView; readonly obstacle: Obstacle }) {
  const { t } = useMessages();
  const { named } = useFieldWords();
  const words = t.apvRounds;
  const { kind, what, fields } = obstacle;
  const step = placeOf(obstacle);
  return (
    <li>
      <span>
        {words.obstacles.kinds[kind]}
        {what !== '' && <strong>: {what}</strong>}
        {fields.length > 0 && kind !== 'no_unit_left' && kind !== 'no_prevention' && (
          <span className="pj-muted">
            {' '}
            {words.obstacles.missing(fields.map((field) => inSentence(named(field))).join(', '))}
          </span>
        )}
      </span>
      <TextLink to={paths.apvStep(round.id, step)}>
        {words.obstacles.go} {inSentence(words.steps[step])}
        <span className="sr-only">: {what || words.obstacles.kinds[kind]}</span>
      </TextLink>
    </li>
  );
}

/** Open lines are told of together: each of them stands in the step that closes them. */
function OpenLines({ round, count }: { readonly round: ApvRoundView; readonly count: number }) {
  const { t } = useMessages();
  const { obstacles: words, steps } = t.apvRounds;
  return (
    <li>
      <span>{words.openLines(count)}</span>
      <TextLink to={paths.apvStep(round.id, 'follow_up')}>
        {words.go} {steps.follow_up.toLocaleLowerCase()}
      </TextLink>
    </li>
  );
}

export function ObstaclesCard({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const words = t.apvRounds.obstacles;
  const { obstacles, next, state } = round;
  if (next === null) return null;
  const single = obstacles.filter(({ kind }) => kind !== 'line_open');
  const open = obstacles.length - single.length;
  const shown = isOpen ? single : single.slice(0, SHOWN);
  const rest = single.length - shown.length;
  return (
    <Card title={words.title}>
      {obstacles.length === 0 ? (
        <p role="status">{state === 'plan' ? words.noneSign : words.none}</p>
      ) : (
        <ul className="pj-round-obstacles">
          {shown.map((obstacle) => (
            <Line
              key={`${obstacle.kind} ${obstacle.unitId} ${obstacle.problemId} ${obstacle.lineId}`}
              round={round}
              obstacle={obstacle}
            />
          ))}
          {open > 0 && <OpenLines round={round} count={open} />}
        </ul>
      )}
      {rest > 0 && (
        <Button variant="tertiary" onPress={() => setOpen(true)}>
          {words.more(rest)}
        </Button>
      )}
    </Card>
  );
}
