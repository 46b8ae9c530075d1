import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendAudit } from '../../../db/engine/audit.ts';
import { checkNames, checkRegister } from '../../../db/engine/integrity.ts';
import { newestVersion } from '../../../db/migrations/index.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import { makeRegister, NOW, random, type TestRegister } from './helpers.ts';

let register: TestRegister;

const failed = (): Record<string, number> =>
  Object.fromEntries(
    checkRegister(register.reader, register.media)
      .checks.filter((check) => !check.ok)
      .map((check) => [check.name, check.count]),
  );

function addMedia(id: string, chunks: readonly string[]): void {
  const data = Buffer.from(chunks.join(''));
  const sha256 = createHash('sha256').update(data).digest('hex');
  register.media
    .prepare('INSERT INTO media VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, 'file', 'f', 'text/plain', data.length, sha256);
  chunks.forEach((chunk, n) => {
    register.media.prepare('INSERT INTO media_chunk VALUES (?, ?, ?)').run(id, n, Buffer.from(chunk));
  });
}

describe('checking a register', () => {
  beforeEach(() => {
    register = makeRegister();
    const { writer } = register;
    writer.exec(`
      INSERT INTO change_set (stamp, at, actor, call) VALUES ('s', 'a', 'b', 'c');
      INSERT INTO unit VALUES ('u', '100', 's'), ('v', '200', 's');
      INSERT INTO unit_spell (unit_id, valid_from, valid_to, name, type, remote, name_key, born)
        VALUES ('u', '0001-01-01', '2025-12-31', 'n', 't', 0, 'n', 's'), ('u', '2026-01-01', '9999-12-31', 'm', 't', 0, 'm', 's');
      INSERT INTO person (n, id, cpr, first_name, last_name, name_key, born) VALUES (1, 'p', '', 'A', 'B', 'k', 's');
      INSERT INTO person_fts (rowid, words) VALUES (1, 'a b');
      INSERT INTO engagement VALUES ('e', 'p', 'SD', '1', '2024-02-28', '9999-12-31', 's');
      INSERT INTO engagement_spell VALUES
        ('e', '2024-02-28', '2024-02-29', 'u', 1, 37, '', '', '', '', '1', 0, 's'),
        ('e', '2024-03-01', '9999-12-31', 'v', 1, 37, '', '', '', '', '1', 0, 's');
    `);
    writer.transaction(() => {
      for (let i = 0; i < 3; i++) {
        appendAudit(writer, { at: NOW.toISOString(), actor: 'a', call: 'c', outcome: 'ok', detail: { i } }, random);
      }
    })();
    addMedia('m', ['første ', 'anden']);
  });

  it('finds nothing wrong with a sound one, names every check and reports its steps', () => {
    const steps: number[] = [];
    const report = checkRegister(register.reader, register.media, (done) => steps.push(done));
    expect(report).toEqual({
      ok: true,
      checks: checkNames.map((name) => ({ name, ok: true, count: 0 })),
      schemaVersion: newestVersion,
    });
    expect(steps).toEqual([...checkNames.keys(), checkNames.length]);
    for (const locale of ['da', 'en'] as const) {
      expect(Object.keys(messagesFor(locale).register.checks)).toEqual([...checkNames]);
    }
  });

  it.each([
    [
      'a gap between spells',
      "UPDATE engagement_spell SET valid_to = '2024-02-28' WHERE unit_id = 'u'",
      { engagementSpells: 1 },
    ],
    [
      'an overlap of spells',
      "UPDATE engagement_spell SET valid_to = '2024-03-01' WHERE unit_id = 'u'",
      { engagementSpells: 1 },
    ],
    [
      'spells that end too early',
      "UPDATE engagement_spell SET valid_to = '2030-01-01' WHERE unit_id = 'v'",
      { engagementSpells: 1 },
    ],
    ['an engagement without spells', 'DELETE FROM engagement_spell', { engagementSpells: 1 }],
    ['a unit that is two at once', "UPDATE unit_spell SET valid_to = '2026-01-01' WHERE name = 'n'", { unitSpells: 1 }],
    ['a person who cannot be found', 'DELETE FROM person_fts WHERE rowid = 1', { search: 1 }],
    ['a row that nobody made', "UPDATE unit SET born = 'x' WHERE id = 'v'", { changeLog: 1 }],
    ['a changed audit line', "UPDATE audit SET actor = 'x' WHERE seq = 2", { audit: 1 }],
    [
      'a reference to nothing',
      "PRAGMA foreign_keys = OFF; DELETE FROM unit WHERE id = 'v'; PRAGMA foreign_keys = ON",
      { references: 1 },
    ],
  ])('finds %s', (_, damage, faults) => {
    register.writer.exec(damage);
    expect(failed()).toEqual(faults);
  });

  it.each([
    ['a missing chunk', 'DELETE FROM media_chunk WHERE n = 0'],
    ['a cut file', 'DELETE FROM media_chunk WHERE n = 1'],
    ['a changed chunk', "UPDATE media_chunk SET data = x'00' WHERE n = 1"],
  ])('finds %s', (_, damage) => {
    register.media.exec(damage);
    expect(failed()).toEqual({ media: 1 });
  });
});
