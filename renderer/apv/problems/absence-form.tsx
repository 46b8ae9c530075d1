/** The dated statement of one unit. */
import { type FormEvent, useEffect, useState } from 'react';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, ProblemId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, Checkbox, DateField, ErrorAlert, TextArea, useToast } from '../../components/index.ts';
import { AbsenceFigures, type Figures } from './absence-figures.tsx';
import type { Statement } from './absence-step.tsx';
import { YesNo } from './problem-yes-no.tsx';

export interface AbsenceFormProps {
  readonly roundId: ApvRoundId;
  readonly statement: Statement;
  /** Those of the unit. */
  readonly problems: readonly Problem[];
  readonly onUnsaved: (isUnsaved: boolean) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface Draft extends Figures {
  readonly statedOn: IsoDate | null;
  readonly contributes: boolean | null;
  readonly conclusion: string;
  readonly problemIds: readonly ProblemId[];
}

const draftOf = (statement: Statement, today: IsoDate): Draft => {
  const { contributes, conclusion, problemIds, unit12, all12, unit36, all36, figuresFrom } = statement;
  const statedOn = statement.statedOn ?? today;
  return { statedOn, contributes, conclusion, problemIds, unit12, all12, unit36, all36, figuresFrom };
};

const hasFigures = ({ unit12, all12, unit36, all36 }: Draft): boolean =>
  [unit12, all12, unit36, all36].some((one) => one !== null);

type Fault = 'contributesFault' | 'conclusionFault' | 'statedOnFault' | 'futureFault' | 'fromFault';

function faultsOf(draft: Draft, today: IsoDate): Fault[] {
  const faults: readonly (readonly [Fault, boolean])[] = [
    ['contributesFault', draft.contributes === null],
    ['conclusionFault', draft.conclusion.trim() === ''],
    ['statedOnFault', draft.statedOn === null],
    ['futureFault', draft.statedOn !== null && draft.statedOn > today],
    ['fromFault', hasFigures(draft) && draft.figuresFrom.trim() === ''],
  ];
  return faults.filter(([, isSo]) => isSo).map(([fault]) => fault);
}

/** No figure of a small unit is sent, however it came into the form. */
const sentFigures = ({ unit12, all12, unit36, all36, figuresFrom }: Draft, tooSmall: boolean): Figures =>
  tooSmall
    ? { unit12: null, all12: null, unit36: null, all36: null, figuresFrom: '' }
    : { unit12, all12, unit36, all36, figuresFrom };

export function AbsenceForm({ roundId, statement, problems, onUnsaved, onDone, onCancel }: AbsenceFormProps) {
  const { t } = useMessages();
  const words = t.apvProblems.absence;
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('apv', 'saveStatement');
  const [before] = useState(() => draftOf(statement, today));
  const [draft, setDraft] = useState(before);
  const [isTried, setTried] = useState(false);
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(before);
  useEffect(() => onUnsaved(isUnsaved), [isUnsaved, onUnsaved]);

  const { unitId, unitName, tooSmall } = statement;
  const faults = faultsOf({ ...draft, ...sentFigures(draft, tooSmall) }, today);
  const said = (...ours: Fault[]) => {
    const fault = isTried ? ours.find((one) => faults.includes(one)) : undefined;
    return fault && words[fault];
  };
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { statedOn, contributes, conclusion, problemIds } = draft;
    if (save.isRunning || faults.length > 0 || statedOn === null || contributes === null) return;
    const stated = { roundId, unitId, statedOn, contributes, conclusion, problemIds: [...problemIds] };
    const answer = await save.run({ ...stated, ...sentFigures(draft, tooSmall) });
    if (!answer.ok) return;
    notify(words.saved);
    onDone();
  };
  return (
    <form className="pj-assessment" onSubmit={(event) => void send(event)} noValidate aria-label={unitName}>
      <YesNo
        label={words.contributes}
        yes={words.yes}
        no={words.no}
        value={draft.contributes}
        onChange={(contributes) => set({ contributes })}
        error={said('contributesFault')}
      />
      <TextArea
        label={words.conclusion}
        description={words.conclusionHelp}
        value={draft.conclusion}
        onChange={(conclusion) => set({ conclusion })}
        maxLength={4000}
        isRequired
        error={said('conclusionFault')}
      />
      <Linked {...{ problems }} chosen={draft.problemIds} onChange={(problemIds) => set({ problemIds })} />
      {tooSmall ? (
        <p className="pj-muted pj-problem-intro">{words.tooSmall}</p>
      ) : (
        <AbsenceFigures figures={draft} onChange={set} fault={said('fromFault')} />
      )}
      <DateField
        label={words.statedOn}
        value={draft.statedOn}
        onChange={(statedOn) => set({ statedOn })}
        max={today}
        isRequired
        error={said('statedOnFault', 'futureFault')}
      />
      <ErrorAlert error={save.error} />
      <div className="pj-actions">
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {words.save(unitName)}
        </Button>
        <Button onPress={onCancel}>{t.apvProblems.step.close}</Button>
        {isUnsaved && <span className="pj-muted">{words.unsaved}</span>}
      </div>
    </form>
  );
}

interface LinkedProps {
  readonly problems: readonly Problem[];
  readonly chosen: readonly ProblemId[];
  readonly onChange: (chosen: readonly ProblemId[]) => void;
}

function Linked({ problems, chosen, onChange }: LinkedProps) {
  const { t } = useMessages();
  const words = t.apvProblems.absence;
  return (
    <fieldset className="pj-problem-links">
      <legend className="form-label">{words.problems}</legend>
      {problems.length === 0 && <p className="pj-muted">{words.noProblems}</p>}
      {problems.map(({ id, description, theme }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))}
        >
          {description} <span className="pj-muted">({t.apv.theme[theme]})</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
