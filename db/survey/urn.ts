/**
 * The urn of an open round: used codes, answers that wait until enough of their
 * unit are there, comments until the round closes, paused answers. Not in the
 * database: there the order of writing could be read from pages and log, and
 * backups would keep it. Every list is shuffled or sorted at every writing, so
 * that an urn tells no order, and answers, comments and codes stand in lists of
 * their own.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { RandomBytes, RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { shuffled } from '../../shared/survey/shuffle.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import {
  hasSealed,
  listSealed,
  readSealed,
  removeSealed,
  type SealedPlace,
  writeSealed,
} from '../engine/sealed-file.ts';
import { all, get, run } from '../engine/statements.ts';
import type { StoredAnswer } from './answers.ts';

export interface WaitingComment {
  readonly unitId: UnitId;
  /** Item key of an open question, '' for the comment at the end. */
  readonly item: string;
  readonly text: string;
}

export interface Urn {
  /** Hashes of codes that are used up, as hex. */
  readonly used: ReadonlySet<string>;
  readonly waiting: readonly StoredAnswer[];
  readonly comments: readonly WaitingComment[];
  /** What only the code that paused it can read, by a name that only the code can make. */
  readonly drafts: ReadonlyMap<string, Buffer>;
}

export const emptyUrn: Urn = {
  used: new Set(),
  waiting: [],
  comments: [],
  drafts: new Map(),
};

interface UrnFile {
  readonly version: 1;
  readonly used: readonly string[];
  readonly waiting: readonly (readonly [id: string, unitId: UnitId, bands: string, answers: string])[];
  readonly comments: readonly (readonly [unitId: UnitId, text: string, item?: string])[];
  readonly drafts: readonly (readonly [name: string, data: string])[];
}

const fromHex = (text: string): Buffer => Buffer.from(text, 'hex');
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function toBytes(urn: Urn, random: RandomBytes): Buffer {
  const file: UrnFile = {
    version: 1,
    used: [...urn.used].sort(),
    waiting: shuffled(urn.waiting, random).map(({ id, unitId, bands, answers }) => [
      id.toString('hex'),
      unitId,
      bands.toString('hex'),
      answers.toString('hex'),
    ]),
    comments: shuffled(urn.comments, random).map(({ unitId, text, item }) => [unitId, text, item]),
    drafts: [...urn.drafts].map(([name, data]) => [name, data.toString('base64')] as const).sort(byKey),
  };
  return Buffer.from(JSON.stringify(file));
}

function fromBytes(bytes: Buffer): Urn {
  const file = JSON.parse(bytes.toString()) as UrnFile;
  if (file.version !== 1) throw new AppFailure('register_newer');
  return {
    used: new Set(file.used),
    waiting: file.waiting.map(([id, unitId, bands, answers]) => ({
      id: fromHex(id),
      unitId,
      bands: fromHex(bands),
      answers: fromHex(answers),
    })),
    comments: file.comments.map(([unitId, text, item = '']) => ({ unitId, item, text })),
    drafts: new Map(file.drafts.map(([name, data]) => [name, Buffer.from(data, 'base64')])),
  };
}

/** Where the urn lies and what it takes to open it. */
export interface UrnPlace {
  readonly folder: string;
  readonly key: Buffer;
  readonly roundId: RoundId;
  /** The round's opening day: what the file's times say, whenever it is written. */
  readonly day: IsoDate;
}

const fileOf = ({ folder, roundId }: UrnPlace): SealedPlace => ({ folder, name: roundId });

/** One write: whatever the change is made of, all of it is kept or nothing. @throws disk_full, read_only, io_error */
export function writeUrn(place: UrnPlace, urn: Urn, random: RandomBytes): void {
  const bytes = toBytes(urn, random);
  try {
    writeSealed(fileOf(place), place.key, bytes, new Date(`${place.day}T00:00:00Z`));
  } finally {
    bytes.fill(0);
  }
}

const markOf = (roundId: RoundId): string => `urn ${roundId}`;
const copyOf = (db: ReadableDB): string =>
  get<{ value: string }>(db, `SELECT value FROM meta WHERE key = 'copy_id'`)?.value ?? '';

/** This copy of the register has made an urn for the round; a restored backup is another copy, without one. */
const hasMadeUrn = (db: ReadableDB, roundId: RoundId): boolean =>
  get<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?', [markOf(roundId)])?.value === copyOf(db);

/**
 * The round's urn, made when it is not there yet.
 * @throws urn_damaged also when it was there and is gone: its answers must not be lost without a word
 */
export function openUrn(db: WritableDB, place: UrnPlace, random: RandomBytes): Urn {
  const bytes = readSealed(fileOf(place), place.key);
  const isMarked = hasMadeUrn(db, place.roundId);
  if (!bytes && isMarked) throw new AppFailure('urn_damaged');
  if (!bytes) writeUrn(place, emptyUrn, random);
  if (!isMarked) {
    run(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [markOf(place.roundId), copyOf(db)]);
  }
  if (!bytes) return emptyUrn;
  try {
    return fromBytes(bytes);
  } finally {
    bytes.fill(0);
  }
}

/** In the transaction that closes the round: from now on its file may be removed. */
export const forgetUrn = (db: WritableDB, roundId: RoundId): number =>
  run(db, 'DELETE FROM meta WHERE key = ?', [markOf(roundId)]);

/** Urns of rounds that are closed: a crash came between closing and removing. */
export function removeLeftoverUrns(db: ReadableDB, folder: string): void {
  if (listSealed(folder).length === 0) return;
  const closed = all<{ id: RoundId }>(db, `SELECT id FROM survey_round WHERE state = 'closed'`);
  for (const { id } of closed) if (hasSealed({ folder, name: id })) removeSealed({ folder, name: id });
}
