/** Numbers of the law with the day they are from and their source, and the way to change them when the law does. */
import { useState } from 'react';
import type * as z from 'zod';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type CallState, type Command, useFormat, useMessages } from '../../bridge.ts';
import {
  Button,
  Card,
  DateField,
  EditDialog,
  Loaded,
  NumberField,
  TextField,
  useToast,
} from '../../components/index.ts';

interface SourcedRule {
  readonly since: IsoDate;
  readonly source: string;
}

type NumberName<R> = { [K in keyof R]: R[K] extends number ? K : never }[keyof R];

interface RuleProps<R extends SourcedRule> {
  /** What may be saved. */
  readonly schema: z.ZodType<R>;
  readonly save: Command<R, unknown>;
  readonly numbers: readonly {
    readonly name: NumberName<R>;
    readonly label: string;
    readonly min: number;
    readonly max: number;
  }[];
  readonly words: {
    readonly title: string;
    readonly change: string;
    /** Where such numbers stand. */
    readonly fromHelp: string;
    readonly save: string;
    readonly saved: string;
    readonly missing: string;
  };
}

interface RuleCardProps<R extends SourcedRule> extends RuleProps<R> {
  readonly rule: CallState<R>;
  /** The rule in a sentence. */
  readonly text: (rule: R) => string;
}

export function RuleCard<R extends SourcedRule>({ rule, text, ...rest }: RuleCardProps<R>) {
  const { t } = useMessages();
  const { date } = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={rest.words.title} actions={<Button onPress={() => setOpen(true)}>{rest.words.change}</Button>}>
      <Loaded call={rule}>
        {(found) => (
          <>
            <p className="pj-card-text">{text(found)}</p>
            <p className="pj-muted">{t.apv.rule.source(found.source, date(found.since))}</p>
            {isOpen && <RuleDialog {...rest} rule={found} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface RuleDialogProps<R extends SourcedRule> extends RuleProps<R> {
  readonly rule: R;
  readonly onClose: () => void;
}

function RuleDialog<R extends SourcedRule>({ rule, schema, save, numbers, words, onClose }: RuleDialogProps<R>) {
  const { t } = useMessages();
  const notify = useToast();
  const [draft, setDraft] = useState<Omit<R, 'since'> & { readonly since: IsoDate | null }>(rule);
  const [isSent, setSent] = useState(false);
  const whole = schema.safeParse(draft);
  const send = async () => {
    setSent(true);
    if (!whole.success) return;
    const answer = await save.run(whole.data);
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog title={words.title} submitText={words.save} save={save} onSubmit={() => void send()} onClose={onClose}>
      <div className="pj-edit-pair pj-pair-lines">
        {numbers.map(({ name, label, min, max }) => (
          <NumberField
            key={label}
            {...{ label, min, max }}
            value={Number(draft[name as keyof typeof draft])}
            onChange={(n) => setDraft({ ...draft, [name]: n })}
          />
        ))}
      </div>
      <DateField label={t.apv.rule.since} value={draft.since} onChange={(since) => setDraft({ ...draft, since })} />
      <TextField
        label={t.apv.rule.from}
        description={words.fromHelp}
        value={draft.source}
        maxLength={400}
        onChange={(source) => setDraft({ ...draft, source })}
        error={isSent && !whole.success ? words.missing : undefined}
      />
    </EditDialog>
  );
}
