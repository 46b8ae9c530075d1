/** The meeting as it goes: the agenda on one side, the problems that come up on the other. */
import { useState } from 'react';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import {
  type AgendaStep,
  type DialogueKey,
  dialogueSteps,
  readAgenda,
  stepToGoOn,
} from '../../../shared/apv/dialogue.ts';
import { paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Icon, LinkButton } from '../../components/index.ts';
import { hasEnded } from './meeting-parts.ts';
import { MeetingProblems } from './meeting-problems.tsx';
import { MeetingStep } from './meeting-step.tsx';

interface MeetingRunProps {
  readonly round: ApvRoundView;
  readonly method: Method;
}

/** What is written here stands before what is stored: it may still be on its way. */
function useAgenda(method: Method) {
  const save = useCommand('apv', 'saveAgenda');
  const [written, setWritten] = useState<ReadonlyMap<string, AgendaStep>>(new Map());
  const steps = readAgenda(method.agenda).map((step) => written.get(step.key) ?? step);
  const keep = (step: AgendaStep) => setWritten((before) => new Map(before).set(step.key, step));
  const write = async (step: AgendaStep): Promise<boolean> => {
    const isDone = steps.find(({ key }) => key === step.key)?.done ?? false;
    keep(step);
    const answer = await save.run({ methodId: method.id, steps: [step] });
    if (!answer.ok) keep({ ...step, done: isDone });
    return answer.ok;
  };
  return { steps, write, error: save.error, isSaving: save.isRunning };
}

interface AgendaProps {
  readonly steps: readonly AgendaStep[];
  readonly current: DialogueKey;
  readonly onChoose: (key: DialogueKey) => void;
}

function Agenda({ steps, current, onChoose }: AgendaProps) {
  const { t } = useMessages();
  const words = t.apvMeeting;
  return (
    <nav aria-label={words.agenda}>
      <ol className="pj-meeting-agenda">
        {steps.map(({ key, done }, place) => (
          <li key={key}>
            <button
              type="button"
              className="pj-meeting-item"
              data-done={done || undefined}
              aria-current={key === current ? 'step' : undefined}
              onClick={() => onChoose(key)}
            >
              <span className="pj-step-mark">{done ? <Icon name="check" size={16} /> : place + 1}</span>
              {words.steps[key].name}
              {done && <span className="sr-only">, {words.isDone}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function MeetingRun({ round, method }: MeetingRunProps) {
  const { t } = useMessages();
  const words = t.apvMeeting;
  const agenda = useAgenda(method);
  const [current, setCurrent] = useState<DialogueKey>(() => stepToGoOn(agenda.steps));
  const place = dialogueSteps.findIndex(({ key }) => key === current);
  const step = agenda.steps[place];
  const go = (to: number): void => {
    const next = dialogueSteps[to];
    if (next) setCurrent(next.key);
  };
  return (
    <div className="pj-meeting">
      <div className="pj-meeting-talk">
        <Agenda steps={agenda.steps} current={current} onChoose={setCurrent} />
        {agenda.steps.every(({ done }) => done) && (
          <Alert
            tone="success"
            title={words.finishedTitle}
            actions={<LinkButton to={paths.apvStep(round.id, 'uncovering')}>{words.toRound}</LinkButton>}
          >
            {words.finishedText}
          </Alert>
        )}
        {step && (
          <MeetingStep
            key={current}
            step={step}
            place={place}
            isReadOnly={hasEnded(round)}
            onWrite={agenda.write}
            onGo={go}
            error={agenda.error}
            isSaving={agenda.isSaving}
          />
        )}
      </div>
      <MeetingProblems round={round} method={method} themes={dialogueSteps[place]?.themes ?? []} />
    </div>
  );
}
