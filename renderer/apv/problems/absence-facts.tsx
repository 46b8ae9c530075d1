/** A unit's statement as it stands, with its figures against the municipality's. */
import { compareAbsence } from '../../../shared/apv/assessed-absence.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Facts } from '../../components/index.ts';
import type { Statement } from './absence-step.tsx';

/** One sentence on each period for which both figures are known. */
export function useComparisons({
  unit12,
  all12,
  unit36,
  all36,
}: Pick<Statement, 'unit12' | 'all12' | 'unit36' | 'all36'>) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.apvProblems.absence;
  const sentence = (months: number, unit: number | null, all: number | null): string[] => {
    const found = compareAbsence(unit, all);
    if (!found) return [];
    return [found.side === 'same' ? words.same(months) : words[found.side](months, format.number(found.by, 1))];
  };
  return [...sentence(12, unit12, all12), ...sentence(36, unit36, all36)];
}

export interface AbsenceFactsProps {
  readonly statement: Statement;
  readonly problems: readonly Problem[];
}

export function AbsenceFacts({ statement, problems }: AbsenceFactsProps) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.apvProblems.absence;
  const comparisons = useComparisons(statement);
  const { statedOn, contributes, conclusion, tooSmall, problemIds, figuresFrom } = statement;
  if (statedOn === null) return null;
  const linked = problems.filter(({ id }) => problemIds.includes(id));
  const pair = (months: number, unit: number | null, all: number | null) =>
    unit === null || all === null
      ? []
      : [
          {
            term: words.months(months),
            value: words.figureLine(format.number(unit, 1), format.number(all, 1)),
          },
        ];
  return (
    <>
      <Facts
        items={[
          { term: words.contributes, value: contributes ? words.yes : words.no },
          { term: words.conclusion, value: <span className="pj-problem-text">{conclusion}</span> },
          ...(linked.length > 0
            ? [{ term: words.problems, value: linked.map(({ description }) => description).join('; ') }]
            : []),
          ...pair(12, statement.unit12, statement.all12),
          ...pair(36, statement.unit36, statement.all36),
          ...(figuresFrom !== '' && !tooSmall ? [{ term: words.from, value: figuresFrom }] : []),
        ]}
      />
      {comparisons.map((sentence) => (
        <p key={sentence} className="pj-problem-intro">
          {sentence}
        </p>
      ))}
      {tooSmall && <p className="pj-muted pj-problem-intro">{words.tooSmall}</p>}
    </>
  );
}
