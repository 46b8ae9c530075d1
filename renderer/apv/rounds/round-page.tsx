/** A round from plan to closing: where it is, what is missing, and its steps. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { paths, useLocation } from '../../app/navigation.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Loaded, Page } from '../../components/index.ts';
import { FollowUpStep } from '../plan/follow-up-step.tsx';
import { PlanStep } from '../plan/plan-step.tsx';
import { AbsenceStep } from '../problems/absence-step.tsx';
import { AssessmentStep } from '../problems/assessment-step.tsx';
import { UncoverStep } from '../uncover/uncover-step.tsx';
import { Banners } from './banners.tsx';
import { HistoryStep } from './history-step.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { ObstaclesCard } from './obstacles-card.tsx';
import { PlanningStep } from './planning-step.tsx';
import { SignStep } from './sign-step.tsx';
import { StateBadge } from './state-badge.tsx';
import { StepNav } from './step-nav.tsx';
import { type Step, stepOf, steps } from './steps.ts';
import './rounds.css';

interface RoundProps {
  readonly round: ApvRoundView;
}

const PARTS: Readonly<Record<Step, (props: RoundProps) => React.ReactNode>> = {
  planning: PlanningStep,
  uncovering: UncoverStep,
  assessment: AssessmentStep,
  absence: AbsenceStep,
  plan: PlanStep,
  sign: SignStep,
  follow_up: FollowUpStep,
  history: HistoryStep,
};

function Where({ round }: RoundProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvRounds;
  const { trigger, scopes, full } = round.plan;
  const extent = full ? words.full : words.partial;
  return (
    <span className="pj-round-where">
      <StateBadge state={round.state} />
      <span className="pj-muted">{words.since(date(round.stateSince))}</span>
      {round.signed && round.state !== 'signed' && <Badge tone="success">{words.signed}</Badge>}
      {!round.signed && round.completedOn !== null && <Badge tone="warning">{t.apv.unsigned}</Badge>}
      <span>
        {words.page.description(t.apv.trigger[trigger], scopes.map((one) => t.apv.scope[one]).join(', '), extent)}
      </span>
    </span>
  );
}

function RoundPage({ round }: RoundProps) {
  const { t } = useMessages();
  const { query } = useLocation();
  const selected = steps.find((step) => step === query.get('step')) ?? stepOf(round.state);
  const Part = PARTS[selected];
  return (
    <Page
      title={round.plan.name}
      description={<Where round={round} />}
      back={{ to: paths.apvRounds, text: t.apvRounds.page.back }}
      actions={<MoveButtons round={round} />}
    >
      <div className="pj-round">
        <Banners round={round} />
        <StepNav round={round} selected={selected} />
        {selected !== 'history' && <ObstaclesCard round={round} />}
        <Part key={selected} round={round} />
      </div>
    </Page>
  );
}

export function ApvRoundPage({ roundId }: { readonly roundId: ApvRoundId }) {
  const call = useCall('apv', 'round', { roundId });
  const { t } = useMessages();
  if (call.data) return <RoundPage round={call.data} />;
  return (
    <Page title={t.apvRounds.title} back={{ to: paths.apvRounds, text: t.apvRounds.page.back }}>
      <Loaded call={call}>{() => null}</Loaded>
    </Page>
  );
}
