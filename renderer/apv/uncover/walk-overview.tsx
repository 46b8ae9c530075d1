/** All questions at the place with their answers; the way to each, and to those that have none. */
import { useState } from 'react';
import { isProblem } from '../../../shared/apv/checklist.ts';
import { useMessages } from '../../bridge.ts';
import { Badge, Dialog, Select } from '../../components/index.ts';
import { AnswerMark } from './answer-buttons.tsx';
import type { Walk } from './use-walk.ts';

type Filter = 'all' | 'unanswered' | 'problems';

interface WalkOverviewProps {
  readonly walk: Walk;
  readonly place: string;
  readonly onClose: () => void;
}

function useShown(walk: Walk, filter: Filter) {
  return walk.lines
    .map((line, at) => ({ line, at, check: walk.checks.get(line.code) }))
    .filter(({ check }) => {
      if (filter === 'unanswered') return !check;
      return filter === 'all' || (check !== undefined && isProblem(check.answer));
    });
}

export function WalkOverview({ walk, place, onClose }: WalkOverviewProps) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const [filter, setFilter] = useState<Filter>('all');
  const shown = useShown(walk, filter);
  const go = (at: number) => {
    walk.goTo(at);
    onClose();
  };
  const filters: readonly Filter[] = ['all', 'unanswered', 'problems'];
  return (
    <Dialog title={words.overviewTitle(place)} size="large" isOpen onClose={onClose}>
      <Select
        label={words.filter}
        options={filters.map((value) => ({ value, label: words[value] }))}
        value={filter}
        onChange={setFilter}
      />
      {shown.length === 0 && <p>{words.nothingHere}</p>}
      <ol className="pj-walk-lines">
        {shown.map(({ line, at, check }) => (
          <li key={line.code}>
            <button type="button" onClick={() => go(at)} aria-current={at === walk.at || undefined}>
              <span className="pj-walk-code">{line.code}</span>
              <span className="pj-walk-line-text">{line.question}</span>
              <span className="pj-walk-line-answer">
                {check ? <AnswerMark answer={check.answer} /> : <span className="pj-muted">{words.notAnswered}</span>}
                {check && isProblem(check.answer) && check.problemId === null && (
                  <Badge tone="warning">{words.noDescription}</Badge>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
