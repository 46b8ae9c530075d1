/** A problem with its risk, its protection until then, and the lines that are to solve it. */
import { useState } from 'react';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { useMessages } from '../../bridge.ts';
import { Badge, Button } from '../../components/index.ts';
import { hasEnded } from './has-ended.ts';
import { RiskBadge } from './line-badges.tsx';
import { LineCard } from './line-card.tsx';
import { type LineAbout, LineDialog } from './line-dialog.tsx';

interface ProblemPlanProps {
  readonly problem: Problem;
  readonly lines: readonly PlanLine[];
  readonly round: ApvRoundView;
}

const hasLeftRound = ({ units }: ApvRoundView, { unitId }: Problem): boolean =>
  units.some((unit) => unit.unitId === unitId && unit.leftOn !== null);

function ProblemHead({ problem, round }: Omit<ProblemPlanProps, 'lines'>) {
  const { t } = useMessages();
  const where = [problem.unitName, problem.place].filter((part) => part !== '').join(', ');
  return (
    <div className="pj-plan-problem-head">
      <h3>{problem.description}</h3>
      <span className="pj-plan-badges">
        <RiskBadge risk={problem.risk} matrix={round.plan.matrix} />
        <Badge>{t.apv.theme[problem.theme]}</Badge>
        {problem.acute && <Badge tone="error">{t.apv.acute}</Badge>}
        {problem.confidential && <Badge>{t.apv.confidential}</Badge>}
        {hasLeftRound(round, problem) && <Badge tone="warning">{t.apvPlan.step.left}</Badge>}
        <span className="pj-muted">{where}</span>
      </span>
    </div>
  );
}

/** What protects until it is solved, or for good where it cannot be. */
function Protection({ problem }: { readonly problem: Problem }) {
  const { t } = useMessages();
  const words = t.apvPlan.step;
  const { permanent, prevention, interim } = problem;
  return (
    <>
      {permanent && prevention !== '' && (
        <p>
          <strong>{words.permanentPrevention}:</strong> {prevention}
        </p>
      )}
      {permanent && prevention === '' && <p className="pj-plan-warn">{words.permanentMissing}</p>}
      {interim !== '' && (
        <p>
          <strong>{words.interim}:</strong> {interim}
        </p>
      )}
    </>
  );
}

export function ProblemPlan({ problem, lines, round }: ProblemPlanProps) {
  const { t } = useMessages();
  const words = t.apvPlan.step;
  const [isAdding, setAdding] = useState(false);
  const { id: problemId, unitId, unitName, risk } = problem;
  const { matrix } = round.plan;
  const about: LineAbout = { problemId, problem: problem.description, unitId, unitName, risk, matrix };
  const mayAdd = !hasEnded(round.state) && !hasLeftRound(round, problem);
  return (
    <article className="pj-plan-problem">
      <ProblemHead problem={problem} round={round} />
      <Protection problem={problem} />
      {lines.map((line) => (
        <LineCard key={line.id} line={line} signed={round.signed} isReadOnly={hasEnded(round.state)} />
      ))}
      {mayAdd && (
        <div className="pj-actions">
          <Button icon="plus" variant={lines.length === 0 ? 'secondary' : 'tertiary'} onPress={() => setAdding(true)}>
            {lines.length === 0 ? words.addFirst : words.add}
            <span className="sr-only">: {problem.description}</span>
          </Button>
        </div>
      )}
      {isAdding && <LineDialog about={about} line={null} signed={round.signed} onClose={() => setAdding(false)} />}
    </article>
  );
}
