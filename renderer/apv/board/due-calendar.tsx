/** Which workplaces fall due in which of the coming 24 months; what is overdue stands first. */
import { countBoard } from '../../../shared/apv/board.ts';
import { type DueMonth, type DueUnit, dueCalendar } from '../../../shared/apv/board-rows.ts';
import type { UnitStatus } from '../../../shared/apv/contract-board.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, TextLink } from '../../components/index.ts';
import { boardAt } from './board-address.ts';
import { StateMark } from './state-mark.tsx';

const MONTHS_AHEAD = 24;

function DueItem({ item }: { readonly item: DueUnit }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvBoard;
  const [first] = item.scopes;
  const running = item.scopes.find((one) => one.running)?.running;
  return (
    <li>
      <TextLink to={running ? paths.apvRound(running.roundId) : paths.newApvRound(item.unitId)}>{item.name}</TextLink>
      <span className="pj-apv-small">
        {item.scopes.map(({ scope }) => t.apv.scope[scope]).join(', ')}, {words.calendar.on(date(item.due))}
      </span>
      {running && <span className="pj-apv-small">{words.calendar.running(t.apv.state[running.step])}</span>}
      {first?.state === 'due' && <StateMark state="due" />}
    </li>
  );
}

function MonthBox({ month: { year, month, due } }: { readonly month: DueMonth }) {
  const { t } = useMessages();
  const words = t.apvBoard.calendar;
  const id = `pj-due-${year}-${month}`;
  return (
    <section className="pj-due-month" aria-labelledby={id} data-empty={due.length === 0 || undefined}>
      <h2 id={id}>
        <span className="pj-due-name">{words.month({ year, month })}</span>
        {due.length > 0 && <span className="pj-apv-small">{words.count(due.length)}</span>}
      </h2>
      {due.length === 0 ? (
        <p className="pj-apv-small">{words.none}</p>
      ) : (
        <ul className="pj-due-list">
          {due.map((item) => (
            <DueItem key={`${item.unitId} ${item.due}`} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Overdue({ due }: { readonly due: readonly DueUnit[] }) {
  const { t } = useMessages();
  const words = t.apvBoard.calendar;
  return (
    <section className="pj-due-month" data-overdue="true" aria-labelledby="pj-due-overdue">
      <h2 id="pj-due-overdue">
        {words.overdue}
        <span className="pj-apv-small">{words.count(new Set(due.map(({ unitId }) => unitId)).size)}</span>
      </h2>
      <ul className="pj-due-list pj-due-wide">
        {due.map((item) => (
          <DueItem key={`${item.unitId} ${item.due}`} item={item} />
        ))}
      </ul>
    </section>
  );
}

interface CalendarProps {
  readonly units: readonly UnitStatus[];
  readonly asOf: IsoDate;
}

export function DueCalendar({ units, asOf }: CalendarProps) {
  const { t } = useMessages();
  const words = t.apvBoard.calendar;
  const { overdue, months, later } = dueCalendar(units, asOf, MONTHS_AHEAD);
  const missing = countBoard(units, 'missing');
  const isEmpty = overdue.length === 0 && later === 0 && months.every(({ due }) => due.length === 0);
  return (
    <div className="pj-stack">
      <p className="pj-muted">{isEmpty ? words.noneAtAll : words.lead}</p>
      {missing > 0 && (
        <Alert tone="warning" title={words.missing}>
          {words.missingText(missing)} <TextLink to={boardAt('units', 'missing')}>{words.showMissing}</TextLink>
        </Alert>
      )}
      {overdue.length > 0 && <Overdue due={overdue} />}
      {!isEmpty && (
        <div className="pj-due-grid">
          {months.map((month) => (
            <MonthBox key={`${month.year}-${month.month}`} month={month} />
          ))}
        </div>
      )}
      {later > 0 && <p className="pj-muted">{words.later(later)}</p>}
    </div>
  );
}
