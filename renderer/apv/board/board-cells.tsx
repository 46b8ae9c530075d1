/** The cells of a unit's row on the board. */
import type { ScopeStatus, UnitStatus } from '../../../shared/apv/contract-board.ts';
import { requiredScopes } from '../../../shared/apv/words.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { TextLink } from '../../components/index.ts';
import { StateMark } from './state-mark.tsx';

const TOO_DEEP = 6;

export function UnitCell({ unit, top }: { readonly unit: UnitStatus; readonly top: number }) {
  const { t } = useMessages();
  return (
    <span className="pj-apv-unit" data-depth={Math.min(unit.depth - top, TOO_DEEP)}>
      {unit.name}
      <span className="pj-apv-small">{t.apvBoard.table.no(unit.code)}</span>
    </span>
  );
}

function Clock({ status }: { readonly status: ScopeStatus }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvBoard.table;
  const { nextDue, lastFull, state, inherited, warning } = status;
  const when =
    nextDue === null ? words.never : state === 'overdue' ? words.wasDue(date(nextDue)) : words.due(date(nextDue));
  return (
    <>
      <StateMark state={state} />
      <span className="pj-apv-small" title={lastFull ? words.last(date(lastFull)) : undefined}>
        {when}
      </span>
      {warning !== null && <span className="pj-apv-small">{words.within(warning)}</span>}
      {inherited && <span className="pj-apv-small pj-apv-wrap">{words.inherited}</span>}
    </>
  );
}

export function ScopeCell({ unit, of }: { readonly unit: UnitStatus; readonly of: ScopeStatus['scope'] }) {
  const { t } = useMessages();
  const status = unit.scopes.find(({ scope }) => scope === of);
  if (status) return <Clock status={status} />;
  // Said once in the row.
  return of === requiredScopes[0] ? <span className="pj-apv-small">{t.apvBoard.table.notNeeded}</span> : null;
}

/** Chemical, biological, special groups: only where they have once been assessed. */
export function OtherScopes({ unit }: { readonly unit: UnitStatus }) {
  const { t } = useMessages();
  const others = unit.scopes.filter(({ scope }) => !requiredScopes.includes(scope));
  return others.map((status) => (
    <span key={status.scope} className="pj-apv-other">
      <span>{t.apv.scope[status.scope]}</span>
      <Clock status={status} />
    </span>
  ));
}

const isFirst =
  <T,>(key: (item: T) => string) =>
  (item: T, at: number, list: readonly T[]): boolean =>
    list.findIndex((other) => key(other) === key(item)) === at;

/** The rounds under way with the step they are at, or the way to start one. */
export function RoundCell({ unit }: { readonly unit: UnitStatus }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvBoard.table;
  const rounds = unit.scopes.flatMap(({ running }) => running ?? []).filter(isFirst(({ roundId }) => roundId));
  if (rounds.length === 0) {
    if (!unit.workplace) return null;
    return (
      <TextLink to={paths.newApvRound(unit.unitId)}>
        {words.start} <span className="sr-only">{words.startFor(unit.name)}</span>
      </TextLink>
    );
  }
  return rounds.map(({ roundId, name, step, since, full }) => (
    <span key={roundId} className="pj-apv-round">
      <TextLink to={paths.apvRound(roundId)}>
        {t.apv.state[step]}
        <span className="sr-only">: {words.openRound({ name, unit: unit.name })}</span>
      </TextLink>
      <span className="pj-apv-small">{words.since(date(since))}</span>
      {!full && <span className="pj-apv-small">{words.partial}</span>}
    </span>
  ));
}

export function LinesCell({ unit: { openLines, overdueLines, scopes } }: { readonly unit: UnitStatus }) {
  const { t } = useMessages();
  const words = t.apvBoard.table;
  if (openLines === 0) return scopes.length > 0 && <span className="pj-apv-small">{words.noLines}</span>;
  return (
    <>
      <span>{words.openLines(openLines)}</span>
      {overdueLines > 0 && <span className="pj-apv-late">{words.overdueLines(overdueLines)}</span>}
    </>
  );
}

export function WrittenCell({ unit }: { readonly unit: UnitStatus }) {
  const { t } = useMessages();
  const words = t.apvBoard.table;
  if (!unit.scopes.some(({ lastFull, running }) => lastFull ?? running)) return null;
  return (
    <TextLink to={paths.unitApv(unit.unitId)}>
      {words.read} <span className="sr-only">{words.readOf(unit.name)}</span>
    </TextLink>
  );
}
