/** One problem of the list: what it is, what is decided about it, what is missing. */
import { type ReactNode, useId } from 'react';
import { missingInAssessment } from '../../../shared/apv/assessed.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Facts } from '../../components/index.ts';
import { RiskBadge } from './risk-badge.tsx';

export interface ProblemItemProps {
  readonly problem: Problem;
  readonly matrix: Matrix;
  readonly canChange: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  /** The form, while it is open. */
  readonly children: ReactNode;
}

/** What is missing in words, each said once: likelihood and consequence are one question. */
function useMissing(problem: Problem, matrix: Matrix): string[] {
  const { t } = useMessages();
  const words = t.apvProblems.step.missingWords;
  return [...new Set(missingInAssessment(problem, matrix).map((field) => words[field]))];
}

export function ProblemItem(props: ProblemItemProps) {
  const { problem, matrix, canChange, isOpen, onOpen, onEdit, children } = props;
  const { t } = useMessages();
  const words = t.apvProblems.step;
  const id = useId();
  const missing = useMissing(problem, matrix);
  return (
    <li className="pj-problem" aria-labelledby={id} data-open={isOpen || undefined}>
      <div className="pj-problem-head">
        <div className="pj-problem-what">
          <p className="pj-muted pj-problem-where">
            {t.apv.theme[problem.theme]} · {words.where(problem.unitName, problem.place)}
          </p>
          <h3 id={id}>{problem.description}</h3>
          <ProblemBadges {...{ problem, matrix }} />
          {missing.length > 0 && <p className="pj-problem-missing">{words.missing(missing.join(', '))}</p>}
        </div>
        {canChange && !isOpen && (
          <div className="pj-actions pj-problem-actions">
            <Button onPress={onOpen} variant={missing.length > 0 ? 'primary' : 'secondary'}>
              {missing.length > 0 ? words.open : words.change}
              <span className="sr-only">: {problem.description}</span>
            </Button>
            <Button variant="tertiary" icon="edit" onPress={onEdit}>
              {words.edit}
              <span className="sr-only">: {problem.description}</span>
            </Button>
          </div>
        )}
      </div>
      {isOpen ? children : <Assessed {...{ problem }} />}
    </li>
  );
}

function ProblemBadges({ problem, matrix }: { readonly problem: Problem; readonly matrix: Matrix }) {
  const { t } = useMessages();
  const words = t.apvProblems.step;
  return (
    <div className="pj-badges">
      <RiskBadge matrix={matrix} risk={problem.risk} />
      {problem.acute && <Badge tone="error">{t.apv.acute}</Badge>}
      {problem.permanent && <Badge tone="warning">{t.apv.permanent}</Badge>}
      {problem.special && <Badge tone="info">{t.apv.special[problem.special]}</Badge>}
      {problem.confidential && <Badge>{t.apv.confidential}</Badge>}
      {problem.carriedFrom && <Badge>{words.carried}</Badge>}
      {problem.origin !== 'acute' && <Badge>{t.apv.origin[problem.origin]}</Badge>}
      {problem.photos > 0 && <Badge>{words.photos(problem.photos)}</Badge>}
      {problem.lines > 0 && <Badge>{words.lines(problem.lines)}</Badge>}
    </div>
  );
}

/** What has been said of it so far; empty answers are left out. */
function Assessed({ problem }: { readonly problem: Problem }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.apvProblems.form;
  const { nature, causes, extent, extentGroup, solvedAtOnce, solvedOn, solvedBy, solvedHow, interim } = problem;
  const who = [extent && t.apv.extent[extent], extentGroup].filter(Boolean).join(': ');
  const solved = [solvedOn && format.date(solvedOn), solvedBy, solvedHow].filter(Boolean).join(' · ');
  const facts = [
    { term: words.nature, value: nature },
    { term: words.extentShort, value: who },
    { term: words.causes, value: causes },
    { term: words.solvedShort, value: solvedAtOnce ? solved : '' },
    { term: words.interim, value: solvedAtOnce ? '' : interim },
  ].filter(({ value }) => value !== '');
  return facts.length === 0 ? null : <Facts items={facts} />;
}
