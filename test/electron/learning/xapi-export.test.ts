/** Statements out of the house: what is in the file, about whom, and what is written of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertRow } from '../../../db/learning/rows.ts';
import { playerHandlers } from '../../../electron/learning/player/handlers.ts';
import { xapiHandlers } from '../../../electron/learning/xapi/handlers.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import { inTransaction } from '../../../electron/worker/transaction.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type AttemptId, type ClassId, type CompletionId, newId, type PersonId } from '../../../shared/kernel/ids.ts';
import type { StatementsExport } from '../../../shared/learning/contract-xapi.ts';
import type { CompletionRow } from '../../../shared/learning/stored.ts';
import { type Statement, statement } from '../../../shared/learning/xapi-statement.ts';
import { cmi5Model, READ } from '../../support/packages/cmi5.ts';
import { type PutPackage, putPackage, putPerson, scorm12 } from '../../support/packages/put-package.ts';
import { createTestRegister, newBase } from '../../support/registers.ts';

let folder: string;
let open: OpenRegister;
let course: PutPackage;
let personId: PersonId;
const day = (text: string) => text as IsoDate;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pejling-xapi-'));
  open = createTestRegister(folder);
  course = putPackage(open, 'Førstehjælp & æøå', scorm12('Førstehjælp', 'index.html'), []);
  personId = putPerson(open);
  open.writer.prepare("UPDATE person SET cpr = '6101501111'").run();
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});

function complete(completedOn: string, change: Partial<CompletionRow> = {}): void {
  inTransaction(open, newBase(), 'learning.saveCompletion', ({ db, set, random }) =>
    insertRow(db, set, 'completion', {
      id: newId<CompletionId>(random),
      personId,
      courseId: course.courseId,
      completedOn: day(completedOn),
      form: 'Kursus',
      hours: 6.5,
      origin: 'hand',
      classId: null,
      attemptId: null,
      number: '',
      expiresOn: null,
      mediaId: null,
      mediaName: '',
      note: '',
      ...change,
    }),
  );
}

interface Wish {
  readonly from?: IsoDate | null;
  readonly to?: IsoDate | null;
  readonly withKeys?: boolean;
  readonly to_?: string;
}
const out = (name = 'ud.json') => path.join(folder, name);

function make({ from = null, to = null, withKeys = false, to_ = out() }: Wish = {}): {
  made: StatementsExport;
  statements: (Statement & { readonly id: string; readonly timestamp: string })[];
} {
  const context = { ...newBase(), pathOf: () => to_, session: { open } as unknown as Session };
  const input = { purpose: 'Flytning til nyt system', from, to, withKeys, file: 'x'.repeat(22) };
  const made = xapiHandlers.exportStatements(context, input) as StatementsExport;
  return { made, statements: JSON.parse(readFileSync(to_, 'utf8')) };
}

describe('an export', () => {
  it('of nothing is an empty list', () => {
    expect(make()).toMatchObject({ made: { statements: 0 }, statements: [] });
  });

  it('holds each completion as a statement that xAPI takes, under a pseudonym', () => {
    const classId = newId<ClassId>(newBase().random);
    inTransaction(open, newBase(), 'learning.saveClass', ({ db, set }) =>
      insertRow(db, set, 'course_class', {
        id: classId,
        courseId: course.courseId,
        startsOn: day('2026-03-01'),
        endsOn: day('2026-03-01'),
        hoursOfDay: '',
        place: '',
        teacher: 'Bo Lærer',
        seats: null,
        hours: null,
        cost: null,
        state: 'held',
        note: '',
      }),
    );
    complete('2026-03-01', { origin: 'class', classId });
    complete('2025-01-02', { origin: 'import', hours: null });
    const { made, statements } = make();
    expect(made).toMatchObject({ statements: 2, completions: 2, judgements: 0, sent: 0, file: 'ud.json' });
    for (const one of statements) expect(statement.safeParse(one).error?.issues).toBeUndefined();
    expect(statements.map(({ timestamp }) => timestamp)).toEqual([
      '2025-01-02T12:00:00.000Z',
      '2026-03-01T12:00:00.000Z',
    ]);
    const [, held] = statements;
    expect(held).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      result: { completion: true, duration: 'PT23400S' },
      object: { definition: { name: { da: 'Førstehjælp & æøå' } } },
    });
    expect((held?.object as { id: string } | undefined)?.id).toMatch(
      /^https:\/\/r[0-9a-f]{16}\.pejling\.invalid\/courses\/F%C3%B8rstehj%C3%A6lp%20%26%20%C3%A6%C3%B8%C3%A5$/,
    );
    const text = readFileSync(out(), 'utf8');
    for (const secret of ['6101501111', 'Åse', 'Øst', 'Bo Lærer', personId]) expect(text).not.toContain(secret);
  });

  it('says the same of the same each time, and only of the days that were asked for', () => {
    complete('2025-12-31');
    complete('2026-01-01');
    complete('2026-12-31');
    const [first, second] = [make(), make({ to_: out('igen.json') })];
    expect(second.statements).toEqual(first.statements);
    const of2026 = make({ from: day('2026-01-01'), to: day('2026-12-31') }).statements;
    expect(of2026).toEqual(first.statements.slice(1));
    expect(() => make({ from: day('2026-02-01'), to: day('2026-01-01'), to_: out('galt.json') })).toThrow('bad_input');
    expect(existsSync(out('galt.json')) || existsSync(out('galt.json.new'))).toBe(false);
  });

  it('takes duplicates for the person they were merged into, and tjenestenumre only where asked for', () => {
    const twin = putPerson(open, 'Åse Ost');
    complete('2025-01-01');
    complete('2025-02-01', { personId: twin });
    open.writer.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(personId, twin);
    open.writer
      .prepare(
        "INSERT INTO engagement (id, person_id, source, key, start_date, end_date, born) VALUES ('e', ?, '', '0042', '2020-01-01', '9999-12-31', '')",
      )
      .run(twin);
    const nameOf = (one: Statement | undefined) =>
      (one?.actor as { account: { name: string } } | undefined)?.account.name;
    const { statements } = make();
    expect(nameOf(statements[0])).toBe(nameOf(statements[1]));
    expect(nameOf(statements[0])).toMatch(/^[0-9a-f]{32}$/);
    const keyed = make({ withKeys: true }).statements;
    expect(keyed.map(nameOf)).toEqual(['0042', '0042']);
    expect(keyed[0]?.id).not.toBe(statements[0]?.id);
  });

  it('holds judged attempts with their score, also those that gave nothing', () => {
    const { id } = inTransaction(open, newBase(), 'learning.beginAttempt', (context) =>
      playerHandlers.beginAttempt(context, { personId, packageId: course.packageId, again: false }),
    ).attempt;
    open.writer
      .prepare(
        "UPDATE course_attempt SET completion = 'completed', success = 'failed', scaled = 0.4, raw = 4, min = 0, max = 10, seconds = 75.5",
      )
      .run();
    const { made, statements } = make();
    expect(made).toMatchObject({ completions: 0, judgements: 1 });
    expect(statements[0]).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/failed' },
      result: {
        success: false,
        completion: true,
        score: { scaled: 0.4, raw: 4, min: 0, max: 10 },
        duration: 'PT75.5S',
      },
    });
    expect(statement.safeParse(statements[0]).success).toBe(true);
    expect(readFileSync(out(), 'utf8')).not.toContain(id);
  });

  it('holds what cmi5 courses sent, about the same person as the rest, but what was voided', () => {
    complete('2025-01-01');
    const cmi5 = putPackage(open, 'Brand', cmi5Model, []);
    const launch = inTransaction(open, newBase(), 'learning.beginAttempt', (context) =>
      playerHandlers.beginAttempt(context, { personId, packageId: cmi5.packageId, again: false }),
    );
    const context = { ...newBase(), session: { open } as unknown as Session };
    const headers = { authorization: '', version: '', contentType: '', ifMatch: '', ifNoneMatch: '' };
    for (let i = 0; i < 2; i++) {
      xapiHandlers.lrs(context, {
        attemptId: launch.attempt.id as AttemptId,
        ask: {
          ...{ method: 'POST', path: '/player/launch', query: [], headers, origin: 'course://x' },
          body: Buffer.from(JSON.stringify({ unitId: READ })).toString('base64'),
        },
      });
    }
    open.writer.prepare("UPDATE xapi_statement SET voided = 1 WHERE body LIKE '%abandoned%'").run();
    const { made, statements } = make();
    expect(made).toMatchObject({ completions: 1, sent: 2 });
    expect(new Set(statements.map(({ actor }) => JSON.stringify(actor))).size).toBe(1);
    for (const one of statements) expect(statement.safeParse(one).success).toBe(true);
  });

  it('is in the log with its purpose, and never lies in the register’s own folder', () => {
    complete('2025-01-01');
    make();
    const inside = path.join(open.folder, 'ud.json');
    expect(() => make({ to_: inside })).toThrow('export_in_register');
    expect(existsSync(inside)).toBe(false);
    const lines = open.writer
      .prepare(
        "SELECT a.outcome, d.detail ->> 'purpose' AS purpose, d.detail ->> 'completion' AS n FROM audit a LEFT JOIN audit_detail d ON d.seq = a.seq WHERE a.call = 'learning.exportStatements' ORDER BY a.seq",
      )
      .all();
    expect(lines).toMatchObject([
      { outcome: 'ok', purpose: 'Flytning til nyt system', n: 1 },
      { outcome: 'export_in_register' },
    ]);
  });
});
