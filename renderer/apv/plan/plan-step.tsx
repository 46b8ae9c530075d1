/** Element 3, the written plan: what is still without a line on top, then the plan by problem, then permanent risks. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { ProblemId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Card, EmptyState, LinkButton, Loaded } from '../../components/index.ts';
import { hasEnded } from './has-ended.ts';
import { ProblemPlan } from './problem-plan.tsx';
import './plan.css';

type Lines = ReadonlyMap<ProblemId, readonly PlanLine[]>;

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  readonly problems: readonly Problem[];
  readonly lines: Lines;
  readonly round: ApvRoundView;
}

function Section({ title, text, problems, lines, round }: SectionProps) {
  if (problems.length === 0) return null;
  return (
    <Card title={title} description={text}>
      <ul className="pj-plan-list">
        {problems.map((problem) => (
          <li key={problem.id}>
            <ProblemPlan problem={problem} lines={lines.get(problem.id) ?? []} round={round} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The worst first; those that nobody has assessed last. */
const worstFirst = (a: Problem, b: Problem): number => (b.risk?.score ?? 0) - (a.risk?.score ?? 0);

function Plan({ round, problems, lines }: { readonly round: ApvRoundView } & Pick<SectionProps, 'problems' | 'lines'>) {
  const { t } = useMessages();
  const words = t.apvPlan.step;
  const sorted = [...problems].sort(worstFirst);
  const open = sorted.filter(({ solvedAtOnce }) => solvedAtOnce !== true);
  const left = new Set(round.units.filter(({ leftOn }) => leftOn !== null).map(({ unitId }) => unitId));
  const isBare = ({ id, unitId }: Problem) => !lines.has(id) && !left.has(unitId);
  const bare = open.filter((one) => !one.permanent && isBare(one));
  const planned = open.filter((one) => !one.permanent && !isBare(one));
  const solved = sorted.length - open.length;
  const rest = { lines, round };
  return (
    <>
      <Section title={words.without(bare.length)} text={words.withoutText} problems={bare} {...rest} />
      <Section title={words.planned} problems={planned} {...rest} />
      <Section
        title={words.permanent}
        text={words.permanentText}
        problems={open.filter(({ permanent }) => permanent)}
        {...rest}
      />
      {solved > 0 && <p className="pj-muted">{words.solved(solved)}</p>}
    </>
  );
}

export function PlanStep({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.apvPlan.step;
  const problems = useCall('apv', 'problems', { roundId: round.id });
  const lines = useCall('apv', 'planLines', { roundId: round.id, unitId: null, asOf: today });
  return (
    <div className="pj-stack">
      {!hasEnded(round.state) && <p className="pj-muted">{words.lead}</p>}
      <Loaded call={problems}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              title={words.noneTitle}
              action={<LinkButton to={paths.apvStep(round.id, 'uncovering')}>{words.toUncover}</LinkButton>}
            >
              {words.noneText}
            </EmptyState>
          ) : (
            <Loaded call={lines}>
              {(all) => <Plan round={round} problems={found} lines={Map.groupBy(all, ({ problemId }) => problemId)} />}
            </Loaded>
          )
        }
      </Loaded>
    </div>
  );
}
