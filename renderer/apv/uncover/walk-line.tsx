/** One question, large, with its answers; what belongs to the answer below. */
import { useEffect, useRef } from 'react';
import type { Check, ChecklistLine } from '../../../shared/apv/contract-uncover.ts';
import type { CheckAnswer } from '../../../shared/apv/words.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Checkbox, ErrorAlert, RemoveButton } from '../../components/index.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { LineMore } from './line-more.tsx';
import type { Walk } from './use-walk.ts';
import { useWalkKeys } from './use-walk-keys.ts';

interface WalkLineProps {
  readonly roundId: ApvRoundId;
  readonly walk: Walk;
  readonly line: ChecklistLine;
  readonly goesOn: boolean;
  readonly onGoesOn: (goesOn: boolean) => void;
}

/** After these there is seldom more to say. */
const isSettled = (answer: CheckAnswer): boolean => answer === 'ok' || answer === 'not_relevant';

function Question({ walk, line }: { readonly walk: Walk; readonly line: ChecklistLine }) {
  const { t } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p className="pj-walk-count">
        {t.apvUncover.walk.lineOf(walk.at + 1, walk.lines.length)} · {t.apv.theme[line.theme]} · {line.code}
      </p>
      <h2 className="pj-walk-question" ref={heading} tabIndex={-1}>
        {line.question}
      </h2>
    </>
  );
}

function ClearAnswer({ check, onCleared }: { readonly check: Check; readonly onCleared: () => void }) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  return (
    <RemoveButton
      text={words.clear}
      icon="undo"
      title={words.clearTitle}
      command={useCommand('apv', 'removeCheck')}
      input={{ checkId: check.id }}
      onRemoved={onCleared}
    >
      {words.clearText}
    </RemoveButton>
  );
}

export function WalkLine({ roundId, walk, line, goesOn, onGoesOn }: WalkLineProps) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const check = walk.checks.get(line.code);
  const pressed = walk.pressed?.code === line.code ? walk.pressed.answer : undefined;
  const choose = async (answer: CheckAnswer) => {
    const isNew = check === undefined;
    const saved = await walk.answer(line, answer);
    if (saved && isNew && goesOn && isSettled(answer)) walk.goTo(walk.at + 1);
  };
  useWalkKeys({
    onAnswer: (answer) => void choose(answer),
    onBack: () => walk.goTo(walk.at - 1),
    onNext: () => walk.goTo(walk.at + 1),
  });
  return (
    <>
      <Question key={line.code} walk={walk} line={line} />
      <AnswerButtons chosen={pressed ?? check?.answer} onChoose={(answer) => void choose(answer)} />
      <div className="pj-walk-under">
        <Checkbox isSelected={goesOn} onChange={onGoesOn}>
          {words.autoNext}
        </Checkbox>
        {check && <ClearAnswer check={check} onCleared={() => walk.forget(line)} />}
      </div>
      <ErrorAlert error={walk.error} />
      {check ? (
        <LineMore
          key={`${check.id} ${check.problemId}`}
          roundId={roundId}
          check={check}
          onWrite={(note) => walk.write(line, note)}
        />
      ) : (
        <p className="pj-muted">{words.firstAnswer}</p>
      )}
    </>
  );
}
