// The promise: whoever has the passphrase, tools of their own and every backup finds no order of answering
// beyond whole batches, and nothing that joins a code or a person with an answer (domain §3.4).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createBackup } from '../../../db/engine/backup.ts';
import { sha256 } from '../../../db/engine/hash.ts';
import { openReader } from '../../../db/engine/open.ts';
import { readSealed } from '../../../db/engine/sealed-file.ts';
import { all } from '../../../db/engine/statements.ts';
import { tokenHash } from '../../../db/survey/invitations.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { parseCode } from '../../../shared/survey/codes.ts';
import { NOW, random } from '../../db/engine/helpers.ts';
import { type Chance, makeChance } from '../../support/chance.ts';
import { listFiles } from '../../support/folders.ts';
import { placesOf, rawLog, rawPages } from '../../support/raw-pages.ts';
import { openSurveyOffice, type SurveyOffice, settingsFor } from './survey-office.ts';

// Thousands of forced writes: slow where many share a disk.
vi.setConfig({ testTimeout: 120_000 });

const UNITS = [
  { code: '1', people: 0 },
  ...['10', '11', '12', '13'].map((code) => ({ code, parent: '1', people: 15 })),
];
const DIGITS = 12;

/** Different for every respondent: the options of the first twelve questions as digits to the base of four. */
function answersOf(respondent: number): Record<string, string[]> {
  const answers: Record<string, string[]> = {};
  for (let i = 0, rest = respondent + 1; i < DIGITS; i++, rest = Math.floor(rest / 4)) {
    answers[`T${String(i + 1).padStart(2, '0')}`] = [String((rest % 4) + 1)];
  }
  return answers;
}

interface Voter {
  readonly number: number;
  readonly unit: string;
  readonly code: string;
}

const shuffle = <T>(items: readonly T[], chance: Chance): T[] =>
  items
    .map((item) => ({ item, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** Everybody's codes in an order that mixes the units. */
function voters(office: SurveyOffice, roundId: RoundId, chance: Chance, first: number): Voter[] {
  const slips = [...office.codes(roundId)].flatMap(([unit, codes]) => codes.map((code) => ({ unit, code })));
  return shuffle(slips, chance).map((slip, i) => ({ ...slip, number: first + i }));
}

const vote = (office: SurveyOffice, roundId: RoundId, { number, code }: Voter): void =>
  office.answer(roundId, code, { answers: answersOf(number), comment: `Kommentar ${number}` });

/** The bytes that an answer is kept as, which stand nowhere else. */
function signatureOf(office: SurveyOffice, number: number): Buffer {
  const digits = Object.values(answersOf(number)).map(([code]) => code ?? '');
  return Buffer.from(digits.map((code) => OPTION.get(code) ?? optionNumber(office, code)));
}
const OPTION = new Map<string, number>();
function optionNumber(office: SurveyOffice, code: string): number {
  const round = office.db.prepare('SELECT questionnaire FROM survey_round LIMIT 1').pluck().get() as string;
  const [instrument] = JSON.parse(round).instruments;
  const item = instrument.body.items[0];
  const set = instrument.body.responseSets.find((one: { key: string }) => one.key === item.responseSet);
  const number = set.options.findIndex((one: { code: string }) => one.code === code) + 1;
  OPTION.set(code, number);
  return number;
}

function backUp(office: SurveyOffice): string {
  const { folder, writer, media, key } = office.open;
  const target = path.join(path.dirname(folder), 'kopier');
  const source = { folder, name: 'Nordby', writer, media, key };
  return createBackup(source, { target, now: NOW, reason: 'manual', random }).folder;
}

/** All rows of all tables. */
function contentOf(folder: string, key: Buffer): Map<string, string[]> {
  const { reader, close } = openReader(folder, key);
  try {
    const tables = all<{ name: string }>(
      reader,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'`,
    );
    return new Map(
      tables.map(({ name }) => [
        name,
        reader
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify(row)),
      ]),
    );
  } finally {
    close();
  }
}

interface UrnContent {
  readonly used: readonly string[];
  readonly waiting: readonly (readonly string[])[];
  readonly comments: readonly (readonly string[])[];
}
const urnOf = (office: SurveyOffice, roundId: RoundId): UrnContent =>
  JSON.parse(String(readSealed({ folder: office.folder, name: roundId }, office.open.key)));

/** Spearman's rank correlation of the places 0 … n − 1 with these values. */
function rankCorrelation(values: readonly number[]): number {
  const ranks = values.map((value) => values.filter((other) => other < value).length);
  const n = values.length;
  const squares = ranks.reduce((sum, rank, i) => sum + (rank - i) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe('sixty answers in a known order over four units', () => {
  it('leave register and log as they are, byte by byte, but for whole batches', () => {
    const office = openSurveyOffice(UNITS);
    const file = path.join(office.folder, 'register.db');
    const roundId = office.openRound(settingsFor(['1']));
    const people = voters(office, roundId, makeChance(4), 0);
    office.call('responseRates', { roundId });
    const bytes = (): string[] => [file, `${file}-wal`].map((one) => sha256(readFileSync(one)));
    const count = (table: string): number => office.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    const lines = { audit: count('audit'), sets: count('change_set'), changes: count('change') };
    let batches = 0;
    for (const voter of people) {
      const [released, before] = [count('survey_answer'), bytes()];
      vote(office, roundId, voter);
      const more = count('survey_answer') - released;
      if (more === 0) expect(bytes()).toEqual(before);
      else {
        batches += 1;
        expect(more).toBeGreaterThanOrEqual(5);
        expect(rawLog(file, office.open.key)).toHaveLength(0);
      }
    }
    expect(batches).toBe(12);
    expect(count('audit') - lines.audit).toBe(batches);
    expect(count('change_set') - lines.sets).toBe(batches);
    expect(count('change')).toBe(lines.changes);
  });

  it('stand each once in the pages, in no order, and nowhere before their batch', () => {
    const office = openSurveyOffice(UNITS);
    const file = path.join(office.folder, 'register.db');
    const chance = makeChance(11);
    const correlations: number[] = [];
    for (let run = 0; run < 4; run++) {
      const roundId = office.openRound(settingsFor(['1'], { name: `Runde ${run}` }));
      const people = voters(office, roundId, chance, run * people60);
      for (const [i, voter] of people.entries()) {
        vote(office, roundId, voter);
        if (run > 0 || i % 12 > 0) continue;
        const raw = Buffer.concat([rawPages(file, office.open.key), rawLog(file, office.open.key)]);
        const waiting = urnOf(office, roundId).waiting.map(([, , , answers]) => answers);
        for (const known of people) {
          const signature = signatureOf(office, known.number);
          const isReleased =
            known.number <= voter.number && !waiting.some((w) => w?.startsWith(signature.toString('hex')));
          expect(placesOf(signature, raw)).toHaveLength(isReleased ? 1 : 0);
        }
      }
      const raw = rawPages(file, office.open.key);
      const places = people.map(({ number }) => placesOf(signatureOf(office, number), raw));
      expect(places.every((found) => found.length === 1)).toBe(true);
      correlations.push(rankCorrelation(places.map(([at = 0]) => at)));
    }
    // Of n independent places the correlation has the variance 1 / (n − 1); the mean of a few is within 4 deviations.
    const mean = correlations.reduce((sum, one) => sum + one, 0) / correlations.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt((people60 - 1) * correlations.length));
    expect(Math.max(...correlations.map(Math.abs))).toBeLessThan(4.5 / Math.sqrt(people60 - 1));
  });

  it('lie in the file by their random ids and by nothing else', () => {
    const office = openSurveyOffice(UNITS);
    const file = path.join(office.folder, 'register.db');
    const roundId = office.openRound(settingsFor(['1']));
    for (const voter of voters(office, roundId, makeChance(3), 0)) vote(office, roundId, voter);
    const ids = office.db.prepare('SELECT id FROM survey_answer').pluck().all() as Buffer[];
    expect(ids.map((id) => id.toString('hex'))).toEqual(ids.map((id) => id.toString('hex')).sort());
    const raw = rawPages(file, office.open.key);
    const pageOf = new Map<number, number[]>();
    for (const id of ids) {
      const [at = 0, ...more] = placesOf(id, raw);
      expect(more).toEqual([]);
      const page = Math.floor(at / 4016);
      pageOf.set(page, [...(pageOf.get(page) ?? []), at]);
    }
    // Within a page SQLite fills from the back: laid in in the order of ids, each lies before the one that follows.
    for (const found of pageOf.values()) expect(found).toEqual([...found].sort((a, b) => b - a));
  });
});

const people60 = 60;

describe('backups', () => {
  it('made before and after an answer are the same, and differ by whole batches only', () => {
    const office = openSurveyOffice(UNITS);
    const { key } = office.open;
    const roundId = office.openRound(settingsFor(['1'], { codes: 'person' }));
    const people = voters(office, roundId, makeChance(8), 0);
    office.call('responseRates', { roundId });
    let before = contentOf(backUp(office), key);
    for (const voter of people.slice(0, 26)) {
      vote(office, roundId, voter);
      const folder = backUp(office);
      expect(
        listFiles(folder)
          .map((one) => path.basename(one))
          .sort(),
      ).toEqual(['keys.json', 'manifest.json', 'media.db', 'register.db']);
      const after = contentOf(folder, key);
      const gained = after.get('survey_answer')?.filter((row) => !before.get('survey_answer')?.includes(row)) ?? [];
      if (gained.length === 0) expect(after).toEqual(before);
      else {
        expect(gained.length).toBeGreaterThanOrEqual(5);
        expect(before.get('survey_answer')?.every((row) => after.get('survey_answer')?.includes(row))).toBe(true);
        for (const table of ['survey_invitation', 'survey_unit', 'survey_round', 'survey_comment', 'person']) {
          expect(after.get(table)).toEqual(before.get(table));
        }
      }
      const raw = rawPages(path.join(folder, 'register.db'), key);
      for (const { number } of people) expect(placesOf(Buffer.from(`Kommentar ${number}`), raw)).toEqual([]);
      before = after;
    }
  });

  it('tell nothing of used codes either when new ones were made', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1'], { codes: 'person' }));
    const people = voters(office, roundId, makeChance(8), 0);
    for (const voter of people.slice(0, 20)) vote(office, roundId, voter);
    const before = contentOf(backUp(office), office.open.key).get('survey_invitation') ?? [];
    office.codes(roundId);
    const after = contentOf(backUp(office), office.open.key).get('survey_invitation') ?? [];
    expect(after).toHaveLength(before.length);
    expect(after.filter((row) => before.includes(row))).toEqual([]);
  });
});

describe('the urn', () => {
  it('keeps codes, answers and comments in lists of their own that tell no order', () => {
    const office = openSurveyOffice(UNITS);
    const chance = makeChance(21);
    const newest: number[] = [];
    for (let run = 0; run < 4; run++) {
      const roundId = office.openRound(settingsFor(['1'], { name: `Runde ${run}` }));
      for (const voter of voters(office, roundId, chance, run * people60)) {
        vote(office, roundId, voter);
        const { used, waiting, comments } = urnOf(office, roundId);
        const hash = tokenHash(roundId, parseCode(voter.code) ?? new Uint8Array()).toString('hex');
        expect(used).toContain(hash);
        expect(used).toEqual([...used].sort());
        // id, unit, bands, answers; unit, text, question.
        expect(
          waiting.every(
            (one) => one.length === 4 && one[0]?.length === 32 && !used.some((u) => u.includes(one[0] ?? '')),
          ),
        ).toBe(true);
        expect(comments.every((one) => one.length === 3)).toBe(true);
        const at = comments.findIndex(([, text]) => text === `Kommentar ${voter.number}`);
        newest.push((at + 0.5) / comments.length);
      }
    }
    // The newest stands anywhere: the mean place of 240 uniform ones is within 4 deviations of the middle.
    const mean = newest.reduce((sum, one) => sum + one, 0) / newest.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * newest.length));
  });

  it('tells no time: its file says the opening day whenever it was written', async () => {
    const { statSync } = await import('node:fs');
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1']));
    const [first] = voters(office, roundId, makeChance(1), 0);
    if (first) vote(office, roundId, first);
    for (const place of [`urns/${roundId}.urn`, 'urns']) {
      expect(statSync(path.join(office.folder, place)).mtime.toISOString()).toBe('2026-11-22T00:00:00.000Z');
    }
  });
});
