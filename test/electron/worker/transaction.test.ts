import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../db/engine/audit.ts';
import type { BaseContext, CommandContext } from '../../../electron/worker/context.ts';
import type { OpenRegister } from '../../../electron/worker/session.ts';
import { auditView, inTransaction, runCommand } from '../../../electron/worker/transaction.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { codeOf, makeRegister, NOW, random } from '../../db/engine/helpers.ts';

function setUp(): { open: OpenRegister; base: BaseContext; audit: () => unknown[]; units: () => unknown[] } {
  const register = makeRegister();
  const actor = { id: 'bruger-1', name: 'Anne', role: 'hr' } as const;
  const info = { name: 'Nordby', folder: register.folder, demo: false, user: 'Anne', role: 'hr' } as const;
  const open: OpenRegister = { ...register, actor, info, copyId: 'kopi0001' };
  const base: BaseContext = {
    job: { report: () => {}, throwIfCancelled: () => {} },
    now: NOW,
    today: '2026-11-22' as BaseContext['today'],
    random,
    language: 'da',
    pathOf: (token) => token,
    memory: new Map(),
  };
  const read = (text: string): unknown[] => register.reader.prepare(text).raw().all();
  return {
    open,
    base,
    audit: () => read('SELECT call, outcome, detail FROM audit JOIN audit_detail USING (seq) ORDER BY seq'),
    units: () => read('SELECT code FROM unit'),
  };
}

const addUnit = ({ db, set }: CommandContext, code: string): number =>
  db.prepare('INSERT INTO unit (id, code, born) VALUES (?, ?, ?)').run(code, code, set.stamp).changes;

describe('a command', () => {
  it('is one transaction with a stamp, a change set and an audit line with what it notes', () => {
    const { open, base, audit, units } = setUp();
    const value = runCommand(open, base, open.actor, 'staff.applyImport', (context) => {
      context.note({ rows: 2 });
      context.note({ accepted: 1 });
      return addUnit(context, '100');
    });
    expect(value).toBe(1);
    expect(units()).toEqual([['100']]);
    expect(audit()).toEqual([['staff.applyImport', 'ok', '{"rows":2,"accepted":1}']]);
    const sets = open.reader.prepare('SELECT stamp, at, actor, call FROM change_set').raw().all();
    expect(sets).toEqual([[expect.stringMatching(/-kopi0001$/), NOW.toISOString(), 'Anne', 'staff.applyImport']]);
  });

  it('that fails leaves nothing but a line that says how', () => {
    const { open, base, audit, units } = setUp();
    const fail = (error: unknown) => () =>
      inTransaction(open, base, 'staff.applyImport', (context) => {
        addUnit(context, '100');
        context.note({ rows: 2 });
        throw error;
      });
    expect(codeOf(fail(new AppFailure('stale_preview')))).toBe('stale_preview');
    expect(fail(new TypeError('a mistake'))).toThrow(TypeError);
    expect(codeOf(fail(new AppFailure('cancelled')))).toBe('cancelled');
    expect(units()).toEqual([]);
    expect(open.reader.prepare('SELECT count(*) FROM change_set').pluck().get()).toBe(0);
    expect(audit()).toEqual([
      ['staff.applyImport', 'stale_preview', '{}'],
      ['staff.applyImport', 'internal', '{}'],
    ]);
    expect(open.writer.inTransaction).toBe(false);
  });

  it('that meets a full disk says so, and the next one works once there is room', () => {
    const { open, base, audit } = setUp();
    const pages = open.writer.pragma('page_count', { simple: true });
    open.writer.pragma(`max_page_count = ${pages}`);
    const fill = (): void =>
      inTransaction(open, base, 'staff.applyImport', (context) => {
        for (let i = 0; i < 5000; i++) addUnit(context, `kode-${i}`);
      });
    expect(codeOf(fill)).toBe('disk_full');
    open.writer.pragma('max_page_count = 1000000');
    fill();
    expect(audit().at(-1)).toEqual(['staff.applyImport', 'ok', '{}']);
    expect(verifyAudit(open.reader).ok).toBe(true);
  });

  it('makes stamps that rise, also when the clock is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000_000_000 }), { minLength: 2, maxLength: 8 }), (seconds) => {
        const { open, base } = setUp();
        const stamps = seconds.map((second) =>
          inTransaction(open, { ...base, now: new Date(second * 1000) }, 'x.y', ({ set }) => set.stamp),
        );
        expect(stamps).toEqual([...new Set(stamps)].sort());
        open.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('a viewing that is logged', () => {
  it('tells ids, numbers and days, and no word that was typed', () => {
    const { open, base, audit } = setUp();
    auditView(open, base, 'staff.person', {
      personId: 'AAAAAAAAAAAAAAAAAAAAAA',
      query: 'KristofferChristensens',
      asOf: '2026-11-22',
      limit: 50,
      name: 'Abelone',
    });
    expect(audit()).toEqual([
      ['staff.person', 'ok', '{"personId":"AAAAAAAAAAAAAAAAAAAAAA","asOf":"2026-11-22","limit":50}'],
    ]);
  });
});
