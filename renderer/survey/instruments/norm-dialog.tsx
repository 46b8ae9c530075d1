/** One reference value: a new one, or one that is changed. */
import { useId, useState } from 'react';
import type { AppError } from '../../../shared/kernel/result.ts';
import type { InstrumentBody, Norm } from '../../../shared/survey/instrument.ts';
import { normKey } from '../../../shared/survey/norm-rows.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, ErrorAlert, NumberField, Select, TextField } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';

interface NormDialogProps {
  readonly body: InstrumentBody;
  /** Null: a new one. */
  readonly norm: Norm | null;
  readonly isSaving: boolean;
  readonly error: AppError | undefined;
  /** All of the questionnaire's. */
  readonly onKeep: (norms: readonly Norm[]) => void;
  readonly onClose: () => void;
}

const orNaN = (value: number | null): number => value ?? Number.NaN;
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function NormDialog({ body, norm, isSaving, error, onKeep, onClose }: NormDialogProps) {
  const { t } = useMessages();
  const say = useSay();
  const form = useId();
  const words = t.instruments;
  const [draft, setDraft] = useState<Norm>(
    norm ?? {
      ...{ dimension: body.dimensions[0]?.key ?? '', population: '', year: '' },
      ...{ mean: Number.NaN, sd: null, n: null, source: '' },
    },
  );
  const [fault, setFault] = useState<'needed' | 'taken'>();
  const change = (part: Partial<Norm>) => {
    setFault(undefined);
    setDraft((old) => ({ ...old, ...part }));
  };
  const others = body.norms.filter((one) => norm === null || normKey(one) !== normKey(norm));
  const texts = ['population', 'year', 'source'] as const;
  const keep = () => {
    const written = {
      ...draft,
      ...Object.fromEntries(texts.map((field) => [field, draft[field].trim()])),
    };
    const isLacking = texts.some((field) => written[field] === '') || !Number.isFinite(written.mean);
    if (isLacking || written.dimension === '') return setFault('needed');
    if (others.some((one) => normKey(one) === normKey(written))) return setFault('taken');
    onKeep(norm === null ? [...others, written] : body.norms.map((one) => (one === norm ? written : one)));
  };
  const needed = (isEmpty: boolean) => (fault === 'needed' && isEmpty ? words.norms.needed : undefined);
  return (
    <Dialog
      title={norm === null ? words.norms.addTitle : words.norms.changeTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isPending={isSaving}>
            {t.app.actions.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="pj-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Select
          label={words.norm.dimension}
          options={body.dimensions.map(({ key, name }) => ({ value: key, label: say(name) || key }))}
          value={draft.dimension}
          onChange={(dimension) => change({ dimension })}
          width="full"
        />
        <TextField
          label={words.norm.population}
          description={words.norms.populationHelp}
          value={draft.population}
          onChange={(population) => change({ population })}
          error={needed(draft.population.trim() === '')}
          maxLength={200}
        />
        <div className="pj-row">
          <TextField
            label={words.norm.year}
            value={draft.year}
            onChange={(year) => change({ year })}
            error={needed(draft.year.trim() === '')}
            maxLength={20}
            width="short"
          />
          <NumberField label={words.norm.n} value={orNaN(draft.n)} onChange={(n) => change({ n: orNull(n) })} min={0} />
        </div>
        <div className="pj-row">
          <NumberField
            label={words.norm.mean}
            description={words.norms.meanHelp}
            value={draft.mean}
            onChange={(mean) => change({ mean })}
            error={needed(!Number.isFinite(draft.mean))}
            min={-100}
            max={100}
            decimals={2}
          />
          <NumberField
            label={words.norm.sd}
            description={words.norms.sdHelp}
            value={orNaN(draft.sd)}
            onChange={(sd) => change({ sd: orNull(sd) })}
            min={0}
            max={100}
            decimals={2}
          />
        </div>
        <TextField
          label={words.norm.source}
          description={words.norms.sourceHelp}
          value={draft.source}
          onChange={(source) => change({ source })}
          error={needed(draft.source.trim() === '')}
          maxLength={500}
        />
        {fault === 'taken' && <Alert tone="error">{words.norms.taken}</Alert>}
        <ErrorAlert error={error} />
      </form>
    </Dialog>
  );
}
