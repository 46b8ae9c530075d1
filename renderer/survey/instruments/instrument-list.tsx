/** The questionnaires of the register, and what can be done with each. */
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, IconButton, type SimpleColumn, SimpleTable, TextLink } from '../../components/index.ts';

interface ListProps {
  readonly lines: readonly InstrumentLine[];
  readonly onCopy: (line: InstrumentLine) => void;
  readonly onRemove: (line: InstrumentLine) => void;
}

export function KindBadge({ line }: { readonly line: InstrumentLine }) {
  const { t } = useMessages();
  const words = t.instruments;
  if (line.own) return <Badge tone="info">{words.own}</Badge>;
  return <Badge>{line.modifiable ? words.free : words.locked}</Badge>;
}

function Ways({ line, onCopy, onRemove }: { readonly line: InstrumentLine } & Omit<ListProps, 'lines'>) {
  const { t } = useMessages();
  const words = t.instruments;
  return (
    <span className="pj-ways">
      <IconButton label={words.of(words.copy, line.name)} icon="copy" onPress={() => onCopy(line)} />
      <IconButton
        label={words.of(words.remove, line.name)}
        icon="remove"
        onPress={() => onRemove(line)}
        isDisabled={line.rounds > 0}
      />
    </span>
  );
}

export function InstrumentList({ lines, onCopy, onRemove }: ListProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.instruments;
  const columns: SimpleColumn<InstrumentLine>[] = [
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: ({ id, name, version }) => (
        <>
          <TextLink to={paths.instrument(id)}>{name}</TextLink>
          <span className="pj-under">
            {words.version} {version}
          </span>
        </>
      ),
    },
    { key: 'kind', label: words.kind, render: (line) => <KindBadge line={line} /> },
    {
      key: 'languages',
      label: words.languages,
      render: ({ languages }) => languages.map((one) => t.survey.languages[one]).join(', '),
    },
    { key: 'items', label: words.items, align: 'end', render: ({ items }) => number(items) },
    {
      key: 'licence',
      label: words.licence,
      render: ({ licence, attribution }) => <span className="pj-licence">{licence || attribution}</span>,
    },
    { key: 'used', label: words.used, render: ({ rounds }) => words.rounds(rounds) },
    { key: 'ways', label: words.actions, render: (line) => <Ways {...{ line, onCopy, onRemove }} /> },
  ];
  return <SimpleTable caption={words.table} hideCaption columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
