/** The screens between code and sending: background, questions, comment. */
import { useMemo, useRef } from 'react';
import { givenTo, missingIn, type QuestionStep } from '../../../shared/survey/answer-steps.ts';
import type { RespondentForm } from '../../../shared/survey/contract-answering.ts';
import { optionsOf } from '../../../shared/survey/options.ts';
import { keyedOptions } from '../../../shared/survey/typed-code.ts';
import { useMessages } from '../../bridge.ts';
import { QuestionField } from './question-field.tsx';
import { Said } from './said.tsx';
import { TextQuestion } from './text-question.tsx';
import type { Sheet } from './use-given.ts';
import { type KeyQuestion, useNumberKeys } from './use-number-keys.ts';

export interface StepProps {
  readonly form: RespondentForm;
  readonly sheet: Sheet;
  readonly onNext: () => void;
}

export function BackgroundStep({ form, sheet, onNext }: StepProps) {
  const { t } = useMessages();
  const screen = useRef<HTMLDivElement>(null);
  const { attributes } = form.questionnaire;
  const questions = attributes.map((attribute): KeyQuestion & { readonly text: (typeof attribute)['name'] } => ({
    name: attribute.key,
    text: attribute.name,
    isSeveral: false,
    options: attribute.bands.map((band, index) => ({
      ...band,
      score: null,
      number: index + 1,
      notApplicable: false,
      typed: String(index + 1),
    })),
    chosen: sheet.given.bands[attribute.key] === undefined ? [] : [sheet.given.bands[attribute.key] ?? ''],
    onChange: (codes) => sheet.setBand(attribute.key, codes[0] ?? null),
  }));
  useNumberKeys({ screen, questions, onNext });
  return (
    <div ref={screen} className="pj-kiosk-questions">
      <p className="pj-kiosk-text">{t.answering.background.why(form.smallest.mean)}</p>
      {questions.map(({ options, ...question }) => (
        <QuestionField key={question.name} {...question} choices={options} />
      ))}
    </div>
  );
}

interface QuestionsStepProps extends StepProps {
  readonly step: QuestionStep;
  /** One tried to go on: what must be answered says so. */
  readonly isChecked: boolean;
}

/** An open question has a screen of its own. */
export function QuestionsStep(props: QuestionsStepProps) {
  const [first] = props.step.items;
  const { sheet } = props;
  if (first?.set.kind !== 'text') return <ChoicesStep {...props} />;
  const { key, stem, text } = first.item;
  const value = Object.hasOwn(sheet.given.texts, key) ? (sheet.given.texts[key] ?? '') : '';
  return <TextQuestion name={key} {...{ stem, text, value }} onChange={(words) => sheet.setText(key, words)} />;
}

function ChoicesStep({ sheet, step, isChecked, onNext }: QuestionsStepProps) {
  const { t } = useMessages();
  const screen = useRef<HTMLDivElement>(null);
  const { answers } = sheet.given;
  const keyed = useMemo(
    () => step.items.map(({ item, set }) => ({ item, set, options: keyedOptions(optionsOf(item, set)) })),
    [step],
  );
  const questions = keyed.map(({ item, set, options }) => ({
    name: item.key,
    text: item.text,
    isRequired: item.required,
    isSeveral: set.kind === 'several',
    options,
    chosen: givenTo(answers, item.key),
    onChange: (codes: readonly string[]) => sheet.answer(item.key, codes),
  }));
  useNumberKeys({ screen, questions, onNext });
  const missing = new Set(isChecked ? missingIn(step.items, answers).map(({ item }) => item.key) : []);
  const stem = step.items[0]?.item.stem;
  return (
    <div ref={screen} className="pj-kiosk-questions">
      {stem && (
        <p className="pj-kiosk-stem">
          <Said text={stem} />
        </p>
      )}
      {questions.map(({ options, ...question }) => (
        <QuestionField key={question.name} {...question} choices={options} isMissing={missing.has(question.name)} />
      ))}
      {step.first === 1 && <p className="pj-kiosk-hint">{t.answering.questions.keys}</p>}
    </div>
  );
}

export function CommentStep({ form, sheet }: Pick<StepProps, 'form' | 'sheet'>) {
  if (form.commentQuestion === null) return null;
  return (
    <TextQuestion name="comment" text={form.commentQuestion} value={sheet.given.comment} onChange={sheet.setComment} />
  );
}
