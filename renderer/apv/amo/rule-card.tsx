/** The time limits of the training with their source, and the way to change both when the law does. */
import { useState } from 'react';
import { type OutputOf, useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, DateField, Loaded, NumberField, TextField, useToast } from '../../components/index.ts';
import { EditDialog } from '../../staff/person/edit-dialog.tsx';

type Rule = OutputOf<'apv', 'trainingRule'>;

export function RuleCard() {
  const { t } = useMessages();
  const { date } = useFormat();
  const rule = useCall('apv', 'trainingRule', {});
  const [open, setOpen] = useState(false);
  const words = t.amo.training;
  return (
    <Card title={words.ruleTitle} actions={<Button onPress={() => setOpen(true)}>{words.ruleChange}</Button>}>
      <Loaded call={rule}>
        {(found) => (
          <>
            <p className="pj-card-text">{words.rule(found.obligatoryMonths, found.offerMonths)}</p>
            <p className="pj-muted">{words.ruleSource(found.source, date(found.since))}</p>
            {open && <RuleDialog rule={found} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function RuleDialog({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const save = useCommand('apv', 'setTrainingRule');
  const [draft, setDraft] = useState<Omit<Rule, 'since'> & { readonly since: Rule['since'] | null }>(rule);
  const [isSent, setSent] = useState(false);
  const words = t.amo.training;
  const { obligatoryMonths, offerMonths, since, source } = draft;
  const isWhole = since !== null && source.trim() !== '' && obligatoryMonths >= 1 && offerMonths >= 1;
  const send = async () => {
    setSent(true);
    if (!isWhole) return;
    const answer = await save.run({ obligatoryMonths, offerMonths, since, source });
    if (!answer.ok) return;
    notify(words.ruleSaved);
    onClose();
  };
  return (
    <EditDialog
      title={words.ruleTitle}
      submitText={words.ruleSave}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <NumberField
        label={words.obligatoryMonths}
        value={obligatoryMonths}
        min={1}
        max={60}
        onChange={(n) => setDraft({ ...draft, obligatoryMonths: n })}
      />
      <NumberField
        label={words.offerMonths}
        value={offerMonths}
        min={1}
        max={60}
        onChange={(n) => setDraft({ ...draft, offerMonths: n })}
      />
      <DateField label={words.ruleSince} value={since} onChange={(day) => setDraft({ ...draft, since: day })} />
      <TextField
        label={words.ruleFrom}
        description={words.ruleFromHelp}
        value={source}
        maxLength={400}
        onChange={(text) => setDraft({ ...draft, source: text })}
        error={isSent && !isWhole ? words.ruleMissing : undefined}
      />
    </EditDialog>
  );
}
