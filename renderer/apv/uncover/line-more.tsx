/** What belongs to an answer once it is given: a note, the problem that it opens, photos. */
import { useState } from 'react';
import { isProblem } from '../../../shared/apv/checklist.ts';
import type { Check } from '../../../shared/apv/contract-uncover.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button, ErrorAlert, TextArea, TextLink } from '../../components/index.ts';
import { PhotoStrip } from './photo-strip.tsx';
import { type Autosave, useAutosave } from './use-autosave.ts';

interface LineMoreProps {
  readonly roundId: ApvRoundId;
  readonly check: Check;
  readonly onWrite: (note: string) => Promise<boolean>;
}

function NoteField({ check, note }: { readonly check: Check; readonly note: Autosave }) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const opens = isProblem(check.answer) && check.problemId === null;
  return (
    <TextArea
      label={opens ? words.problem : words.note}
      description={opens ? words.problemHelp : words.noteHelp}
      value={note.text}
      onChange={note.write}
      onBlur={() => void note.flush()}
      rows={2}
      maxLength={4000}
    />
  );
}

function MakeProblem({ roundId, check, note }: { roundId: ApvRoundId; check: Check; note: Autosave }) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const add = useCommand('apv', 'addProblem');
  const [isMissing, setMissing] = useState(false);
  const make = async () => {
    const description = note.text.trim();
    setMissing(description === '');
    if (description === '') return;
    await note.flush();
    const { unitId, theme, place } = check;
    const acute = check.answer === 'acute';
    const found = {
      unitId,
      origin: 'checklist',
      theme,
      place,
      description,
      confidential: false,
      acute,
      source: '',
    } as const;
    // That it was made stands on the line afterwards: small news would lie over the way on.
    await add.run({ roundId, found, checkId: check.id });
  };
  return (
    <div className="pj-make-problem">
      <Button variant="primary" icon="plus" onPress={() => void make()} isPending={add.isRunning}>
        {words.makeProblem}
      </Button>
      {isMissing && note.text.trim() === '' && (
        <span className="form-error-message" role="alert">
          {words.problemMissing}
        </span>
      )}
      <ErrorAlert error={add.error} />
    </div>
  );
}

function ProblemState({ roundId, check }: { readonly roundId: ApvRoundId; readonly check: Check }) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const holds = isProblem(check.answer);
  return (
    <Alert tone={holds ? 'info' : 'warning'} title={holds ? words.hasProblem : words.stillProblem}>
      {holds ? words.hasProblemText : words.stillProblemText}{' '}
      <TextLink to={paths.apvStep(roundId, 'assessment')}>{words.toAssessment}</TextLink>
    </Alert>
  );
}

export function LineMore({ roundId, check, onWrite }: LineMoreProps) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const note = useAutosave(check.note, onWrite);
  const opens = isProblem(check.answer) && check.problemId === null;
  return (
    <div className="pj-line-more">
      {opens && check.answer === 'acute' && (
        <Alert tone="warning" title={words.acuteNow} live>
          {words.acuteText}
        </Alert>
      )}
      <NoteField check={check} note={note} />
      {opens && <MakeProblem {...{ roundId, check, note }} />}
      {check.problemId !== null && <ProblemState roundId={roundId} check={check} />}
      <PhotoStrip roundId={roundId} unitId={check.unitId} problemId={check.problemId} checkId={check.id} canAdd />
    </div>
  );
}
