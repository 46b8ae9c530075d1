/** The assessment of one problem: saved when one says so, as far as it has come. */
import { type FormEvent, useEffect, useState } from 'react';
import { type Problem, type ProblemAssessed, problemAssessed } from '../../../shared/apv/contract-problems.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ErrorAlert, useToast } from '../../components/index.ts';
import { ExtentFields, LastingFields, SolvedFields, WhyFields } from './problem-assessment-fields.tsx';
import { RiskMatrix } from './risk-matrix.tsx';

export interface ProblemAssessmentProps {
  readonly problem: Problem;
  readonly matrix: Matrix;
  readonly onUnsaved: (isUnsaved: boolean) => void;
  /** Saved, or closed with nothing to save. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The part of the problem that the form is about. */
export function assessedOf(problem: Problem): ProblemAssessed {
  const fields = Object.keys(problemAssessed.shape) as (keyof ProblemAssessed)[];
  return Object.fromEntries(fields.map((field) => [field, problem[field]])) as unknown as ProblemAssessed;
}

export type AssessedFault = 'solvedOn' | 'solvedBy' | 'future';

/** What keeps it from being saved: an assessment that is half done is no fault. */
export function faultsOf({ solvedAtOnce, solvedOn, solvedBy }: ProblemAssessed, today: string): AssessedFault[] {
  if (solvedAtOnce !== true) return [];
  const faults: AssessedFault[] = [];
  if (solvedOn === null) faults.push('solvedOn');
  else if (solvedOn > today) faults.push('future');
  if (solvedBy.trim() === '') faults.push('solvedBy');
  return faults;
}

export function ProblemAssessment({ problem, matrix, onUnsaved, onDone, onCancel }: ProblemAssessmentProps) {
  const { t } = useMessages();
  const words = t.apvProblems.form;
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('apv', 'assessProblem');
  const [before] = useState(() => assessedOf(problem));
  const [draft, setDraft] = useState(before);
  const [isTried, setTried] = useState(false);
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(before);
  useEffect(() => onUnsaved(isUnsaved), [isUnsaved, onUnsaved]);

  const set = (change: Partial<ProblemAssessed>) => setDraft({ ...draft, ...change });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (save.isRunning || faultsOf(draft, today).length > 0) return;
    const answer = await save.run({ problemId: problem.id, assessed: draft });
    if (!answer.ok) return;
    notify(words.saved);
    onDone();
  };
  const { likelihood, consequence } = draft;
  const cell = likelihood === null || consequence === null ? null : { likelihood, consequence };
  const fields = { draft, set, faults: isTried ? faultsOf(draft, today) : [] };
  return (
    <form
      className="pj-assessment"
      onSubmit={(event) => void send(event)}
      noValidate
      aria-label={words.of(problem.description)}
    >
      <WhyFields {...fields} part="nature" />
      <RiskMatrix
        matrix={matrix}
        value={cell}
        onChange={(chosen) => set({ likelihood: chosen?.likelihood ?? null, consequence: chosen?.consequence ?? null })}
      />
      <ExtentFields {...fields} />
      <WhyFields {...fields} part="causes" />
      <SolvedFields {...fields} />
      <LastingFields {...fields} />
      <ErrorAlert error={save.error} />
      <div className="pj-actions">
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {words.save}
        </Button>
        <Button onPress={onCancel}>{t.apvProblems.step.close}</Button>
        {isUnsaved && <span className="pj-muted">{words.unsaved}</span>}
      </div>
    </form>
  );
}
