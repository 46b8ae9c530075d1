/**
 * A change (from a day on) and a correction (of what was wrong all along): two dialogs that look apart, say
 * what they are, and show what they will do before it is saved.
 */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { EngagementFields } from '../../../shared/staff/contract-edit.ts';
import type { Engagement, Spell } from '../../../shared/staff/employment.ts';
import { changedFields } from '../../../shared/staff/engagement-form.ts';
import { nearestSpell } from '../../../shared/staff/plan-timeline.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, DateField, EditDialog, Icon, Select } from '../../components/index.ts';
import { ConsequenceBox, type EditKind } from './consequence-box.tsx';
import { fieldsOf, type TermsValues, termsForm, termsOf } from './edit-forms.ts';
import { TermsFields } from './terms-fields.tsx';

export interface EngagementDialogProps {
  readonly engagement: Engagement;
  readonly onClose: () => void;
  /** Told after it is saved, with the sentence to show. */
  readonly onSaved: (text: string) => void;
}

/** What of the spell was changed; undefined while something typed will not do. */
function usePatch(form: UseFormReturn<TermsValues>, spell: Spell): Partial<EngagementFields> | undefined {
  const { locale } = useMessages();
  const values = useWatch({ control: form.control }) as TermsValues;
  const [before, after] = [fieldsOf(termsOf(spell, locale)), fieldsOf(values)];
  return before && after && changedFields(before, after);
}

function useTerms(spell: Spell): UseFormReturn<TermsValues> {
  const { locale } = useMessages();
  return useForm<TermsValues>({
    resolver: zodResolver(termsForm),
    mode: 'onTouched',
    defaultValues: termsOf(spell, locale),
  });
}

function KindSign({ as, children }: { readonly as: EditKind; readonly children: string }) {
  return (
    <p className="pj-edit-kind" data-kind={as}>
      <Icon name={as === 'change' ? 'calendar' : 'undo'} size={22} />
      {children}
    </p>
  );
}

function NothingChanged({ isShown }: { readonly isShown: boolean }) {
  const { t } = useMessages();
  return isShown ? (
    <Alert tone="warning" live>
      {t.edit.person.nothing}
    </Alert>
  ) : null;
}

export function ChangeDialog({ engagement, onClose, onSaved }: EngagementDialogProps) {
  const { asOf, today } = useScope();
  const spell = nearestSpell([...engagement.spells].reverse().map(withEnds), asOf)?.spell;
  return spell ? <ChangeForm {...{ engagement, spell, today, onClose, onSaved }} /> : null;
}

const withEnds = (spell: Spell) => ({ spell, from: spell.validFrom, to: spell.validTo });

interface ChangeFormProps extends EngagementDialogProps {
  readonly spell: Spell;
  readonly today: IsoDate;
}

function ChangeForm({ engagement, spell, today, onClose, onSaved }: ChangeFormProps) {
  const { t } = useMessages();
  const words = t.edit.change;
  const save = useCommand('staff', 'changeEngagement');
  const form = useTerms(spell);
  const [from, setFrom] = useState<IsoDate | null>(() => addDays(today, 1));
  const [isSent, setSent] = useState(false);
  const patch = usePatch(form, spell);
  const send = form.handleSubmit(
    async () => {
      setSent(true);
      if (from === null || !patch || Object.keys(patch).length === 0) return;
      const answer = await save.run({ engagementId: engagement.id, from, fields: patch });
      if (answer.ok) onSaved(words.saved);
    },
    () => setSent(true),
  );
  return (
    <EditDialog
      title={words.title}
      submitText={words.submit}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <KindSign as="change">{words.lead}</KindSign>
      <DateField
        label={words.from}
        value={from}
        onChange={setFrom}
        isRequired
        error={isSent && from === null ? words.fromMissing : undefined}
      />
      <TermsFields form={form} asOf={from ?? today} current={{ id: spell.unitId, name: spell.unitName }} />
      <ConsequenceBox engagementId={engagement.id} as="change" from={from} fields={patch} />
      <NothingChanged isShown={isSent && from !== null && patch !== undefined && Object.keys(patch).length === 0} />
    </EditDialog>
  );
}

export function CorrectDialog({ engagement, onClose, onSaved }: EngagementDialogProps) {
  const { asOf } = useScope();
  const held = nearestSpell([...engagement.spells].reverse().map(withEnds), asOf)?.spell;
  const [chosen, setChosen] = useState(held?.validFrom);
  const spell = engagement.spells.find((s) => s.validFrom === chosen) ?? held;
  if (!spell) return null;
  // Another period is another form: what was typed for the first one is not meant for it.
  return <CorrectForm key={spell.validFrom} {...{ engagement, spell, onClose, onSaved, onChoose: setChosen }} />;
}

interface CorrectFormProps extends EngagementDialogProps {
  readonly spell: Spell;
  readonly onChoose: (from: IsoDate) => void;
}

function CorrectForm({ engagement, spell, onClose, onSaved, onChoose }: CorrectFormProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.edit.correct;
  const save = useCommand('staff', 'correctEngagement');
  const form = useTerms(spell);
  const [isSent, setSent] = useState(false);
  const patch = usePatch(form, spell);
  const send = form.handleSubmit(async () => {
    setSent(true);
    if (!patch || Object.keys(patch).length === 0) return;
    const answer = await save.run({ engagementId: engagement.id, spellFrom: spell.validFrom, fields: patch });
    if (answer.ok) onSaved(words.saved);
  });
  const periods = engagement.spells.map((s) => ({
    value: s.validFrom,
    label: t.staff.person.engagementPeriod(date(s.validFrom), date(s.validTo)),
  }));
  return (
    <EditDialog
      title={words.title}
      submitText={words.submit}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <KindSign as="correction">{words.lead}</KindSign>
      <Select label={words.spell} options={periods} value={spell.validFrom} onChange={onChoose} />
      <TermsFields form={form} asOf={spell.validFrom} current={{ id: spell.unitId, name: spell.unitName }} />
      <ConsequenceBox engagementId={engagement.id} as="correction" from={spell.validFrom} fields={patch} />
      <NothingChanged isShown={isSent && patch !== undefined && Object.keys(patch).length === 0} />
    </EditDialog>
  );
}
