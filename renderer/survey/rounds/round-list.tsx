/** The rounds with where they stand and the way on from there. */
import { useState } from 'react';
import type { RoundLine } from '../../../shared/survey/contract-rounds.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  ConfirmDialog,
  ErrorAlert,
  IconButton,
  type SimpleColumn,
  SimpleTable,
  TextLink,
  useToast,
} from '../../components/index.ts';
import { RateBar } from './rate-bar.tsx';

interface LineProps {
  readonly line: RoundLine;
}

function LiveRate({ line }: LineProps) {
  const { t, say } = useMessages();
  const rates = useCall('survey', 'responseRates', { roundId: line.id });
  if (rates.error) return <span className="pj-muted">{say(rates.error)}</span>;
  if (!rates.data) return <span className="pj-muted">{t.app.state.loading}</span>;
  return <RateBar rate={rates.data.total} hiddenText={t.rounds.rateSmall} />;
}

function Rate({ line }: LineProps) {
  const { t } = useMessages();
  const words = t.rounds;
  if (line.state === 'open') return <LiveRate line={line} />;
  if (line.state === 'draft') return <span className="pj-muted">{words.rateNone}</span>;
  if (line.rate) return <RateBar rate={line.rate} />;
  if (line.answered !== null) return <>{words.answersOnly(line.answered)}</>;
  return <span className="pj-muted">{words.rateUnknown}</span>;
}

const TONES = { draft: 'neutral', open: 'success', closed: 'info' } as const;

function State({ line }: LineProps) {
  const { t } = useMessages();
  return (
    <span className="pj-badges">
      <Badge tone={TONES[line.state]}>{t.survey.states[line.state]}</Badge>
      {line.origin === 'import' && <Badge>{t.rounds.imported}</Badge>}
    </span>
  );
}

function Ways({ line, onRemove }: LineProps & { readonly onRemove: () => void }) {
  const { t } = useMessages();
  const words = t.rounds;
  const link = (to: string, text: string) => (
    <TextLink to={to}>
      {text}
      <span className="sr-only">: {line.name}</span>
    </TextLink>
  );
  if (line.state === 'draft') {
    return (
      <span className="pj-ways">
        {link(paths.roundDraft(line.id), words.goOn)}
        <IconButton label={`${words.removeDraft}: ${line.name}`} icon="remove" onPress={onRemove} />
      </span>
    );
  }
  return (
    <span className="pj-ways">
      {line.state === 'open' ? link(paths.round(line.id), words.goOpen) : link(paths.results(line.id), words.goResults)}
      {line.state === 'closed' && link(paths.round(line.id), words.goPage)}
    </span>
  );
}

function useColumns(onRemove: (line: RoundLine) => void): SimpleColumn<RoundLine>[] {
  const { t } = useMessages();
  const { date, number } = useFormat();
  const words = t.rounds;
  return [
    { key: 'name', label: words.name, rowHeader: true, render: ({ name }) => <strong>{name}</strong> },
    { key: 'state', label: words.state, render: (line) => <State line={line} /> },
    {
      key: 'period',
      label: words.period,
      render: ({ opensOn, closesOn }) => (
        <span className="pj-num">{words.periodOf(date(opensOn), date(closesOn))}</span>
      ),
    },
    { key: 'units', label: words.units, align: 'end', render: ({ units }) => number(units) },
    { key: 'rate', label: words.rate, render: (line) => <Rate line={line} /> },
    { key: 'ways', label: words.actions, render: (line) => <Ways line={line} onRemove={() => onRemove(line)} /> },
  ];
}

export function RoundList({ rounds }: { readonly rounds: readonly RoundLine[] }) {
  const { t } = useMessages();
  const notify = useToast();
  const remove = useCommand('survey', 'removeDraft');
  const [leaving, setLeaving] = useState<RoundLine>();
  const columns = useColumns(setLeaving);
  const words = t.rounds;
  const confirm = async () => {
    if (!leaving) return;
    const answer = await remove.run({ roundId: leaving.id });
    setLeaving(undefined);
    if (answer.ok) notify(words.removed);
  };
  return (
    <div className="pj-stack">
      <ErrorAlert error={remove.error} />
      <SimpleTable caption={words.listTable} hideCaption columns={columns} rows={rounds} rowKey={({ id }) => id} />
      <ConfirmDialog
        title={words.removeTitle}
        confirmText={words.removeDraft}
        isDanger
        isOpen={leaving !== undefined}
        isPending={remove.isRunning}
        onClose={() => setLeaving(undefined)}
        onConfirm={() => void confirm()}
      >
        {words.removeText(leaving?.name ?? '')}
      </ConfirmDialog>
    </div>
  );
}
