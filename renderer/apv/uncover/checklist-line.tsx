/** One question of a checklist in the editor: code, theme, wording, its place in the order. */
import { theme } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { IconButton, Select, TextField } from '../../components/index.ts';
import type { ChecklistForm, FormLine } from './use-checklist-form.ts';

interface ChecklistLineFieldsProps {
  readonly form: ChecklistForm;
  readonly line: FormLine;
  readonly at: number;
  /** Faults are told once one has tried to save. */
  readonly isTried: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const MOST_CODE = 12;
const MOST_QUESTION = 300;

function LineWays({ form, line, at, onMove, onRemove }: Omit<ChecklistLineFieldsProps, 'isTried'>) {
  const { t } = useMessages();
  const words = t.apvUncover.editor;
  return (
    <span className="pj-row-ways">
      <IconButton label={words.up(line.code)} icon="up" onPress={() => onMove(-1)} isDisabled={at === 0} />
      <IconButton
        label={words.down(line.code)}
        icon="down"
        onPress={() => onMove(1)}
        isDisabled={at === form.lines.length - 1}
      />
      <IconButton label={words.remove(line.code)} icon="remove" onPress={onRemove} />
    </span>
  );
}

export function ChecklistLineFields(props: ChecklistLineFieldsProps) {
  const { form, line, isTried } = props;
  const { t } = useMessages();
  const words = t.apvUncover.editor;
  const lists = t.apvUncover.lists;
  const faults = isTried ? form.faultsOf(line) : [];
  const codeFault = faults.find((fault) => fault !== 'questionMissing');
  return (
    // biome-ignore lint/a11y/useSemanticElements: the list's item is the group already
    <div className="pj-checklist-line" role="group" aria-label={words.line(line.code)}>
      <TextField
        label={lists.code}
        width="short"
        value={line.code}
        onChange={(code) => form.change(line.key, { code })}
        maxLength={MOST_CODE}
        error={codeFault && words[codeFault]}
      />
      <Select
        label={lists.theme}
        options={theme.options.map((value) => ({ value, label: t.apv.theme[value] }))}
        value={line.theme}
        onChange={(value) => form.change(line.key, { theme: value })}
      />
      <TextField
        label={lists.question}
        value={line.question}
        onChange={(question) => form.change(line.key, { question })}
        maxLength={MOST_QUESTION}
        error={faults.includes('questionMissing') ? words.questionMissing : undefined}
      />
      <LineWays {...props} />
    </div>
  );
}
