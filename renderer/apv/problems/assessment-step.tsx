/** Every problem assessed: kind, seriousness, extent, causes, solved at once or not (domain §1.3, element 1). */
import { useRef, useState } from 'react';
import { isAssessed } from '../../../shared/apv/assessed.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { ProblemId } from '../../../shared/kernel/ids.ts';
import { useLocation } from '../../app/navigation.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, EmptyState, Loaded } from '../../components/index.ts';
import { AcuteButton } from './acute-button.tsx';
import { ProblemAssessment } from './problem-assessment.tsx';
import { ProblemDialog } from './problem-dialog.tsx';
import { ProblemItem } from './problem-item.tsx';
import { useOneOpen } from './problem-one-open.tsx';
import { PermanentRisks } from './problem-permanent.tsx';
import './problems.css';
import { RiskOverview } from './risk-overview.tsx';

interface StepProps {
  readonly round: ApvRoundView;
}

/** A part of the round's page. */
export function AssessmentStep({ round }: StepProps) {
  const problems = useCall('apv', 'problems', { roundId: round.id });
  return <Loaded call={problems}>{(list) => <Assessment round={round} problems={list} />}</Loaded>;
}

const hasEnded = ({ state }: ApvRoundView): boolean => state === 'closed' || state === 'cancelled';

interface AssessmentProps extends StepProps {
  readonly problems: readonly Problem[];
}

function Assessment({ round, problems }: AssessmentProps) {
  const { t } = useMessages();
  const words = t.apvProblems;
  const { matrix } = round.plan;
  const canChange = !hasEnded(round) && round.state !== 'draft';
  const [edited, setEdited] = useState<Problem | 'new'>();
  const done = problems.filter((one) => isAssessed(one, matrix)).length;
  const add = canChange && (
    <Button icon="plus" onPress={() => setEdited('new')}>
      {words.step.add}
    </Button>
  );
  return (
    <div className="pj-problem-step">
      <div className="pj-problem-lead">
        <p>
          {words.step.lead}
          {problems.length > 0 && (
            <strong className="pj-problem-progress">{words.step.progress(done, problems.length)}</strong>
          )}
        </p>
        <div className="pj-actions">
          {problems.length > 0 && add}
          {canChange && <AcuteButton {...firstUnit(round)} />}
        </div>
      </div>
      {round.state === 'draft' && <Alert tone="info">{words.step.draft}</Alert>}
      {round.signed && canChange && <Alert tone="warning">{words.step.signedNote}</Alert>}
      {problems.length === 0 ? (
        <EmptyState title={words.step.emptyTitle} icon="list" action={add}>
          {words.step.empty}
        </EmptyState>
      ) : (
        <>
          <ProblemLists {...{ round, problems, canChange }} onEdit={setEdited} />
          <PermanentRisks problems={problems} />
          <Card title={words.overview.title}>
            <RiskOverview {...{ matrix, problems }} />
          </Card>
        </>
      )}
      {edited && (
        <ProblemDialog round={round} problem={edited === 'new' ? null : edited} onClose={() => setEdited(undefined)} />
      )}
    </div>
  );
}

/** Where there is but one unit, nobody has to say which. */
function firstUnit({ units }: ApvRoundView) {
  const [only, ...others] = units.filter(({ leftOn }) => leftOn === null);
  return only && others.length === 0 ? { unitId: only.unitId } : {};
}

interface ProblemListsProps extends AssessmentProps {
  readonly canChange: boolean;
  readonly onEdit: (problem: Problem) => void;
}

function ProblemLists({ round, problems, canChange, onEdit }: ProblemListsProps) {
  const { t } = useMessages();
  const words = t.apvProblems.step;
  const { matrix } = round.plan;
  const asked = useLocation().query.get('problem');
  const { openId, open, done, onUnsaved, question } = useOneOpen<ProblemId>(
    canChange ? (problems.find(({ id }) => id === asked)?.id ?? null) : null,
  );
  const top = useRef<HTMLHeadingElement>(null);
  // The problem may have gone to the other list, and its button with it.
  const saved = () => {
    done();
    top.current?.focus();
  };
  const groups = [
    { title: words.unassessed, list: problems.filter((one) => !isAssessed(one, matrix)) },
    { title: words.assessed, list: problems.filter((one) => isAssessed(one, matrix)) },
  ].filter(({ list }) => list.length > 0);
  return (
    <>
      {groups.map(({ title, list }, at) => (
        <section key={title} className="pj-problem-group" aria-label={title}>
          <h2 ref={at === 0 ? top : undefined} tabIndex={-1}>
            {title} ({list.length})
          </h2>
          <ul className="pj-problem-list">
            {list.map((problem) => (
              <ProblemItem
                key={problem.id}
                {...{ problem, matrix, canChange }}
                isOpen={openId === problem.id}
                onOpen={() => open(problem.id)}
                onEdit={() => onEdit(problem)}
              >
                <ProblemAssessment {...{ problem, matrix, onUnsaved }} onDone={saved} onCancel={() => open(null)} />
              </ProblemItem>
            ))}
          </ul>
        </section>
      ))}
      {question}
    </>
  );
}
