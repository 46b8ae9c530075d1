/** Who looks after which data: rows of `setting`, one for each day it changed, so that earlier owners are kept. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UserId } from '../../shared/kernel/ids.ts';
import type { QualityCheck } from '../../shared/staff/contract-quality.ts';
import { type QualityKind, qualityKinds } from '../../shared/staff/quality-kinds.ts';
import { LIMIT_KEYS, limitsFrom, type QualityLimits } from '../../shared/staff/quality-limits.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';

export type QualityOwner = NonNullable<QualityCheck['owner']>;

interface SettingLine {
  readonly key: string;
  readonly value: string;
  readonly from: IsoDate;
  readonly source: string;
}

const keyOf = (kind: QualityKind): string => `quality.owner.${kind}`;

/** The newest row of each key up to the day. */
const settingsOn = (db: ReadableDB, keys: readonly string[], day: IsoDate): SettingLine[] =>
  all<SettingLine>(
    db,
    `SELECT key, value, max(valid_from) AS "from", source FROM setting
     WHERE key IN (SELECT value FROM json_each(?)) AND valid_from <= ? GROUP BY key`,
    [JSON.stringify(keys), day],
  );

/** A user is kept by id and called what the user is called now; anybody else by name. */
interface StoredOwner {
  readonly userId: UserId | null;
  readonly name: string;
}

export const userName = (db: ReadableDB, id: UserId): string | undefined =>
  get<{ name: string }>(db, 'SELECT name FROM app_user WHERE id = ?', [id])?.name;

function readOwner(db: ReadableDB, { value, from, source }: SettingLine): QualityOwner | undefined {
  const stored = JSON.parse(value) as StoredOwner;
  const name = stored.userId === null ? stored.name : (userName(db, stored.userId) ?? stored.name);
  return name === '' ? undefined : { userId: stored.userId, name, from, source };
}

/** Who looks after what on the day; kinds that nobody looks after are left out. */
export function ownersOn(db: ReadableDB, day: IsoDate): Map<QualityKind, QualityOwner> {
  const lines = new Map(settingsOn(db, qualityKinds.map(keyOf), day).map((line) => [line.key, line]));
  const owners = new Map<QualityKind, QualityOwner>();
  for (const kind of qualityKinds) {
    const line = lines.get(keyOf(kind));
    const owner = line && readOwner(db, line);
    if (owner) owners.set(kind, owner);
  }
  return owners;
}

/** The numbers that hold on the day. */
export const limitsOn = (db: ReadableDB, day: IsoDate): QualityLimits =>
  limitsFrom(new Map(settingsOn(db, Object.values(LIMIT_KEYS), day).map(({ key, value }) => [key, value])));

/** A second change on the same day alters the day's row, and is logged field by field. */
export function writeOwner(
  db: WritableDB,
  set: ChangeSet,
  at: { readonly kind: QualityKind; readonly from: IsoDate },
  owner: StoredOwner,
  source: string,
): void {
  const key = keyOf(at.kind);
  const value = JSON.stringify({ userId: owner.userId, name: owner.name });
  const old = get<{ value: string; source: string; born: string }>(
    db,
    'SELECT value, source, born FROM setting WHERE key = ? AND valid_from = ?',
    [key, at.from],
  );
  if (!old) {
    run(db, 'INSERT INTO setting (key, valid_from, value, source, born) VALUES (?, ?, ?, ?, ?)', [
      key,
      at.from,
      value,
      source,
      set.stamp,
    ]);
    return;
  }
  const row = { tbl: 'setting', row: `${key}@${at.from}`, born: old.born };
  if (old.value !== value) logChange(db, set, { ...row, field: 'value' }, old.value, value);
  if (old.source !== source) logChange(db, set, { ...row, field: 'source' }, old.source, source);
  run(db, 'UPDATE setting SET value = ?, source = ? WHERE key = ? AND valid_from = ?', [value, source, key, at.from]);
}
