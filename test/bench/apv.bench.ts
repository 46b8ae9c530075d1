/**
 * The board of all units: 100 workplaces, 5 years, 30 problems a year in each (15,000 problems with a plan line,
 * 40,000 rows of history). The call as the reading thread runs it, beside one plain statement that gives the same
 * cells from the same file (issue: at most twice).
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { insertRow } from '../../db/apv/rows.ts';
import type { ReadableDB, WritableDB } from '../../db/engine/handles.ts';
import { all } from '../../db/engine/statements.ts';
import { dispatch } from '../../electron/worker/dispatch.ts';
import { makeLocalHost } from '../../electron/worker/local-host.ts';
import type { boardCalls } from '../../shared/apv/contract-board.ts';
import type { ApvRoundRow, PlanLineRow, ProblemRow } from '../../shared/apv/rows.ts';
import { addDays, addMonths, type IsoDate } from '../../shared/kernel/dates.ts';
import { newId, type UnitId } from '../../shared/kernel/ids.ts';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { Stamp } from '../../shared/kernel/stamp.ts';
import type { PreviewSummary } from '../../shared/staff/import-contract.ts';
import { makeChance } from '../support/chance.ts';
import { withTempFolder } from '../support/folders.ts';
import { alternate, compare } from '../support/measure.ts';
import { createTestRegister, PASSPHRASE } from '../support/registers.ts';
import { claim, numberOption, runProof, say } from '../support/report-lines.ts';
import { cprOf, staffRow } from '../support/staff-rows.ts';
import { TODAY } from './payroll-file.ts';

const UNITS = 100;
const AREAS = 5;
const YEARS = 5;
const PROBLEMS = 30;
const HISTORY = 40_000;
const PEOPLE = numberOption('people', 2000);
const ROUNDS = numberOption('rounds', 15);
/** One call is too short for the clock of a busy machine. */
const CALLS = numberOption('calls', 20);
const RATIO = 2;
/** From here on CPR numbers do not end in 0000, which stands for nobody. */
const BEYOND_ZERO = 16_800;

type Board = CallOutput<typeof boardCalls.board>;

const unitCode = (place: number): string => String(2001 + place);

/** A municipality with five areas and twenty workplaces in each, and its people. */
function writeFiles(folder: string): { readonly organisation: string; readonly staff: string } {
  const areas = Array.from({ length: AREAS }, (_, i) => `${i + 10};Forvaltning ${i};1`);
  const places = Array.from({ length: UNITS }, (_, i) => `${unitCode(i)};Arbejdsplads ${i};${(i % AREAS) + 10}`);
  const people = Array.from({ length: PEOPLE }, (_, n) => {
    const { key, firstName, lastName } = staffRow(n);
    return `${key};${cprOf(n + BEYOND_ZERO)};${firstName};${lastName};${unitCode(n % UNITS)};Pædagog;01-08-2020;;37,00`;
  });
  const write = (name: string, lines: readonly string[]): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `${lines.join('\r\n')}\r\n`);
    return file;
  };
  return {
    organisation: write('organisation.csv', [
      'Enhedskode;Enhedsnavn;Overordnet enhed',
      '1;Kommunen;',
      ...areas,
      ...places,
    ]),
    staff: write('ansaettelser.csv', [
      'Tjenestenummer;CPR;Fornavn;Efternavn;Enhedskode;Stilling;Ansat fra;Ansat til;Ugentlige timer',
      ...people,
    ]),
  };
}

const roundOf = (year: number, startsOn: IsoDate): Omit<ApvRoundRow, 'id'> => {
  const isLast = year === YEARS - 1;
  return {
    ...{ name: `APV ${startsOn.slice(0, 4)}`, trigger: 'planned', scopes: ['physical', 'psychosocial'], about: '' },
    // One whole APV in three years, parts between; the last is under way.
    ...{ full: year % 3 === 0, matrix: '3x3', startsOn, endsOn: addMonths(startsOn, 6) },
    ...{ state: isLast ? 'plan' : 'closed', stateSince: addMonths(startsOn, 6) },
    ...{ completedOn: isLast ? null : addMonths(startsOn, 6), cancelReason: '', followUpBy: '', followUpHow: '' },
  };
};

const TEXT = 'Der er træk fra vinduerne i grupperummet, og varmen kan ikke styres i fyringssæsonen.';
const problem: Omit<ProblemRow, 'id' | 'roundId' | 'unitId'> = {
  ...{ origin: 'checklist', theme: 'indoor_climate', place: 'Stue 2', description: TEXT, confidential: false },
  ...{ acute: false, permanent: false, prevention: '', special: null, nature: 'Gener', likelihood: 2, consequence: 2 },
  ...{ extent: 'some', extentGroup: 'Pædagoger', causes: TEXT, solvedAtOnce: false, solvedOn: null, solvedBy: '' },
  ...{ solvedHow: '', interim: '', source: '', carriedFrom: null },
};

function lineOf(startsOn: IsoDate, closes: boolean): Omit<PlanLineRow, 'id' | 'problemId'> {
  const deadline = addDays(startsOn, 240);
  return {
    ...{ measure: TEXT, prevention: 'at_source', responsibleId: null, responsible: 'Lederen', startsOn, deadline },
    ...{ followUpOn: addDays(deadline, 60), followUpHow: 'Måling', priority: 'medium', cost: 5000, budgetOwner: '' },
    ...{ medMeeting: '', state: closes ? 'closed' : 'open', doneOn: closes ? deadline : null },
    ...{ effect: closes ? 'works' : null, effectRating: closes ? 3 : null, effectOn: null, evidence: '' },
    ...{ closedOn: closes ? addDays(deadline, 60) : null, reopenedFrom: null, carriedTo: null },
  };
}

function fill(db: WritableDB, random: (length: number) => Uint8Array): void {
  const chance = makeChance(5);
  const set = { stamp: `${'0'.repeat(11)}-0001-bench` as Stamp, at: '2026-11-22T08:00:00Z', actor: 'x', call: 'x' };
  db.prepare('INSERT INTO change_set (stamp, at, actor, call, label) VALUES (?, ?, ?, ?, ?)').run(
    ...[set.stamp, set.at, set.actor, set.call, ''],
  );
  const units = all<{ id: UnitId }>(db, 'SELECT id FROM unit WHERE code >= ? ORDER BY code', [unitCode(0)]);
  const lines: string[] = [];
  for (const [place, { id: unitId }] of units.entries()) {
    for (let year = 0; year < YEARS; year++) {
      const startsOn = addDays(`${2022 + year}-01-10` as IsoDate, place);
      const roundId = newId<never>(random);
      insertRow(db, set, 'apv_round', { id: roundId, ...roundOf(year, startsOn) });
      insertRow(db, set, 'apv_round_unit', { id: newId(random), roundId, unitId, leftOn: null, leftReason: '' });
      for (let n = 0; n < PROBLEMS; n++) {
        const problemId = newId<never>(random);
        const closes = chance.next() < (year === YEARS - 1 ? 0.5 : 0.97);
        insertRow(db, set, 'apv_problem', { id: problemId, roundId, unitId, ...problem });
        const id = newId<never>(random);
        insertRow(db, set, 'apv_line', { id, problemId, ...lineOf(startsOn, closes) });
        lines.push(id);
      }
    }
  }
  const change = db.prepare(
    `INSERT INTO change (stamp, tbl, row, field, old_stamp, old_value, new_value) VALUES (?, 'apv_line', ?, ?, ?, ?, ?)`,
  );
  const fields = ['state', 'deadline', 'measure'];
  for (let n = 0; n < HISTORY; n++) {
    change.run(set.stamp, lines[n % lines.length], fields[n % fields.length], set.stamp, 'før', 'efter');
  }
}

/** The same cells: unit, people, each scope with its last whole APV, the round that runs, open and late lines. */
const PLAIN = `
  WITH full_apv AS (
    SELECT u.unit_id, s.value AS scope, max(r.completed_on) AS completed_on
    FROM apv_round r, json_each(r.scopes) s JOIN apv_round_unit u ON u.round_id = r.id
    WHERE r.full = 1 AND r.state <> 'cancelled' AND r.completed_on <= @asOf
      AND (u.left_on IS NULL OR u.left_on > r.completed_on)
    GROUP BY u.unit_id, s.value
  ), running AS (
    SELECT u.unit_id, s.value AS scope, r.id, r.name, r.state, max(r.state_since) AS since
    FROM apv_round r, json_each(r.scopes) s JOIN apv_round_unit u ON u.round_id = r.id
    WHERE r.state NOT IN ('closed', 'cancelled') AND u.left_on IS NULL GROUP BY u.unit_id, s.value
  ), line AS (
    SELECT p.unit_id, count(*) AS open, sum(iif(l.state = 'done', l.follow_up_on, l.deadline) < @asOf) AS late
    FROM apv_line l JOIN apv_problem p ON p.id = l.problem_id JOIN apv_round r ON r.id = p.round_id
    WHERE l.state <> 'closed' AND l.carried_to IS NULL AND r.state NOT IN ('cancelled', 'closed') GROUP BY p.unit_id
  ), people AS (
    SELECT s.unit_id, count(DISTINCT e.person_id) AS n
    FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id
    WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf GROUP BY s.unit_id
  )
  SELECT u.id, u.code, t.name, t.parent_id, n.n, c.value AS scope, f.completed_on,
    date(f.completed_on, '+36 months') AS next_due, g.id AS round, g.name AS round_name, g.state, g.since, l.open, l.late
  FROM unit u JOIN unit_spell t ON t.unit_id = u.id AND t.valid_from <= @asOf AND t.valid_to >= @asOf
  JOIN people n ON n.unit_id = u.id, json_each('["physical","psychosocial"]') c
  LEFT JOIN full_apv f ON f.unit_id = u.id AND f.scope = c.value
  LEFT JOIN running g ON g.unit_id = u.id AND g.scope = c.value
  LEFT JOIN line l ON l.unit_id = u.id ORDER BY t.parent_id, t.name_key, c.value`;

interface PlainRow {
  readonly code: string;
  readonly scope: string;
  readonly next_due: string | null;
  readonly open: number;
  readonly late: number;
}
const readPlain = (db: ReadableDB): PlainRow[] => all<PlainRow>(db, PLAIN, { asOf: TODAY });

/** One text for each cell, so that both sides are seen to say the same. */
const cellsOf = (rows: readonly PlainRow[]): string =>
  rows
    .map(({ code, scope, next_due, open, late }) => [code, scope, next_due, open, late].join(' '))
    .sort()
    .join('\n');

const plainOf = ({ units }: Board): PlainRow[] =>
  units.flatMap(({ code, scopes, openLines: open, overdueLines: late }) =>
    scopes.map(({ scope, nextDue }) => ({ code, scope, next_due: nextDue, open, late })),
  );

const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  for (let i = 0; i < CALLS; i++) await work();
  return (performance.now() - started) / CALLS;
};

async function openFilled(folder: string) {
  const files = writeFiles(folder);
  createTestRegister(folder).close();
  const host = makeLocalHost({
    homeFolder: folder,
    today: TODAY,
    language: 'da',
    onProgress: () => {},
    onUnexpected: (error) => say(String(error)),
  });
  const call = async <T>(room: string, name: string, input: unknown) => unwrap(await host.call(room, name, input)) as T;
  await call('register', 'select', { folder: host.grant(`${folder}/Vesterhede.pejling`) });
  await call('register', 'unlock', { userName: '', passphrase: PASSPHRASE });
  for (const [name, file] of [
    ['previewOrganisation', files.organisation],
    ['previewStaff', files.staff],
  ] as const) {
    const { previewId } = await call<PreviewSummary>('staff', name, { file: host.grant(file) });
    await call('staff', 'applyImport', { previewId, approveEnded: false });
  }
  const { open } = host.session;
  if (!open) throw new Error('the register is not open');
  open.writer.exec('BEGIN');
  fill(open.writer, host.base().random);
  open.writer.exec('COMMIT');
  return { host, open };
}

await runProof(() =>
  withTempFolder(async (folder) => {
    const { host, open } = await openFilled(folder);
    const { reader, actor } = open;
    const asked = { room: 'apv', call: 'board', input: { asOf: TODAY } };
    const look = async () =>
      unwrap(
        await dispatch(asked, host.base(), { session: host.session, reader, actor }, (e) => say(String(e))),
      ) as Board;
    const board = await look();
    const plain = readPlain(reader);
    const [count] = all<{ problems: number; changes: number }>(
      reader,
      'SELECT (SELECT count(*) FROM apv_problem) AS problems, (SELECT count(*) FROM change) AS changes',
    );
    say(`        ${count?.problems} problems, ${count?.changes} rows of history; ${ROUNDS} rounds of ${CALLS}`);
    claim(plain.length === UNITS * 2 && cellsOf(plain) === cellsOf(plainOf(board)), 'both give the same cells');
    await timed(look);
    await timed(() => readPlain(reader));
    const pair = await alternate(
      ROUNDS,
      () => timed(() => readPlain(reader)),
      () => timed(look),
    );
    compare({ ours: 'apv.board', anchor: 'one plain statement' }, pair, RATIO);
  }),
);
