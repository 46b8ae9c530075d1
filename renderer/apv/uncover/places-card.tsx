/** Which rooms were gone through, how much was in order, and each answer as it was given. */
import { useState } from 'react';
import { byPlace, countChecks } from '../../../shared/apv/checklist.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { Check } from '../../../shared/apv/contract-uncover.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Card,
  Dialog,
  EmptyState,
  IconButton,
  Loaded,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';
import { AnswerMark } from './answer-buttons.tsx';

interface PlaceRow {
  readonly key: string;
  readonly unit: string;
  readonly place: string;
  readonly checks: readonly Check[];
}

const rowsOf = (round: ApvRoundView, checks: readonly Check[]): PlaceRow[] =>
  round.units.flatMap(({ unitId, name }) =>
    byPlace(checks.filter((check) => check.unitId === unitId)).map(({ place, checks: inIt }) => ({
      key: `${unitId} ${place}`,
      unit: name,
      place,
      checks: inIt,
    })),
  );

function AnswersDialog({ row, onClose }: { readonly row: PlaceRow; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.apvUncover.places;
  const columns: SimpleColumn<Check>[] = [
    { key: 'code', label: t.apvUncover.lists.code, render: ({ code }) => code },
    {
      key: 'question',
      label: t.apvUncover.lists.question,
      rowHeader: true,
      render: ({ question, note }) => (
        <>
          {question}
          {note !== '' && <span className="pj-check-note">{note}</span>}
        </>
      ),
    },
    { key: 'answer', label: words.answer, render: ({ answer }) => <AnswerMark answer={answer} /> },
  ];
  return (
    <Dialog title={words.answersOf(row.place, row.unit)} size="large" isOpen onClose={onClose}>
      <SimpleTable
        caption={words.answersOf(row.place, row.unit)}
        hideCaption
        columns={columns}
        rows={row.checks}
        rowKey={({ id }) => id}
      />
    </Dialog>
  );
}

function Places({ rows }: { readonly rows: readonly PlaceRow[] }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.apvUncover.places;
  const [shown, setShown] = useState<string>();
  const open = rows.find(({ key }) => key === shown);
  const count = (which: keyof ReturnType<typeof countChecks>) => ({
    key: which,
    label: words[which],
    align: 'end' as const,
    render: ({ checks }: PlaceRow) => number(countChecks(checks)[which]),
  });
  const columns: SimpleColumn<PlaceRow>[] = [
    { key: 'place', label: words.place, rowHeader: true, render: ({ place }) => place },
    { key: 'unit', label: words.unit, render: ({ unit }) => unit },
    count('answered'),
    count('inOrder'),
    count('problems'),
    {
      key: 'ways',
      label: words.answer,
      render: ({ key, place }) => <IconButton label={words.show(place)} icon="show" onPress={() => setShown(key)} />,
    },
  ];
  return (
    <>
      <SimpleTable caption={words.table} hideCaption columns={columns} rows={rows} rowKey={({ key }) => key} />
      {open && <AnswersDialog row={open} onClose={() => setShown(undefined)} />}
    </>
  );
}

export function PlacesCard({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvUncover.places;
  const checks = useCall('apv', 'checks', { roundId: round.id, unitId: null });
  return (
    <Card title={words.title} description={words.text}>
      <Loaded call={checks}>
        {(data) =>
          data.checks.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="check">
              {words.emptyText}
            </EmptyState>
          ) : (
            <Places rows={rowsOf(round, data.checks)} />
          )
        }
      </Loaded>
    </Card>
  );
}
