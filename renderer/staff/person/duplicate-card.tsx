/** One group of possible duplicates: compared line by line, and which of them is kept. */
import { useId, useState } from 'react';
import { paths } from '../../app/navigation.ts';
import { type OutputOf, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Card, ConfirmDialog, TextLink } from '../../components/index.ts';

export type DuplicateGroup = OutputOf<'staff', 'duplicates'>[number];
type Candidate = DuplicateGroup['persons'][number];

export interface Merge {
  readonly keep: Candidate;
  readonly drop: Candidate;
}

/** The one with most behind it is proposed: least has to move. */
const fullest = (persons: readonly Candidate[]): Candidate | undefined =>
  [...persons].sort((a, b) => b.engagements + b.completions - (a.engagements + a.completions))[0];

interface CompareProps {
  readonly group: DuplicateGroup;
  readonly keep: Candidate;
  readonly onKeep: (person: Candidate) => void;
}

function Comparison({ group, keep, onKeep }: CompareProps) {
  const { t } = useMessages();
  const { date, number } = useFormat();
  const name = useId();
  const words = t.edit.duplicates;
  const names = group.persons.map((p) => p.name).join(', ');
  const lines: readonly (readonly [string, (p: Candidate) => string])[] = [
    [words.birthDate, (p) => (p.birthDate ? date(p.birthDate) : words.unknown)],
    [words.cpr, (p) => p.cprMasked || words.unknown],
    [words.where, (p) => p.where || words.unknown],
    [words.engagements, (p) => number(p.engagements)],
    [words.completions, (p) => number(p.completions)],
  ];
  return (
    <div className="pj-table-frame">
      <table className="table pj-table pj-twins">
        <caption className="sr-only">{words.table(names)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            {group.persons.map((p) => (
              <th scope="col" key={p.id}>
                <label className="pj-keep">
                  <input type="radio" name={name} checked={p.id === keep.id} onChange={() => onKeep(p)} />
                  <span>
                    {words.keep} {p.name}
                  </span>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {group.persons.map((p) => (
                <td key={p.id}>{value(p)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.open}</th>
            {group.persons.map((p) => (
              <td key={p.id}>
                <TextLink to={paths.person(p.id)}>{p.name}</TextLink>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface DuplicateCardProps {
  readonly group: DuplicateGroup;
  readonly isRunning: boolean;
  /** Answers whether it was done. */
  readonly onMerge: (merge: Merge) => Promise<boolean>;
}

export function DuplicateCard({ group, isRunning, onMerge }: DuplicateCardProps) {
  const { t } = useMessages();
  const words = t.edit.duplicates;
  const [keepId, setKeep] = useState(fullest(group.persons)?.id);
  const [asked, setAsked] = useState<Merge>();
  const keep = group.persons.find(({ id }) => id === keepId) ?? group.persons[0];
  if (!keep) return null;
  const others = group.persons.filter(({ id }) => id !== keep.id);
  const confirm = async (merge: Merge) => {
    await onMerge(merge);
    setAsked(undefined);
  };
  return (
    <Card title={words.pair(keep.name, others.map((p) => p.name).join(', '))}>
      <p className="pj-actions">
        <span className="pj-muted">{words.why}:</span>
        {group.reasons.map((reason) => (
          <Badge key={reason} tone="info">
            {words.reasons[reason]}
          </Badge>
        ))}
      </p>
      <Comparison group={group} keep={keep} onKeep={(p) => setKeep(p.id)} />
      {others.map((drop) => (
        <div key={drop.id} className="pj-merge">
          <p>{words.moves(keep.name, drop.engagements, drop.completions)}</p>
          <Button onPress={() => setAsked({ keep, drop })}>
            {words.merge}
            <span className="sr-only">{words.mergeOf(drop.name, keep.name)}</span>
          </Button>
        </div>
      ))}
      {asked && (
        <ConfirmDialog
          title={words.confirmTitle}
          confirmText={words.confirmSubmit}
          isOpen
          isPending={isRunning}
          onClose={() => setAsked(undefined)}
          onConfirm={() => void confirm(asked)}
        >
          <p>{words.moves(asked.keep.name, asked.drop.engagements, asked.drop.completions)}</p>
          <p>{words.confirmText(asked.drop.name, asked.keep.name)}</p>
          <p>{words.confirmUndo}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}
