/** One step of the road: what it takes, by when, and the ways to it. */
import type { RoadStep } from '../../../shared/learning/road-contract.ts';
import { useScope } from '../../app/scope.tsx';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Icon, type IconName } from '../../components/index.ts';
import { LevelMark } from './level-mark.tsx';

type Way = RoadStep['courses'][number];

export function useCourseWords(): (way: Way) => string {
  const words = useMessages().t.skills.road;
  const { date } = useFormat();
  return ({ name, isElearning, seatOn, price }) => {
    const text = isElearning ? words.elearning(name) : seatOn ? words.seat(name, date(seatOn)) : words.course(name);
    return price === null || isElearning ? text : `${text} (${words.price(price)})`;
  };
}

interface WaysProps {
  readonly courses: RoadStep['courses'];
  readonly buddies: RoadStep['buddies'];
}

/** Ways shown; the dialog has them all. */
const SHOWN = 3;

export function WayList({ courses, buddies }: WaysProps) {
  const words = useMessages().t.skills.road;
  const courseWords = useCourseWords();
  const ways: { readonly key: string; readonly icon: IconName; readonly text: string }[] = [
    ...courses.slice(0, SHOWN).map((way) => ({ key: way.courseId, icon: 'course' as const, text: courseWords(way) })),
    ...buddies.map(({ personId, name, unitName, source }) => ({
      key: personId,
      icon: 'groups' as const,
      text: `${words.buddy(name, unitName)}${source === 'self' ? ` (${words.buddySelf})` : ''}`,
    })),
  ];
  if (ways.length === 0) return <p className="pj-muted pj-road-none">{words.noWay}</p>;
  return (
    <ul className="pj-road-ways" aria-label={words.ways}>
      {ways.map(({ key, icon, text }) => (
        <li key={key}>
          <Icon name={icon} size={18} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Due({ step }: { readonly step: RoadStep }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const { date } = useFormat();
  const words = t.skills.road;
  const { due, isLegal, isExpired } = step;
  const isLate = due !== null && due < asOf;
  return (
    <span className="pj-badges">
      {isLegal && <Badge tone="info">{t.skills.legal}</Badge>}
      {isExpired && <Badge tone="error">{words.expired}</Badge>}
      {due !== null && (
        <Badge tone={isLate ? 'warning' : 'neutral'}>{isLate ? words.overdue(date(due)) : words.due(date(due))}</Badge>
      )}
    </span>
  );
}

function Planned({ step, onPlan }: { readonly step: RoadStep; readonly onPlan: () => void }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.skills.road;
  const { action } = step;
  if (!action) {
    return (
      <Button icon="plus" onPress={onPlan}>
        {words.plan} <span className="sr-only">{step.name}</span>
      </Button>
    );
  }
  return (
    <p className="pj-road-planned">
      <Icon name="success" size={18} />{' '}
      {action.state === 'done'
        ? words.done
        : words.planned(t.skills.ways[action.how], action.deadline && date(action.deadline))}
    </p>
  );
}

interface RoadStepCardProps {
  readonly step: RoadStep;
  readonly place: number;
  readonly onPlan: () => void;
}

export function RoadStepCard({ step, place, onPlan }: RoadStepCardProps) {
  const words = useMessages().t.skills.road;
  return (
    <li className="pj-road-stop" data-side={place % 2 === 0 ? 'right' : 'left'}>
      <span className="pj-road-mark" aria-hidden="true">
        {place}
      </span>
      <div className="pj-road-card">
        <h2>
          <span className="sr-only">{words.step(place)}: </span>
          {step.name}
        </h2>
        <Due step={step} />
        {step.skillId !== null ? (
          <LevelMark level={step.now} asked={step.level} />
        ) : (
          <p className="pj-road-label">{words.certificate}</p>
        )}
        <WayList courses={step.courses} buddies={step.buddies} />
        <p className="pj-muted pj-road-asked">{words.askedBy(step.profiles.join(', '))}</p>
        <Planned step={step} onPlan={onPlan} />
      </div>
    </li>
  );
}
