/** Where the road begins and where it leads. */
import type { Road } from '../../../shared/learning/road-contract.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Icon, RemoveButton } from '../../components/index.ts';

interface RoadProps {
  readonly road: Road;
}

/** Held things shown by name; the others are counted. */
const SHOWN = 8;

export function RoadProgress({ road }: RoadProps) {
  const words = useMessages().t.skills.road;
  const { met, total, steps } = road;
  return (
    <div className="pj-road-progress">
      <div className="pj-road-bar" aria-hidden="true">
        <span style={{ width: `${total === 0 ? 0 : (100 * met) / total}%` }} />
      </div>
      <p>
        <strong>{words.progress(met, total)}</strong> <span className="pj-muted">{words.stepsLeft(steps.length)}</span>
      </p>
    </div>
  );
}

function Held({ road }: RoadProps) {
  const { t } = useMessages();
  const words = t.skills.road;
  if (road.held.length === 0) return null;
  return (
    <>
      <p className="pj-road-label">{words.heldTitle}</p>
      <ul className="pj-road-held">
        {road.held.slice(0, SHOWN).map(({ skillId, courseId, name, now }) => (
          <li key={skillId ?? courseId}>
            <Icon name="check" size={16} />
            <span>
              {name}
              {skillId !== null && (
                <span className="pj-muted">, {t.skills.levelOf(now, t.skills.levels[now] ?? '')}</span>
              )}
            </span>
          </li>
        ))}
        {road.held.length > SHOWN && <li className="pj-muted">{words.heldMore(road.held.length - SHOWN)}</li>}
      </ul>
    </>
  );
}

export function RoadStart({ road }: RoadProps) {
  const words = useMessages().t.skills.road;
  return (
    <li className="pj-road-stop pj-road-end">
      <span className="pj-road-mark pj-road-mark-start">
        <Icon name="person" size={24} />
      </span>
      <div className="pj-road-card">
        <h2>{words.here}</h2>
        {road.present.length === 0 ? (
          <p className="pj-muted">{words.noPresent}</p>
        ) : (
          <ul className="pj-plain-list">
            {road.present.map(({ profileId, name, held, total }) => (
              <li key={profileId}>{words.profileProgress(name, held, total)}</li>
            ))}
          </ul>
        )}
        <Held road={road} />
      </div>
    </li>
  );
}

type Target = NonNullable<Road['target']>;

function Reached({ target, onTarget }: { readonly target: Target; readonly onTarget: () => void }) {
  const words = useMessages().t.skills.road;
  const { date } = useFormat();
  const end = useCommand('learning', 'endTarget');
  return (
    <>
      <p className="pj-road-label">{words.goal}</p>
      <h2>{target.name}</h2>
      <p>
        {target.byOn !== null && `${words.goalBy(date(target.byOn))}. `}
        {words.progress(target.held, target.total)}.
      </p>
      {target.why !== '' && <p className="pj-road-why">{target.why}</p>}
      <div className="pj-actions">
        <Button icon="edit" onPress={onTarget}>
          {words.changeGoal}
        </Button>
        <RemoveButton
          text={words.endGoal}
          icon="check"
          title={words.endTitle}
          command={end}
          input={{ targetId: target.id }}
          news={words.ended}
          onRemoved={() => {}}
        >
          {words.endText}
        </RemoveButton>
      </div>
    </>
  );
}

export function RoadGoal({ road, onTarget }: RoadProps & { readonly onTarget: () => void }) {
  const words = useMessages().t.skills.road;
  return (
    <li className="pj-road-stop pj-road-end" data-last="true">
      <span className="pj-road-mark pj-road-mark-goal">
        <Icon name="location" size={26} />
      </span>
      <div className="pj-road-card">
        {road.target ? (
          <Reached target={road.target} onTarget={onTarget} />
        ) : (
          <>
            <h2>{words.noGoal}</h2>
            <p className="pj-muted">{road.steps.length === 0 ? words.allHeld : words.noGoalText}</p>
            <div className="pj-actions">
              <Button variant="primary" icon="location" onPress={onTarget}>
                {words.setGoal}
              </Button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}
