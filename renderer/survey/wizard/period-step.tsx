/** Step 3: when, in which languages, how one gets access, and what is promised. */
import type { LocalText } from '../../../shared/survey/instrument.ts';
import { locale, type SurveyLocale } from '../../../shared/survey/locale.ts';
import { isLongPeriod } from '../../../shared/survey/round-draft.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Card, Checkbox, Choice, DateField } from '../../components/index.ts';
import { LocalFields } from '../parts/local-fields.tsx';
import { StepFrame } from './step-frame.tsx';
import type { Wizard } from './use-wizard.ts';

interface PartProps {
  readonly wizard: Wizard;
}

/** Those that at least one of the chosen questionnaires has. */
function useLanguageChoice({ instruments, draft }: Wizard): SurveyLocale[] {
  const chosen = instruments.filter(({ id }) => draft.instrumentIds.includes(id));
  return locale.options.filter(
    (one) => draft.languages.includes(one) || chosen.some(({ languages }) => languages.includes(one)),
  );
}

function Languages({ wizard }: PartProps) {
  const { t } = useMessages();
  const { draft, change, faultAt } = wizard;
  const offered = useLanguageChoice(wizard);
  const pick = (picked: SurveyLocale, isIn: boolean) =>
    change({ languages: locale.options.filter((one) => (one === picked ? isIn : draft.languages.includes(one))) });
  const fault = faultAt('languages');
  return (
    <fieldset className="pj-languages" data-fault={fault === undefined ? undefined : true}>
      <legend className="form-label">{t.rounds.wizard.period.languages}</legend>
      {offered.map((one) => (
        <Checkbox
          key={one}
          isSelected={draft.languages.includes(one)}
          onChange={(isIn) => pick(one, isIn)}
          error={faultAt(`languages.${one}`)}
        >
          {t.survey.languages[one]}
        </Checkbox>
      ))}
      {fault !== undefined && <p className="form-error-message">{fault}</p>}
    </fieldset>
  );
}

function PromiseCard({ wizard: { draft, change } }: PartProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard.period;
  return (
    <Card title={words.anonymityTitle}>
      <Choice
        label={words.anonymityTitle}
        hideLabel
        value={draft.anonymity}
        onChange={(anonymity) => change({ anonymity })}
        options={(['anonymous', 'confidential'] as const).map((value) => ({
          value,
          label: t.survey.anonymity[value],
          description: words.anonymityHelp[value],
        }))}
      />
      {draft.anonymity === 'confidential' && (
        <Alert tone="warning" title={words.dpiaTitle}>
          <p className="pj-dpia-line">{words.dpiaLine}</p>
        </Alert>
      )}
    </Card>
  );
}

function CodesCard({ wizard: { draft, change } }: PartProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard.period;
  return (
    <Card title={words.codesTitle}>
      <Choice
        label={words.codesTitle}
        hideLabel
        value={draft.codes}
        onChange={(codes) => change({ codes })}
        options={(['unit', 'person'] as const).map((value) => ({
          value,
          label: words.codes[value],
          description: words.codesHelp[value],
        }))}
      />
    </Card>
  );
}

function TextCard({ wizard }: PartProps) {
  const { t } = useMessages();
  const { draft, change, faultAt } = wizard;
  const words = t.rounds.wizard.period;
  const { languages, firstScreen, commentQuestion } = draft;
  const defaults: LocalText = words.commentDefault;
  const ask = (isAsked: boolean) => change({ commentQuestion: isAsked ? defaults : null });
  return (
    <Card title={words.textTitle} description={words.textHelp}>
      <LocalFields
        label={words.firstScreen}
        description={words.firstScreenHint}
        value={firstScreen ?? {}}
        onChange={(text) => change({ firstScreen: text })}
        languages={languages}
        maxLength={2000}
        isLong
      />
      <Checkbox isSelected={commentQuestion !== null} onChange={ask}>
        {words.comment}
      </Checkbox>
      <p className="form-hint">{words.commentHelp}</p>
      {commentQuestion && (
        <LocalFields
          label={words.commentQuestion}
          value={commentQuestion}
          onChange={(text) => change({ commentQuestion: text })}
          languages={languages}
          errorIn={(language) => faultAt(`commentQuestion.${language}`)}
        />
      )}
    </Card>
  );
}

export function PeriodStep({ wizard }: PartProps) {
  const { t } = useMessages();
  const { draft, change, faultAt } = wizard;
  const words = t.rounds.wizard.period;
  return (
    <StepFrame
      wizard={wizard}
      title={words.title}
      text={words.closesHelp}
      more={
        <>
          <div className="pj-wizard-pair">
            <CodesCard wizard={wizard} />
            <PromiseCard wizard={wizard} />
          </div>
          <TextCard wizard={wizard} />
        </>
      }
    >
      <div className="pj-period">
        <DateField
          label={words.opensOn}
          value={draft.opensOn}
          onChange={(opensOn) => change({ opensOn })}
          error={faultAt('opensOn')}
          isRequired
        />
        <DateField
          label={words.closesOn}
          value={draft.closesOn}
          onChange={(closesOn) => change({ closesOn })}
          error={faultAt('closesOn')}
          isRequired
        />
        <Languages wizard={wizard} />
      </div>
      {isLongPeriod(draft) && <Alert tone="warning">{words.longPeriod}</Alert>}
    </StepFrame>
  );
}
