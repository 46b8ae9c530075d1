// The urn as a file: crashes between its steps, damage, a new data key, a restored backup.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createBackup } from '../../../db/engine/backup.ts';
import { openRegisterFiles } from '../../../db/engine/open.ts';
import { listSealed, prepareSealed, readSealed, swapSealed } from '../../../db/engine/sealed-file.ts';
import { finishClosings } from '../../../db/survey/packing.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { NOW, random, tempFolder } from '../../db/engine/helpers.ts';
import { officeOf, openSurveyOffice, type SurveyOffice, settingsFor } from './survey-office.ts';

const held = vi.hoisted(() => new Set<string>());
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      if (held.has(path.extname(to))) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
      fs.renameSync(from, to);
    },
  };
});

const UNITS = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 12 },
];

function start() {
  const office = openSurveyOffice(UNITS);
  const roundId = office.openRound(settingsFor(['1']));
  const codes = office.codes(roundId).get('10') ?? [];
  return { office, roundId, codes, file: path.join(office.folder, 'urns', `${roundId}.urn`) };
}

const answered = (office: SurveyOffice, roundId: RoundId): number | undefined =>
  office.call('responseRates', { roundId }).total?.answered;

/** The register as the disk has it at this moment, opened anew: what a process that is killed now leaves. */
function afterKill(office: SurveyOffice): SurveyOffice {
  const folder = path.join(tempFolder(), 'Nordby.pejling');
  cpSync(office.folder, folder, { recursive: true });
  const key = Buffer.from(office.open.key);
  const files = openRegisterFiles(folder, key);
  finishClosings(files.writer, folder);
  return officeOf({ ...files, folder, key });
}

describe('an answer', () => {
  it('that cannot be written is not kept, and its code stays unused', () => {
    const { office, roundId, codes } = start();
    held.add('.urn');
    try {
      const input = { roundId, code: codes[0] ?? '', answers: {}, bands: {}, comment: '' };
      expect(office.refused('submitAnswer', input).code).toBe('disk_full');
    } finally {
      held.clear();
    }
    expect(readdirSync(path.join(office.folder, 'urns'))).toEqual([`${roundId}.urn`]);
    expect(answered(office, roundId)).toBe(0);
    office.answer(roundId, codes[0] ?? '');
  });

  it('is there with its used code or not at all, wherever the writing was cut', () => {
    const { office, roundId, codes, file } = start();
    office.answer(roundId, codes[0] ?? '');
    const before = readFileSync(file);
    office.answer(roundId, codes[1] ?? '');
    const after = readFileSync(file);
    // The new file half written beside the old one, and whole but not renamed.
    for (const cut of [0, 100, after.length - 1, after.length]) {
      writeFileSync(file, before);
      writeFileSync(path.join(office.folder, 'urns', `.${roundId}.tmp`), after.subarray(0, cut));
      const left = afterKill(office);
      expect(answered(left, roundId)).toBe(1);
      expect(left.refused('startAnswer', { roundId, code: codes[0] ?? '' }).code).toBe('code_used');
      left.answer(roundId, codes[1] ?? '');
      expect(answered(left, roundId)).toBe(2);
    }
  });

  it('of a batch that the register took but the urn still holds is counted once', () => {
    const { office, roundId, codes, file } = start();
    for (const code of codes.slice(0, 4)) office.answer(roundId, code);
    let waiting: Buffer | undefined;
    const exec = office.db.exec.bind(office.db);
    // The state of the urn just before the register's commit.
    office.db.exec = (text: string) => {
      if (text === 'COMMIT') waiting ??= readFileSync(file);
      return exec(text);
    };
    office.answer(roundId, codes[4] ?? '');
    writeFileSync(file, waiting ?? '');
    const left = afterKill(office);
    expect(answered(left, roundId)).toBe(5);
    left.answer(roundId, codes[5] ?? '');
    // The sixth waits for a batch of its own.
    expect(left.db.prepare('SELECT count(*) FROM survey_answer').pluck().get()).toBe(5);
    expect(left.call('closeRound', { roundId })).toEqual({ answers: 6 });
  });
});

describe('an urn', () => {
  it('that is damaged or gone is a clear error and never an empty one', () => {
    const { office, roundId, codes, file } = start();
    office.answer(roundId, codes[0] ?? '');
    const whole = readFileSync(file);
    const bent = Buffer.from(whole);
    bent.writeUInt8(bent.readUInt8(500) ^ 1, 500);
    for (const bytes of [bent, whole.subarray(0, 1000), Buffer.alloc(0), undefined]) {
      if (bytes) writeFileSync(file, bytes);
      else rmSync(file);
      expect(office.refused('startAnswer', { roundId, code: codes[1] ?? '' }).code).toBe('urn_damaged');
      expect(office.refused('responseRates', { roundId }).code).toBe('urn_damaged');
      expect(office.refused('closeRound', { roundId }).code).toBe('urn_damaged');
    }
    writeFileSync(file, whole);
    expect(office.call('closeRound', { roundId })).toEqual({ answers: 1 });
  });

  it('is not in a restored backup: what was released is kept, codes can be used again', () => {
    const { office, roundId, codes } = start();
    for (const code of codes.slice(0, 7)) office.answer(roundId, code);
    const folder = path.join(tempFolder(), 'Gendannet.pejling');
    const key = Buffer.from(office.open.key);
    const source = { folder: office.folder, name: 'Nordby', writer: office.db, media: office.open.media, key };
    const backup = createBackup(source, { target: tempFolder(), now: NOW, reason: 'manual', random });
    cpSync(backup.folder, folder, { recursive: true });
    const files = openRegisterFiles(folder, key);
    files.writer.prepare("UPDATE meta SET value = 'anden001' WHERE key = 'copy_id'").run();
    const restored = officeOf({ ...files, folder, key });
    expect(answered(restored, roundId)).toBe(5);
    expect(restored.call('startAnswer', { roundId, code: codes[0] ?? '' })).toEqual({ draft: null });
    expect(restored.call('closeRound', { roundId })).toEqual({ answers: 5 });
  });

  it('moves with the register’s folder and gets a new data key with it, also when that was cut short', () => {
    const { office, roundId, codes } = start();
    office.answer(roundId, codes[0] ?? '');
    const [from, to] = [office.open.key, Buffer.from(random(32))];
    const content = readSealed({ folder: office.folder, name: roundId }, from);
    prepareSealed(office.folder, from, to);
    expect(listSealed(office.folder)).toEqual([roundId]);
    for (let again = 0; again < 2; again++) {
      prepareSealed(office.folder, from, to);
      swapSealed(office.folder, to);
      expect(readSealed({ folder: office.folder, name: roundId }, to)).toEqual(content);
    }
    expect(readdirSync(path.join(office.folder, 'urns'))).toEqual([`${roundId}.urn`]);
    expect(() => readSealed({ folder: office.folder, name: roundId }, from)).toThrow('urn_damaged');
  });

  it('of a closed round is removed, at the latest when the register is opened next', () => {
    const { office, roundId, codes, file } = start();
    for (const code of codes) office.answer(roundId, code);
    const urn = readFileSync(file);
    office.call('closeRound', { roundId });
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, urn);
    office.db.prepare('UPDATE survey_round SET packed = 0').run();
    const left = afterKill(office);
    expect(existsSync(path.join(left.folder, 'urns', `${roundId}.urn`))).toBe(false);
    expect(left.db.prepare('SELECT packed FROM survey_round').pluck().get()).toBe(1);
  });
});

it('a batch that cannot be written is told to nobody at the screen, and once to the log', () => {
  const { office, roundId, codes } = start();
  for (const code of codes.slice(0, 4)) office.answer(roundId, code);
  office.db.exec("CREATE TEMP TRIGGER no_room BEFORE INSERT ON survey_answer BEGIN SELECT raise(FAIL, 'no room'); END");
  const lines = (): unknown => office.db.prepare('SELECT count(*) FROM audit').pluck().get();
  const before = Number(lines());
  for (const code of codes.slice(4, 8)) office.answer(roundId, code);
  expect(lines()).toBe(before + 1);
  expect(answered(office, roundId)).toBe(8);
  office.db.exec('DROP TRIGGER no_room');
  expect(office.call('closeRound', { roundId })).toEqual({ answers: 8 });
});

it('a closing that cannot be written leaves the round open with all its answers', () => {
  const { office, roundId, codes } = start();
  for (const code of codes) office.answer(roundId, code);
  const pages = office.db.pragma('page_count', { simple: true });
  office.db.pragma(`max_page_count = ${pages}`);
  expect(office.refused('closeRound', { roundId }).code).toBe('disk_full');
  expect(office.call('round', { roundId }).state).toBe('open');
  office.db.pragma('max_page_count = 1000000');
  expect(office.call('closeRound', { roundId })).toEqual({ answers: 12 });
});
