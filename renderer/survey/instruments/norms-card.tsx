/** Reference values of a questionnaire: to be read, and to be changed also where the texts are locked. */
import { useState } from 'react';
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import type { InstrumentBody, Norm } from '../../../shared/survey/instrument.ts';
import { mergeNorms, normKey, normNews } from '../../../shared/survey/norm-rows.ts';
import { copsoqTwoNormsFor, isOldNorm } from '../../../shared/survey/norms-copsoq2.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  ErrorAlert,
  IconButton,
  type SimpleColumn,
  SimpleTable,
  useToast,
} from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';
import { NormDialog } from './norm-dialog.tsx';
import { useNormFile } from './norm-file.tsx';

interface NormsCardProps {
  readonly line: InstrumentLine;
  readonly body: InstrumentBody;
}

interface TableProps {
  readonly body: InstrumentBody;
  readonly onChange: (norm: Norm) => void;
  readonly onRemove: (norm: Norm) => void;
}

/** "Mening, Danmark 2019": what a norm is called where there are several. */
export function useNormName({ dimensions }: Pick<InstrumentBody, 'dimensions'>): (norm: Norm) => string {
  const say = useSay();
  const names = new Map(dimensions.map(({ key, name }) => [key, say(name)]));
  return ({ dimension, population, year }) => `${names.get(dimension) ?? dimension}, ${population} ${year}`;
}

function NormTable({ body, onChange, onRemove }: TableProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const say = useSay();
  const nameOf = useNormName(body);
  const words = t.instruments;
  const names = new Map(body.dimensions.map(({ key, name }) => [key, say(name)]));
  const orDash = (value: number | null, decimals: number) => (value === null ? '–' : number(value, decimals));
  const greyed = (norm: Norm, text: string) => (isOldNorm(norm) ? <span className="pj-muted">{text}</span> : text);
  const columns: SimpleColumn<Norm>[] = [
    {
      key: 'topic',
      label: words.norm.dimension,
      rowHeader: true,
      render: (n) => (
        <>
          {greyed(n, names.get(n.dimension) ?? n.dimension)} {isOldNorm(n) && <Badge>{words.norms.old}</Badge>}
        </>
      ),
    },
    { key: 'population', label: words.norm.population, render: (n) => greyed(n, n.population) },
    { key: 'year', label: words.norm.year, render: (n) => <span className="pj-nowrap">{greyed(n, n.year)}</span> },
    { key: 'mean', label: words.norm.mean, align: 'end', render: (n) => greyed(n, number(n.mean, 1)) },
    { key: 'sd', label: words.norm.sd, align: 'end', render: (n) => greyed(n, orDash(n.sd, 1)) },
    { key: 'n', label: words.norm.n, align: 'end', render: (n) => greyed(n, orDash(n.n, 0)) },
    { key: 'source', label: words.norm.source, render: (n) => greyed(n, n.source) },
    {
      key: 'ways',
      label: words.norms.actions,
      render: (n) => (
        <span className="pj-ways">
          <IconButton label={words.norms.changeOf(nameOf(n))} icon="edit" onPress={() => onChange(n)} />
          <IconButton label={words.norms.removeOf(nameOf(n))} icon="remove" onPress={() => onRemove(n)} />
        </span>
      ),
    },
  ];
  return <SimpleTable caption={words.normsTitle} hideCaption rows={body.norms} rowKey={normKey} columns={columns} />;
}

/** Keeps all of them at once: the call takes the whole list. */
function useNorms({ line, body }: NormsCardProps) {
  const { t } = useMessages();
  const notify = useToast();
  const command = useCommand('survey', 'setNorms');
  const keep = async (norms: readonly Norm[], said = t.instruments.norms.saved): Promise<boolean> => {
    const answer = await command.run({ instrumentId: line.id, norms: [...norms] });
    if (answer.ok) notify(said);
    return answer.ok;
  };
  return {
    ...command,
    keep,
    remove: (gone: Norm) =>
      keep(
        body.norms.filter((norm) => normKey(norm) !== normKey(gone)),
        t.instruments.norms.removed,
      ),
  };
}

type Shown =
  | { readonly kind: 'form'; readonly norm: Norm | null }
  | { readonly kind: 'remove'; readonly norm: Norm }
  | { readonly kind: 'copsoq' };

export function NormsCard({ line, body }: NormsCardProps) {
  const { t } = useMessages();
  const words = t.instruments;
  const [shown, setShown] = useState<Shown>();
  const norms = useNorms({ line, body });
  const nameOf = useNormName(body);
  const file = useNormFile(line.id, body.norms, norms.keep);
  // The municipality's own questions are not COPSOQ's, whatever their topics are called.
  const shipped = line.own ? [] : copsoqTwoNormsFor(body.dimensions.map(({ key }) => key));
  const offers = normNews(body.norms, shipped).fresh;
  const close = () => {
    norms.reset();
    setShown(undefined);
  };
  const closeAfter = async (saving: Promise<boolean>) => (await saving) && close();
  return (
    <Card
      title={words.normsTitle}
      description={body.norms.length === 0 ? words.normsNone : words.normsText}
      actions={
        <>
          <Button icon="plus" onPress={() => setShown({ kind: 'form', norm: null })}>
            {words.norms.add}
          </Button>
          <Button icon="upload" onPress={() => void file.choose()}>
            {words.norms.readFile}
          </Button>
          {offers > 0 && (
            <Button icon="plus" onPress={() => setShown({ kind: 'copsoq' })}>
              {words.norms.addCopsoq}
            </Button>
          )}
        </>
      }
    >
      {body.norms.length > 0 && (
        <NormTable
          body={body}
          onChange={(norm) => setShown({ kind: 'form', norm })}
          onRemove={(norm) => setShown({ kind: 'remove', norm })}
        />
      )}
      <p className="form-hint">{words.norms.fileHelp}</p>
      {file.shown}
      {shown?.kind === 'form' && (
        <NormDialog
          body={body}
          norm={shown.norm}
          isSaving={norms.isRunning}
          error={norms.error}
          onKeep={(all) => void closeAfter(norms.keep(all))}
          onClose={close}
        />
      )}
      <ConfirmDialog
        title={shown?.kind === 'copsoq' ? words.norms.copsoqTitle : words.norms.removeTitle}
        confirmText={shown?.kind === 'copsoq' ? words.norms.add : words.norms.remove}
        isDanger={shown?.kind === 'remove'}
        isOpen={shown?.kind === 'copsoq' || shown?.kind === 'remove'}
        isPending={norms.isRunning}
        onClose={close}
        onConfirm={() => {
          if (shown?.kind === 'copsoq') void closeAfter(norms.keep(mergeNorms(body.norms, shipped)));
          else if (shown?.kind === 'remove') void closeAfter(norms.remove(shown.norm));
        }}
      >
        <p>
          {shown?.kind === 'copsoq' && words.norms.copsoqText(offers)}
          {shown?.kind === 'remove' && words.norms.removeText(nameOf(shown.norm))}
        </p>
        <ErrorAlert error={norms.error} />
      </ConfirmDialog>
    </Card>
  );
}
