/** The time limit with its source, and the way to change both when the law does. */
import { useState } from 'react';
import type { OutputOf } from '../../bridge.ts';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, DateField, Loaded, NumberField, TextField, useToast } from '../../components/index.ts';
import { EditDialog } from '../../staff/person/edit-dialog.tsx';

type Rule = OutputOf<'apv', 'incidentRule'>;

export function RuleCard() {
  const { t } = useMessages();
  const { date } = useFormat();
  const rule = useCall('apv', 'incidentRule', {});
  const [open, setOpen] = useState(false);
  const words = t.incidents.rule;
  return (
    <Card title={words.title} actions={<Button onPress={() => setOpen(true)}>{words.change}</Button>}>
      <Loaded call={rule}>
        {(found) => (
          <>
            <p className="pj-card-text">{words.text(found.days, found.warnDays)}</p>
            <p className="pj-muted">{words.source(found.source, date(found.since))}</p>
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
  const save = useCommand('apv', 'setIncidentRule');
  const [draft, setDraft] = useState<Omit<Rule, 'since'> & { readonly since: Rule['since'] | null }>(rule);
  const [isSent, setSent] = useState(false);
  const words = t.incidents.rule;
  const { days, warnDays, since, source } = draft;
  const isWhole = since !== null && source.trim() !== '' && days >= 1 && warnDays >= 0 && warnDays <= days;
  const send = async () => {
    setSent(true);
    if (!isWhole) return;
    const answer = await save.run({ days, warnDays, since, source });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={words.dialogTitle}
      submitText={words.save}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <div className="pj-edit-pair">
        <NumberField
          label={words.days}
          value={days}
          min={1}
          max={365}
          onChange={(n) => setDraft({ ...draft, days: n })}
        />
        <NumberField
          label={words.warnDays}
          value={warnDays}
          min={0}
          max={365}
          onChange={(n) => setDraft({ ...draft, warnDays: n })}
        />
      </div>
      <DateField label={words.since} value={since} onChange={(day) => setDraft({ ...draft, since: day })} />
      <TextField
        label={words.from}
        description={words.fromHelp}
        value={source}
        maxLength={400}
        onChange={(text) => setDraft({ ...draft, source: text })}
        error={isSent && !isWhole ? words.missing : undefined}
      />
    </EditDialog>
  );
}
