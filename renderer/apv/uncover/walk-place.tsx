/** Going through one place: the head says where one is, the foot goes back and on, as thumbs reach it. */
import { useState } from 'react';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Button, LinkButton } from '../../components/index.ts';
import { useWalk, type Walk, type WalkPlace } from './use-walk.ts';
import { WalkDone } from './walk-done.tsx';
import { WalkLine } from './walk-line.tsx';
import { WalkOverview } from './walk-overview.tsx';

interface WalkPlaceViewProps {
  readonly roundId: ApvRoundId;
  readonly where: WalkPlace;
  readonly unitName: string;
  readonly onNextRoom: () => void;
}

function Head({ where, unitName, walk, onNextRoom }: Omit<WalkPlaceViewProps, 'roundId'> & { readonly walk: Walk }) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const [isOpen, setOpen] = useState(false);
  const answered = walk.lines.filter(({ code }) => walk.checks.has(code)).length;
  const text = words.answered(answered, walk.lines.length);
  return (
    <div className="pj-walk-head">
      <div className="pj-walk-where">
        <strong>{where.place}</strong>
        <span className="pj-muted">
          {unitName} · {where.checklist.name}
        </span>
      </div>
      <Button icon="list" onPress={() => setOpen(true)}>
        {words.overview}
      </Button>
      <Button icon="location" onPress={onNextRoom}>
        {words.nextRoom}
      </Button>
      <div className="pj-walk-progress">
        <progress max={walk.lines.length} value={answered} aria-label={text} />
        <span>{text}</span>
        <span role="status" className="pj-walk-saved">
          {walk.isSaving ? words.saving : answered > 0 && !walk.error ? words.saved : ''}
        </span>
      </div>
      {isOpen && <WalkOverview walk={walk} place={where.place} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Foot({
  roundId,
  walk,
  onNextRoom,
}: Pick<WalkPlaceViewProps, 'roundId' | 'onNextRoom'> & { readonly walk: Walk }) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const { at, lines, nextOpen } = walk;
  const isDone = at >= lines.length;
  return (
    <div className="pj-walk-foot">
      <Button icon="back" onPress={() => walk.goTo(at - 1)} isDisabled={at === 0}>
        {words.previous}
      </Button>
      {nextOpen !== undefined && nextOpen !== at && nextOpen !== at + 1 && (
        <Button onPress={() => walk.goTo(nextOpen)}>{words.nextOpen}</Button>
      )}
      {isDone ? (
        <>
          <LinkButton to={paths.apvStep(roundId, 'uncovering')}>{words.back}</LinkButton>
          <Button variant="primary" icon="location" onPress={onNextRoom}>
            {words.nextRoom}
          </Button>
        </>
      ) : (
        <Button variant="primary" onPress={() => walk.goTo(at + 1)}>
          {at === lines.length - 1 ? words.finish : words.next}
        </Button>
      )}
    </div>
  );
}

export function WalkPlaceView({ roundId, where, unitName, onNextRoom }: WalkPlaceViewProps) {
  const { t } = useMessages();
  const walk = useWalk(roundId, where);
  const [goesOn, setGoesOn] = useState(true);
  const line = walk.lines[walk.at];
  return (
    <section className="pj-walk" aria-label={where.place}>
      <Head {...{ where, unitName, walk, onNextRoom }} />
      <div className="pj-walk-body">
        {line ? (
          <WalkLine key={line.code} {...{ roundId, walk, line, goesOn }} onGoesOn={setGoesOn} />
        ) : (
          <WalkDone walk={walk} place={where.place} />
        )}
        {line && <p className="pj-muted pj-walk-keys">{t.apvUncover.walk.keys}</p>}
      </div>
      <Foot {...{ roundId, walk, onNextRoom }} />
    </section>
  );
}
