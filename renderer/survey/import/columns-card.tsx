/** What each column holds, where the program guessed wrong; the file is then read again. */
import { useEffect, useState } from 'react';
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import { type ColumnUse, mappingOf, usesOf } from '../../../shared/survey/answers-columns.ts';
import type { AnswersMapping, AnswersPreview } from '../../../shared/survey/contract-import.ts';
import { callBridge, useMessages } from '../../bridge.ts';
import { Button, Card, Select, SimpleTable } from '../../components/index.ts';

/** The questions of several questionnaires, in their order. */
function useItemKeys(ids: readonly InstrumentId[]): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const wanted = ids.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const asked = wanted
      .split(' ')
      .map((id) => callBridge('survey', 'instrument', { instrumentId: id as InstrumentId }));
    void Promise.all(asked).then((answers) => {
      const found = answers.flatMap((one) => (one.ok ? one.value.body.items.map(({ key }) => key) : []));
      if (isCurrent) setKeys(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return keys;
}

interface ColumnsCardProps {
  readonly preview: AnswersPreview;
  readonly onRead: (mapping: AnswersMapping) => Promise<void>;
}

export function ColumnsCard({ preview, onRead }: ColumnsCardProps) {
  const { t } = useMessages();
  const words = t.answersImport.found;
  const [uses, setUses] = useState<Readonly<Record<string, ColumnUse>>>();
  const keys = useItemKeys(preview.instrumentIds);
  if (!uses) {
    return (
      <div className="pj-actions">
        <Button icon="edit" onPress={() => setUses(usesOf(preview))}>
          {words.change}
        </Button>
      </div>
    );
  }
  const options: { readonly value: ColumnUse; readonly label: string }[] = [
    { value: 'nothing', label: words.is.nothing },
    { value: 'unit', label: words.is.unit },
    { value: 'background', label: words.is.background },
    { value: 'comment', label: words.is.comment },
    ...keys.map((key) => ({ value: `item:${key}` as const, label: words.is.question(key) })),
  ];
  return (
    <Card
      title={words.change}
      description={words.changeText}
      footer={
        <div className="pj-actions">
          <Button variant="primary" onPress={() => void onRead(mappingOf(uses))}>
            {words.reread}
          </Button>
          <Button onPress={() => setUses(undefined)}>{t.app.actions.cancel}</Button>
        </div>
      }
    >
      <SimpleTable
        caption={words.change}
        hideCaption
        rows={preview.columns}
        rowKey={(column) => column}
        columns={[
          { key: 'column', label: words.column, rowHeader: true, render: (column) => column },
          {
            key: 'holds',
            label: words.holds,
            render: (column) => (
              <Select
                label={`${words.holds}: ${column}`}
                hideLabel
                width="medium"
                options={options}
                value={uses[column] ?? 'nothing'}
                onChange={(use) => setUses({ ...uses, [column]: use })}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}
