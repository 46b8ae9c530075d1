/** Element 4, follow-up: the lines by lateness, each with its next step. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { dueOn } from '../../../shared/apv/plan-states.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Alert, Card, EmptyState, LinkButton, Loaded } from '../../components/index.ts';
import { hasEnded } from './has-ended.ts';
import { LineCard } from './line-card.tsx';
import './plan.css';

const GROUPS = ['late', 'waiting', 'rated', 'closed'] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ state, lateDays }: PlanLine): Group {
  if (state === 'closed' || state === 'rated') return state;
  return lateDays > 0 ? 'late' : 'waiting';
}

/** What waits for no day comes last. */
const soonestFirst = (a: PlanLine, b: PlanLine): number => {
  const [first, second] = [dueOn(a) ?? '9', dueOn(b) ?? '9'];
  return first < second ? -1 : first > second ? 1 : 0;
};

interface LinesProps {
  readonly round: ApvRoundView;
  readonly lines: readonly PlanLine[];
}

function Groups({ round, lines }: LinesProps) {
  const { t } = useMessages();
  const words = t.apvPlan.followUp;
  const groups = Map.groupBy([...lines].sort(soonestFirst), groupOf);
  return GROUPS.flatMap((group) => {
    const found = groups.get(group) ?? [];
    if (found.length === 0) return [];
    return [
      <Card key={group} title={`${words.groups[group]} (${words.count(found.length)})`}>
        <ul className="pj-plan-list">
          {found.map((line) => (
            <li key={line.id}>
              <LineCard line={line} signed={round.signed} isReadOnly={hasEnded(round.state)} withProblem />
            </li>
          ))}
        </ul>
      </Card>,
    ];
  });
}

function Notices({ round, lines }: LinesProps) {
  const { t } = useMessages();
  const words = t.apvPlan.followUp;
  if (round.state === 'follow_up' && !round.signed) {
    return (
      <Alert tone="warning" title={words.unsignedTitle}>
        {words.unsigned}
      </Alert>
    );
  }
  const isFinished = round.state === 'follow_up' && lines.every(({ state }) => state === 'closed');
  return isFinished ? <Alert tone="success">{words.allClosed}</Alert> : null;
}

export function FollowUpStep({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.apvPlan.followUp;
  const lines = useCall('apv', 'planLines', { roundId: round.id, unitId: null, asOf: today });
  return (
    <div className="pj-stack">
      {!hasEnded(round.state) && <p className="pj-muted">{words.lead}</p>}
      <Loaded call={lines}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              title={words.noneTitle}
              icon="list"
              action={<LinkButton to={paths.apvStep(round.id, 'plan')}>{words.toPlan}</LinkButton>}
            >
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              <Notices round={round} lines={found} />
              <Groups round={round} lines={found} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
