/** Step 1: what is asked, and what the round is called. */
import { MANY_QUESTIONS, minutesFor } from '../../../shared/survey/answer-time.ts';
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Badge, Checkbox, TextField } from '../../components/index.ts';
import { StepFrame } from './step-frame.tsx';
import type { Wizard } from './use-wizard.ts';

interface InstrumentCardProps {
  readonly line: InstrumentLine;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

function InstrumentCard({ line, isSelected, onChange }: InstrumentCardProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard.instruments;
  return (
    <div className="pj-instrument-pick" data-selected={isSelected || undefined}>
      <Checkbox isSelected={isSelected} onChange={onChange}>
        <span className="pj-instrument-pick-name">{line.name}</span>
      </Checkbox>
      <div className="pj-instrument-pick-text">
        <p className="pj-instrument-pick-badges">
          <Badge tone={line.own ? 'info' : 'neutral'}>{line.own ? words.own : words.locked}</Badge>
          <span>{words.version(line.version)}</span>
        </p>
        <p>
          {words.questions(line.items)}, {words.minutes(minutesFor(line.items))}
        </p>
        <p>{line.languages.map((language) => t.survey.languages[language]).join(', ')}</p>
        <p className="pj-muted">{line.licence || line.attribution}</p>
      </div>
    </div>
  );
}

export function InstrumentsStep({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useMessages();
  const { draft, change, instruments, faultAt } = wizard;
  const words = t.rounds.wizard.instruments;
  const chosen = instruments.filter(({ id }) => draft.instrumentIds.includes(id));
  const questions = chosen.reduce((sum, { items }) => sum + items, 0);
  const pick = (picked: InstrumentLine, isIn: boolean) =>
    change({
      instrumentIds: instruments
        .filter(({ id }) => (id === picked.id ? isIn : draft.instrumentIds.includes(id)))
        .map(({ id }) => id),
    });
  const fault = faultAt('instrumentIds');
  return (
    <StepFrame wizard={wizard} title={words.title} text={words.text}>
      <TextField
        label={words.name}
        description={words.nameHelp}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={faultAt('name')}
        maxLength={120}
        isRequired
      />
      <fieldset className="pj-instrument-picks" data-fault={fault === undefined ? undefined : true}>
        <legend className="form-label">{t.instruments.title}</legend>
        {instruments.map((line) => (
          <InstrumentCard
            key={line.id}
            line={line}
            isSelected={draft.instrumentIds.includes(line.id)}
            onChange={(isIn) => pick(line, isIn)}
          />
        ))}
      </fieldset>
      {fault !== undefined && <p className="form-error-message">{words.choose}</p>}
      {questions > 0 && <p role="status">{words.total(questions, minutesFor(questions))}</p>}
      {questions > MANY_QUESTIONS && <Alert tone="warning">{words.long}</Alert>}
    </StepFrame>
  );
}
