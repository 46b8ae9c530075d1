/** The lines in columns by their step; a card goes on by its own button. */
import { useState } from 'react';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { type LineState, lineState } from '../../../shared/apv/words.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Button, Loaded } from '../../components/index.ts';
import { ScrollFrame } from '../../components/scroll-frame.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { LineActions } from './line-actions.tsx';
import { LateBadge } from './line-badges.tsx';
import { type PlanView, usePlanFilter } from './use-plan-view.ts';

/** Cards fetched at a time. */
const FEW = 20;
const MOST = 500;
const SOONEST = { sort: 'due', descending: false } as const;
const NEWEST = { sort: 'closed', descending: true } as const;

interface CardProps {
  readonly line: PlanLine;
  readonly onOpen: (line: PlanLine) => void;
}

function BoardCard({ line, onOpen }: CardProps) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.apvPlan.line;
  const title = line.measure || words.noMeasure;
  return (
    <li className="pj-plan-card" data-late={line.lateDays > 0 || undefined}>
      <button type="button" className="pj-plan-open" onClick={() => onOpen(line)}>
        {title}
        <span className="sr-only">. {t.apvPlan.page.open}</span>
      </button>
      <span className="pj-muted">{line.unitName}</span>
      <span>
        {line.responsibleLeft
          ? `${line.responsible} (${words.hasLeft.toLowerCase()})`
          : line.responsible || words.nobody}
      </span>
      {line.deadline && (
        <span className="pj-muted">
          {words.deadline}: {format.date(line.deadline)}
        </span>
      )}
      <span className="pj-plan-badges">
        <LateBadge line={line} />
        {line.priority === 'high' && (
          <span className="pj-badge pj-badge-warning">{words.priorityOf(t.apv.priority.high)}</span>
        )}
        {line.confidential && <span className="pj-badge pj-badge-neutral">{t.apv.confidential}</span>}
      </span>
      <LineActions line={line} signed={null} />
    </li>
  );
}

interface ColumnProps extends Pick<CardProps, 'onOpen'> {
  readonly state: LineState;
  readonly count: number;
  readonly view: PlanView;
}

function Column({ state, count, view, onOpen }: ColumnProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.apvPlan.page;
  const [limit, setLimit] = useState(FEW);
  const filter = usePlanFilter(view);
  const call = useCall(
    'apv',
    'planRows',
    { ...filter, states: [state], ...(state === 'closed' ? NEWEST : SOONEST), offset: 0, limit },
    { keepPrevious: true },
  );
  return (
    <section className="pj-plan-column" aria-label={words.columnName(t.apv.lineState[state], count)}>
      <h2>
        {t.apv.lineState[state]} <span className="pj-plan-count">{number(count)}</span>
      </h2>
      <Loaded call={call}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 && <p className="pj-muted">{words.columnEmpty}</p>}
            <ul className="pj-plan-cards">
              {rows.map((line) => (
                <BoardCard key={line.id} line={line} onOpen={onOpen} />
              ))}
            </ul>
            {rows.length < total && limit < MOST && (
              <Button variant="tertiary" onPress={() => setLimit(Math.min(MOST, limit + FEW))}>
                {words.showMore(Math.min(FEW, total - rows.length))}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface PlanBoardProps {
  readonly view: PlanView;
  readonly counts: Readonly<Record<LineState, number>>;
}

export function PlanBoard({ view, counts }: PlanBoardProps) {
  const { t } = useMessages();
  const [shown, setShown] = useState<PlanLine>();
  return (
    <ScrollFrame label={t.apvPlan.page.boardLabel}>
      <div className="pj-plan-board">
        {lineState.options.map((state) => (
          <Column key={state} state={state} count={counts[state]} view={view} onOpen={setShown} />
        ))}
      </div>
      {shown && <DetailsDialog key={shown.id} line={shown} onClose={() => setShown(undefined)} />}
    </ScrollFrame>
  );
}
