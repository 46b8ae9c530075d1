/** One question of a quiz in the editor: its text, 2–8 options of which one or several are right, what to say afterwards. */
import type { QuizQuestion } from '../../../shared/learning/package-model.ts';
import type { PlainFault } from '../../../shared/learning/plain-checks.ts';
import { FEWEST_OPTIONS, MOST_LINE, MOST_OPTIONS, MOST_TEXT } from '../../../shared/learning/plain-schema.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Checkbox, IconButton, TextArea, TextField } from '../../components/index.ts';
import { useKeyedList } from './use-keyed-list.ts';

interface QuestionFieldsProps {
  readonly question: QuizQuestion;
  readonly onChange: (question: QuizQuestion) => void;
  readonly faults: readonly PlainFault[];
}

function Options({ question, onChange, faults }: QuestionFieldsProps) {
  const { t } = useMessages();
  const words = t.plainCourse.quiz;
  const list = useKeyedList(question.options, (options) => onChange({ ...question, options }));
  const told = faults.filter(({ code }) => code !== 'questionEmpty');
  return (
    <fieldset className="pj-plain-options">
      <legend className="form-label">{words.options}</legend>
      <span className="form-hint">{words.optionsHelp}</span>
      {list.entries.map(({ key, item: option }, at) => (
        <div key={key} className="pj-plain-option">
          <Checkbox isSelected={option.isRight} onChange={(isRight) => list.change(at, { ...option, isRight })}>
            <span aria-hidden="true">{words.right}</span>
            <span className="sr-only">{words.isRight(at + 1)}</span>
          </Checkbox>
          <TextField
            label={words.option(at + 1)}
            hideLabel
            placeholder={words.option(at + 1)}
            value={option.text}
            maxLength={MOST_LINE}
            onChange={(text) => list.change(at, { ...option, text })}
          />
          <IconButton
            label={words.removeOption(at + 1)}
            icon="remove"
            onPress={() => list.remove(at)}
            isDisabled={list.entries.length <= FEWEST_OPTIONS}
          />
        </div>
      ))}
      {told.map(({ code }) => (
        <p key={code} className="form-error-message">
          {t.plainCourse.faults[code]}
        </p>
      ))}
      {list.entries.length < MOST_OPTIONS && (
        <Button icon="plus" variant="tertiary" onPress={() => list.add({ text: '', isRight: false })}>
          {words.addOption}
        </Button>
      )}
    </fieldset>
  );
}

export function QuestionFields(props: QuestionFieldsProps) {
  const { question, onChange, faults } = props;
  const { t } = useMessages();
  const words = t.plainCourse.quiz;
  return (
    <>
      <TextField
        label={words.text}
        value={question.text}
        maxLength={MOST_LINE}
        onChange={(text) => onChange({ ...question, text })}
        error={faults.some(({ code }) => code === 'questionEmpty') ? t.plainCourse.faults.questionEmpty : undefined}
        isRequired
      />
      <Options {...props} />
      <TextArea
        label={words.explanation}
        description={words.explanationHelp}
        rows={2}
        value={question.explanation}
        maxLength={MOST_TEXT}
        onChange={(explanation) => onChange({ ...question, explanation })}
      />
    </>
  );
}
