/** The assessment of a substance at one place: the seven points, substitution, instruction, who and when (domain §1.7). */
import { useState } from 'react';
import { answeredPoints, sevenPoints } from '../../../shared/apv/chemicals.ts';
import type { Substance, SubstanceUse, UseFields } from '../../../shared/apv/contract-chemicals.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { Button, DateField, Dialog, ErrorAlert, TextArea, TextField, useToast } from '../../components/index.ts';

type Draft = Omit<UseFields, 'unitId'> & { readonly unitId: UnitId | null };

const EMPTY: Omit<Draft, 'unitId'> = {
  place: '',
  properties: '',
  exposure: '',
  circumstances: '',
  measures: '',
  experience: '',
  limitValues: '',
  supplierInfo: '',
  substitution: '',
  instruction: '',
  assessedOn: null,
  assessedBy: '',
  endedOn: null,
};

function draftOf(use: SubstanceUse | null, unitId: UnitId | null): Draft {
  if (!use) return { ...EMPTY, unitId };
  const { id: _id, unitName: _n, answered: _a, nextDue: _d, assessment: _s, unitClosedOn: _c, ...fields } = use;
  return fields;
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly tried: boolean;
}

function Where({ draft, onChange, tried, use }: PartProps & { readonly use: SubstanceUse | null }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.chemicals.use;
  return (
    <div className="pj-chem-pair">
      <UnitField
        label={words.unit}
        isRequired
        asOf={today}
        current={use ? { id: use.unitId, name: use.unitName } : undefined}
        value={draft.unitId}
        onChange={(unitId) => onChange({ unitId })}
        error={tried && !draft.unitId ? words.unitMissing : undefined}
      />
      <TextField
        label={words.place}
        description={words.placeHelp}
        isRequired
        maxLength={80}
        value={draft.place}
        onChange={(place) => onChange({ place })}
        error={tried && draft.place.trim() === '' ? words.placeMissing : undefined}
      />
    </div>
  );
}

function Points({ draft, onChange }: PartProps) {
  const { t } = useMessages();
  const words = t.chemicals.use;
  return (
    <section className="pj-stack">
      <div>
        <h3>{words.pointsTitle}</h3>
        <p className="pj-muted">{words.pointsLead}</p>
        <p role="status">{words.answered(answeredPoints(draft), sevenPoints.length)}</p>
      </div>
      {sevenPoints.map((point) => (
        <TextArea
          key={point}
          label={words.points[point].label}
          description={words.points[point].help}
          rows={2}
          maxLength={4000}
          value={draft[point]}
          onChange={(text) => onChange({ [point]: text })}
        />
      ))}
    </section>
  );
}

function Ending({ draft, onChange, tried }: PartProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.chemicals.use;
  const isAnonymous = draft.assessedOn !== null && draft.assessedBy.trim() === '';
  return (
    <section className="pj-stack">
      <h3>{words.moreTitle}</h3>
      <TextArea
        label={words.substitution}
        description={words.substitutionHelp}
        rows={2}
        maxLength={4000}
        value={draft.substitution}
        onChange={(substitution) => onChange({ substitution })}
      />
      <TextArea
        label={words.instruction}
        description={words.instructionHelp}
        rows={2}
        maxLength={4000}
        value={draft.instruction}
        onChange={(instruction) => onChange({ instruction })}
      />
      <div className="pj-chem-pair">
        <DateField
          label={words.assessedOn}
          max={today}
          value={draft.assessedOn}
          onChange={(assessedOn) => onChange({ assessedOn })}
        />
        <TextField
          label={words.assessedBy}
          description={words.assessedByHelp}
          maxLength={200}
          value={draft.assessedBy}
          onChange={(assessedBy) => onChange({ assessedBy })}
          error={tried && isAnonymous ? words.assessedByMissing : undefined}
        />
        <DateField label={words.endedOn} value={draft.endedOn} onChange={(endedOn) => onChange({ endedOn })} />
      </div>
    </section>
  );
}

interface UseDialogProps {
  readonly substance: Substance;
  /** Null: a new place. */
  readonly use: SubstanceUse | null;
  readonly onClose: () => void;
}

export function UseDialog({ substance, use, onClose }: UseDialogProps) {
  const { t } = useMessages();
  const words = t.chemicals.use;
  const { unitId: scopeUnit } = useScope();
  const notify = useToast();
  const save = useCommand('apv', 'saveUse');
  const [draft, setDraft] = useState(() => draftOf(use, scopeUnit));
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    const { unitId, place, assessedOn, assessedBy } = draft;
    if (!unitId || place.trim() === '' || (assessedOn && assessedBy.trim() === '')) return;
    const fields = { ...draft, unitId };
    const answer = await save.run({ substanceId: substance.id, useId: use?.id ?? null, fields });
    if (!answer.ok) return;
    notify(words.saved(place.trim()));
    onClose();
  };
  const part: PartProps = { draft, tried, onChange: (change) => setDraft((before) => ({ ...before, ...change })) };
  return (
    <Dialog
      title={use ? words.editTitle(substance.name) : words.newTitle(substance.name)}
      isOpen
      onClose={onClose}
      // A slip beside the dialog must not throw seven answers away.
      isDismissable={false}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void submit()} isPending={save.isRunning}>
            {t.app.actions.save}
          </Button>
        </>
      }
    >
      <div className="pj-stack pj-chem-form">
        <Where {...part} use={use} />
        <Points {...part} />
        <Ending {...part} />
        <ErrorAlert error={save.error} />
      </div>
    </Dialog>
  );
}
