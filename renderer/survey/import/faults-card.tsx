/** Every fault with its place and reason; any of them keeps the whole file out. */
import type { AnswersPreview } from '../../../shared/survey/contract-import.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Card, SimpleTable } from '../../components/index.ts';

export function FaultsCard({ preview }: { readonly preview: AnswersPreview }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.answersImport;
  const { faults, faultCount } = preview;
  return (
    <div className="pj-stack">
      <Alert tone="error" title={words.faults.title(number(faultCount), faultCount)}>
        {words.faults.text}
      </Alert>
      <Card title={words.faults.table}>
        <SimpleTable
          caption={words.faults.table}
          hideCaption
          rows={faults}
          rowKey={({ line, column, reason, value }) => `${line} ${column} ${reason} ${value}`}
          columns={[
            {
              key: 'line',
              label: words.faults.line,
              align: 'end',
              rowHeader: true,
              render: ({ line }) => number(line),
            },
            { key: 'column', label: words.faults.column, render: ({ column }) => column },
            {
              key: 'value',
              label: words.faults.value,
              render: ({ value }) => (value === '' ? words.faults.empty : value),
            },
            { key: 'reason', label: words.faults.reason, render: ({ reason }) => words.faultReason[reason] },
          ]}
        />
        {faultCount > faults.length && (
          <p className="pj-muted">{words.faults.more(number(faults.length), number(faultCount))}</p>
        )}
      </Card>
    </div>
  );
}
