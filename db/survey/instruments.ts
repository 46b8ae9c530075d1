/**
 * Questionnaires. The shipped own module is always among them: it comes from
 * the program until something is saved under its id.
 */
import type { InstrumentId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import { type InstrumentBody, instrumentBody } from '../../shared/survey/instrument.ts';
import { ownModule } from '../../shared/survey/own-module.ts';
import { OWN_MODULE_ID } from '../../shared/survey/own-module-id.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all, get, run } from '../engine/statements.ts';

export interface StoredInstrument {
  readonly id: InstrumentId;
  readonly body: InstrumentBody;
  /** The stamp that made the row; null for the module as shipped, which has no row. */
  readonly born: string | null;
}

interface Row {
  readonly id: InstrumentId;
  readonly body: string;
  readonly born: string;
}

const stored = ({ id, body, born }: Row): StoredInstrument => ({
  id,
  body: instrumentBody.parse(JSON.parse(body)),
  born,
});

const shipped: StoredInstrument = { id: OWN_MODULE_ID, body: ownModule, born: null };

/** By name, then newest version first; the municipality's own before others'. */
export function listInstruments(db: ReadableDB): StoredInstrument[] {
  const found = all<Row>(db, 'SELECT id, body, born FROM instrument').map(stored);
  if (!found.some((one) => one.id === OWN_MODULE_ID)) found.push(shipped);
  return found.sort(compareInstruments);
}

function compareInstruments({ body: a }: StoredInstrument, { body: b }: StoredInstrument): number {
  if (a.own !== b.own) return a.own ? -1 : 1;
  const [nameA, nameB] = [collationKey(a.name), collationKey(b.name)];
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return b.version.localeCompare(a.version, 'en', { numeric: true });
}

export function findInstrument(db: ReadableDB, id: InstrumentId): StoredInstrument | undefined {
  const row = get<Row>(db, 'SELECT id, body, born FROM instrument WHERE id = ?', [id]);
  if (row) return stored(row);
  return id === OWN_MODULE_ID ? shipped : undefined;
}

/** Letter case aside: one name and version is one questionnaire. */
export function findByName(db: ReadableDB, name: string, version: string): StoredInstrument | undefined {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  return listInstruments(db).find(({ body }) => same(body.name, name) && same(body.version, version));
}

/** Rounds that name it; `opened` leaves out drafts, which take the questionnaire as it is when they open. */
export function roundsWith(db: ReadableDB, id: InstrumentId, which: 'all' | 'opened'): number {
  const drafts = which === 'opened' ? `AND r.state <> 'draft'` : '';
  const found = get<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM survey_round r
     WHERE EXISTS (SELECT 1 FROM json_each(r.settings, '$.instrumentIds') j WHERE j.value = ?) ${drafts}`,
    [id],
  );
  return found?.n ?? 0;
}

export function insertInstrument(db: WritableDB, set: ChangeSet, id: InstrumentId, body: InstrumentBody): void {
  run(db, 'INSERT INTO instrument (id, name, version, own, body, born) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    body.name,
    body.version,
    body.own ? 1 : 0,
    JSON.stringify(body),
    set.stamp,
  ]);
}

/** Writes what differs, each with its line of the log; the shipped module gets its row the first time. */
export function updateInstrument(db: WritableDB, set: ChangeSet, known: StoredInstrument, body: InstrumentBody): void {
  if (known.born === null) {
    insertInstrument(db, set, known.id, body);
    return;
  }
  const columns = (of: InstrumentBody) =>
    [
      ['name', of.name],
      ['version', of.version],
      ['own', of.own ? 1 : 0],
      ['body', JSON.stringify(of)],
    ] as const;
  const before = new Map<string, string | number>(columns(known.body));
  for (const [field, value] of columns(body)) {
    const old = before.get(field) ?? null;
    if (old === value) continue;
    logChange(db, set, { tbl: 'instrument', row: known.id, field, born: known.born }, old, value);
    run(db, `UPDATE instrument SET ${field} = ? WHERE id = ?`, [value, known.id]);
  }
}

/** The shipped module has no row to delete: it is back as it was shipped. */
export function deleteInstrument(db: WritableDB, set: ChangeSet, known: StoredInstrument): void {
  if (known.born === null) return;
  const old = get(db, 'SELECT * FROM instrument WHERE id = ?', [known.id]);
  const at = { tbl: 'instrument', row: known.id, field: WHOLE_ROW, born: known.born };
  logChange(db, set, at, JSON.stringify(old), null);
  run(db, 'DELETE FROM instrument WHERE id = ?', [known.id]);
  run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', ['instrument', known.id, set.stamp]);
}
