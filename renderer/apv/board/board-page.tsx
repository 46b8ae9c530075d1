/** HR's board of all units: who is covered, who falls due, who is late or stuck (domain §1.2). */
import { useMemo, useState } from 'react';
import { type BoardState, boardStates, countBoard } from '../../../shared/apv/board.ts';
import type { UnitStatus } from '../../../shared/apv/contract-board.ts';
import { rowsUnder } from '../../../shared/staff/rows-under.ts';
import { navigate, paths, useLocation } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, KeyFigure, KeyFigures, LinkButton, Loaded, Page, Tabs } from '../../components/index.ts';
import { ImportFirst } from '../../staff/import/import-first.tsx';
import { AcuteButton } from '../problems/acute-button.tsx';
import { boardAt, readBoardAddress, TABS } from './board-address.ts';
import { BoardUnits } from './board-units.tsx';
import { ClockDialog } from './clock-dialog.tsx';
import { DueCalendar } from './due-calendar.tsx';
import { EarlierDialog } from './earlier-dialog.tsx';
import { EarlierList } from './earlier-list.tsx';
import './board.css';

type Board = OutputOf<'apv', 'board'>;

const FIGURES: readonly BoardState[] = ['on_time', 'due', 'overdue', 'missing', 'in_progress'];

/** Falling due with the last warning come. */
const isClose = (unit: UnitStatus, lastWarning: number): boolean =>
  boardStates(unit).includes('due') && unit.scopes.some(({ warning }) => warning === lastWarning);

interface FiguresProps {
  readonly units: readonly UnitStatus[];
  readonly warnDays: readonly number[];
}

function Figures({ units, warnDays }: FiguresProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.apvBoard;
  const workplaces = units.filter(({ workplace }) => workplace).length;
  const last = Math.min(...warnDays);
  const notes: Partial<Record<BoardState, string>> = {
    due: words.figures.within(units.filter((unit) => isClose(unit, last)).length, last),
    in_progress: words.figures.underWay,
  };
  return (
    <KeyFigures>
      {FIGURES.map((state) => (
        <KeyFigure
          key={state}
          label={words.state[state]}
          value={number(countBoard(units, state))}
          note={notes[state] ?? words.figures.ofWorkplaces(workplaces)}
          to={boardAt('units', state)}
        />
      ))}
    </KeyFigures>
  );
}

/** Nothing was ever assessed, as far as the program knows, and nothing runs. */
const isNew = (units: readonly UnitStatus[]): boolean =>
  units.every((unit) => boardStates(unit).every((state) => state === 'missing'));

function FirstSteps({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useMessages();
  const words = t.apvBoard;
  return (
    <Alert tone="info" title={words.empty.noApvTitle}>
      <p>{words.empty.noApvText}</p>
      <div className="pj-actions">
        <Button icon="plus" onPress={onAdd}>
          {words.earlier.add}
        </Button>
        <LinkButton to={paths.apvRounds}>{words.empty.toRounds}</LinkButton>
      </div>
    </Alert>
  );
}

function Content({ board, onAdd }: { readonly board: Board; readonly onAdd: () => void }) {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const { query } = useLocation();
  const words = t.apvBoard;
  const { tab, state } = readBoardAddress(query);
  const units = useMemo(() => rowsUnder(board.units, unitId), [board.units, unitId]);
  const inScope = useMemo(
    () => (unitId === null ? undefined : new Set(units.map((unit) => unit.unitId))),
    [units, unitId],
  );
  const add = (
    <Button icon="plus" onPress={onAdd}>
      {words.earlier.add}
    </Button>
  );
  return (
    <>
      {isNew(board.units) && <FirstSteps onAdd={onAdd} />}
      <div className="pj-apv-figures">
        <Figures units={units} warnDays={board.settings.warnDays} />
      </div>
      <Tabs
        label={words.tabs.label}
        selected={tab}
        onSelect={(id) => id !== tab && navigate(boardAt(TABS.find((one) => one === id) ?? 'units'))}
        items={[
          { id: 'units', label: words.tabs.units, content: <BoardUnits units={units} state={state} /> },
          { id: 'calendar', label: words.tabs.calendar, content: <DueCalendar units={units} asOf={asOf} /> },
          { id: 'earlier', label: words.tabs.earlier, content: <EarlierList units={inScope} action={add} /> },
        ]}
      />
    </>
  );
}

function useLead(board: Board | undefined): string | undefined {
  const { t } = useMessages();
  const { date } = useFormat();
  const { unit, asOf } = useScope();
  const words = t.apvBoard;
  if (!board || board.units.length === 0) return undefined;
  const { intervalMonths: months, warnDays } = board.settings;
  return words.lead({ scope: t.staff.register.scope(unit?.name ?? words.allUnits, date(asOf)), months, warnDays });
}

export function ApvBoardPage() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.apvBoard;
  const [dialog, setDialog] = useState<'earlier' | 'clock'>();
  const call = useCall('apv', 'board', { asOf }, { keepPrevious: true });
  const lead = useLead(call.data);
  const units = call.data?.units ?? [];
  const close = () => setDialog(undefined);
  return (
    <Page
      title={words.title}
      description={lead}
      actions={
        units.length > 0 && (
          <>
            <AcuteButton />
            <Button icon="settings" onPress={() => setDialog('clock')}>
              {words.clock.open}
            </Button>
            <Button icon="plus" onPress={() => setDialog('earlier')}>
              {words.earlier.add}
            </Button>
          </>
        )
      }
    >
      <Loaded call={call}>
        {(board) =>
          board.units.length === 0 ? (
            <ImportFirst
              kind="organisation"
              icon="building"
              words={{ emptyTitle: words.empty.title, emptyText: words.empty.text, emptyAction: words.empty.action }}
            />
          ) : (
            <Content board={board} onAdd={() => setDialog('earlier')} />
          )
        }
      </Loaded>
      {dialog === 'clock' && <ClockDialog onClose={close} />}
      {dialog === 'earlier' && <EarlierDialog units={units.filter(({ workplace }) => workplace)} onClose={close} />}
    </Page>
  );
}
