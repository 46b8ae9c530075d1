/**
 * 1,000,000 answers of 20,000 people in 120 units: the cross-tab of units × items with disclosure control, from
 * the answers as they are stored, beside the same cross-tab without control in plain SQL joins over the same
 * answers one per row (same encrypted file, target at most 0.1 times) and in DuckDB (target at most 4 times).
 */
import type { WritableDB } from '../../db/engine/handles.ts';
import { readGivenAnswers, replaceAnswers } from '../../db/survey/answers.ts';
import { columnsOf } from '../../electron/survey/rounds/fix-round.ts';
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { fixFigures } from '../../shared/survey/figures.ts';
import type { FrozenFigure, RoundUnit } from '../../shared/survey/figures-model.ts';
import { type Questionnaire, type RoundLimits, strictRoundLimits } from '../../shared/survey/round.ts';
import type { ScoredQuestions } from '../../shared/survey/scoring.ts';
import { withTempFolder } from '../support/folders.ts';
import { alternate, compare, verdict } from '../support/measure.ts';
import { createTestRegister } from '../support/registers.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { connectDuck, type Duck } from './duck.ts';

const PEOPLE = numberOption('people', 20_000);
const ITEMS = 50;
const UNITS = 120;
const ROUNDS = numberOption('rounds', 9);
const MOST_MEMORY_MB = 300;
const ROUND = 'R'.repeat(22) as RoundId;
const DISTRICTS = 7;

const unitId = (place: number): UnitId => `U${String(place).padStart(21, '0')}` as UnitId;
/** The municipality, then its districts, then workplaces under these. */
const parents = Int32Array.from({ length: UNITS }, (_, u) => (u === 0 ? -1 : u <= DISTRICTS ? 0 : 1 + (u % DISTRICTS)));

const questions: ScoredQuestions = {
  responseSets: [
    {
      key: '1',
      kind: 'one',
      options: [100, 75, 50, 25, 0].map((score, at) => ({ code: String(at + 1), score, label: { da: String(score) } })),
    },
  ],
  items: Array.from({ length: ITEMS }, (_, at) => ({
    key: `Q${at + 1}`,
    stem: null,
    text: { da: `Spørgsmål ${at + 1}` },
    responseSet: '1',
    notApplicable: null,
    reversed: false,
    required: false,
    showIf: null,
  })),
  dimensions: [],
};

const questionnaire = { instruments: [{ body: questions }], attributes: [] } as unknown as Questionnaire;
const units: readonly RoundUnit[] = Array.from(parents, (parent, u) => ({
  id: unitId(u),
  parent,
  code: String(u),
  name: String(u),
  invited: null,
}));
const limits: RoundLimits = { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' };

/** The same answers every time: a small generator of its own, so that both sides have exactly these. */
function madeUp(): { readonly unit: Int32Array; readonly answers: Uint8Array } {
  let state = 12345;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const unit = Int32Array.from({ length: PEOPLE }, () => 1 + DISTRICTS + next(UNITS - 1 - DISTRICTS));
  // One in fifty is not answered.
  const answers = Uint8Array.from({ length: PEOPLE * ITEMS }, () => (next(50) === 0 ? 0 : 1 + next(5)));
  return { unit, answers };
}

function store(db: WritableDB, made: ReturnType<typeof madeUp>): void {
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec('BEGIN');
  replaceAnswers(
    db,
    ROUND,
    Array.from({ length: PEOPLE }, (_, person) => ({
      id: Buffer.from(String(person).padStart(16, '0')),
      unitId: unitId(made.unit[person] as number),
      bands: Buffer.alloc(0),
      answers: Buffer.from(made.answers.subarray(person * ITEMS, (person + 1) * ITEMS)),
    })),
  );
  db.exec(`
    CREATE TABLE plain_unit (id INTEGER PRIMARY KEY, code TEXT);
    CREATE TABLE plain_item (id INTEGER PRIMARY KEY, key TEXT);
    CREATE TABLE plain_person (id INTEGER PRIMARY KEY, unit_id INTEGER REFERENCES plain_unit(id));
    CREATE TABLE plain_answer (person_id INTEGER, item_id INTEGER, score REAL, PRIMARY KEY (person_id, item_id)) WITHOUT ROWID`);
  const rows = plainRows(made);
  for (const [table, values] of Object.entries(rows)) {
    const places = db.prepare(`SELECT * FROM ${table}`).columns();
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${places.map(() => '?').join(', ')})`);
    for (const value of values) insert.run(...value);
  }
  db.exec('COMMIT');
}

type PlainRow = (string | number)[];

/** One at a time: a million rows at once would be the bench's memory and nobody else's. */
function* givenAnswers({ answers }: ReturnType<typeof madeUp>): Generator<PlainRow> {
  for (let at = 0; at < answers.length; at++) {
    const byte = answers[at] as number;
    if (byte > 0) yield [Math.floor(at / ITEMS), at % ITEMS, 125 - 25 * byte];
  }
}

const plainRows = (made: ReturnType<typeof madeUp>): Readonly<Record<string, Iterable<PlainRow>>> => ({
  plain_unit: Array.from({ length: UNITS }, (_, u) => [u, unitId(u)]),
  plain_item: questions.items.map(({ key }, at) => [at, key]),
  plain_person: Array.from(made.unit, (u, person) => [person, u]),
  plain_answer: givenAnswers(made),
});

const CROSS_TAB = `
  SELECT u.code, i.key, count(*) AS n, avg(a.score) AS mean
  FROM plain_answer a
  JOIN plain_person p ON p.id = a.person_id
  JOIN plain_unit u ON u.id = p.unit_id
  JOIN plain_item i ON i.id = a.item_id
  GROUP BY u.code, i.key`;

async function fillDuck(duck: Duck, made: ReturnType<typeof madeUp>): Promise<void> {
  await duck.run('CREATE TABLE plain_unit (id INTEGER, code VARCHAR)');
  await duck.run('CREATE TABLE plain_item (id INTEGER, key VARCHAR)');
  await duck.run('CREATE TABLE plain_person (id INTEGER, unit_id INTEGER)');
  await duck.run('CREATE TABLE plain_answer (person_id INTEGER, item_id INTEGER, score DOUBLE)');
  for (const [table, values] of Object.entries(plainRows(made))) await duck.append(table, values);
}

const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

await runProof(() =>
  withTempFolder(async (folder) => {
    const open = createTestRegister(folder);
    const made = madeUp();
    store(open.writer, made);
    const places = new Map(Array.from({ length: UNITS }, (_, u) => [unitId(u), u] as const));
    let peak = 0;
    /** What closing a round does to fix its figures, from the rows as they lie in the file. */
    const ours = () => {
      const answers = readGivenAnswers(open.writer, ROUND).map(({ unitId, bands, answers }) => ({
        unit: places.get(unitId) ?? -1,
        bands,
        answers,
      }));
      const columns = columnsOf({ questionnaire, answers });
      const figures = fixFigures(questionnaire, units, columns, limits);
      peak = Math.max(peak, process.memoryUsage().rss);
      return figures;
    };
    const plain = () => open.writer.prepare(CROSS_TAB).raw(true).all();
    agree(ours(), plain() as [string, string, number, number][]);
    say(`        ${PEOPLE} people × ${ITEMS} items, ${UNITS} units`);
    const names = { ours: 'with disclosure control, from the stored answers' };
    compare(
      { ...names, anchor: 'plain SQL joins' },
      await alternate(
        ROUNDS,
        () => timed(plain),
        () => timed(ours),
      ),
      0.1,
    );
    // Before the other program's memory is in the same process.
    const memory = Math.round(peak / 2 ** 20);
    const duck = await connectDuck();
    await fillDuck(duck, made);
    const inDuck = () => duck.rows(CROSS_TAB);
    compare(
      { ...names, anchor: 'DuckDB' },
      await alternate(
        ROUNDS,
        () => timed(inDuck),
        () => timed(ours),
      ),
      4,
    );
    verdict(memory <= MOST_MEMORY_MB, `memory ${memory} MB, target at most ${MOST_MEMORY_MB} MB`);
    open.close();
  }),
);

/** Both sides must have counted the same people before their times mean anything. */
function agree(figures: readonly FrozenFigure[], rows: readonly [string, string, number, number][]): void {
  const ours = new Map(figures.map(({ unitId, measure, shown }) => [`${unitId} ${measure}`, shown]));
  let compared = 0;
  for (const [code, key, n, mean] of rows) {
    const shown = ours.get(`${code} ${key}`);
    if (!shown) continue;
    compared++;
    if (shown.n !== n || Math.abs(shown.mean - mean) > 1e-9) {
      throw new Error(`${code} ${key}: ${shown.n} and ${shown.mean} instead of ${n} and ${mean}`);
    }
  }
  if (compared === 0) throw new Error('nothing to compare');
}
