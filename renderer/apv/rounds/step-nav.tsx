/** The steps of a round: those of the law since 2024 with the phases they used to be, and where the round is. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { hrefTo, paths } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Icon } from '../../components/index.ts';
import { isElement, type Step, stepOf, steps } from './steps.ts';

interface StepNavProps {
  readonly round: ApvRoundView;
  readonly selected: Step;
}

function Frames({ step }: { readonly step: Step }) {
  const { apv } = useMessages().t;
  if (!isElement(step)) return null;
  return (
    <span className="pj-round-frames">
      <span>{apv.element[step]}</span>
      <span>{apv.oldPhase[step]}</span>
    </span>
  );
}

export function StepNav({ round, selected }: StepNavProps) {
  const words = useMessages().t.apvRounds.steps;
  const isOver = round.state === 'closed';
  const here = round.state === 'cancelled' ? -1 : steps.indexOf(stepOf(round.state));
  const stateOf = (i: number): 'done' | 'current' | 'ahead' => {
    if (i < here || (i === here && isOver)) return 'done';
    return i === here ? 'current' : 'ahead';
  };
  return (
    <nav aria-label={words.label} className="pj-round-nav">
      <ol>
        {steps.map((step, i) => {
          const state = step === 'history' ? 'ahead' : stateOf(i);
          return (
            <li key={step} data-state={state} data-selected={step === selected || undefined}>
              <a
                href={hrefTo(paths.apvStep(round.id, step))}
                {...(step === selected ? { 'aria-current': 'page' as const } : {})}
              >
                <span className="pj-round-step">
                  <span className="pj-step-mark" aria-hidden="true">
                    {step === 'history' ? (
                      <Icon name="list" size={16} />
                    ) : state === 'done' ? (
                      <Icon name="check" size={16} />
                    ) : (
                      i + 1
                    )}
                  </span>
                  <span>{words[step]}</span>
                </span>
                <Frames step={step} />
                {state === 'current' && <span className="pj-round-here">{words.here}</span>}
                {state === 'done' && <span className="sr-only">({words.passed})</span>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
