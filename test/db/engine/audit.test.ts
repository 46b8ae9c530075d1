import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendAudit, auditHead, verifyAudit } from '../../../db/engine/audit.ts';
import type { WritableDB } from '../../../db/engine/handles.ts';
import { makeRegister, NOW, random } from './helpers.ts';

const LINES = 12;
let db: WritableDB;

function append(n: number): void {
  appendAudit(
    db,
    {
      at: new Date(NOW.getTime() + n).toISOString(),
      actor: `user-${n % 3}`,
      call: 'staff.person',
      outcome: 'ok',
      detail: { n },
    },
    random,
  );
}

describe('the audit chain', () => {
  beforeEach(() => {
    db = makeRegister().writer;
    db.transaction(() => {
      for (let n = 0; n < LINES; n++) append(n);
    })();
  });

  it('holds when nothing was touched', () => {
    expect(verifyAudit(db)).toEqual({ ok: true, lines: LINES, faults: 0, firstBad: undefined });
    expect(auditHead(db).seq).toBe(LINES);
  });

  it('holds when retention deletes what lines were about', () => {
    db.exec('DELETE FROM audit_detail WHERE seq <= 6');
    expect(verifyAudit(db).ok).toBe(true);
    append(99);
    expect(verifyAudit(db)).toMatchObject({ ok: true, lines: LINES + 1 });
  });

  it('goes on from a checkpoint when expired lines are cut', () => {
    const cut = db.prepare('SELECT seq, hash FROM audit WHERE seq = 5').get() as { seq: number; hash: string };
    db.exec('DELETE FROM audit WHERE seq <= 5; DELETE FROM audit_detail WHERE seq <= 5');
    expect(verifyAudit(db).ok).toBe(false);
    db.prepare("INSERT INTO meta VALUES ('audit_checkpoint', ?)").run(`${cut.seq} ${cut.hash}`);
    expect(verifyAudit(db)).toMatchObject({ ok: true, lines: LINES - 5 });
  });

  it('names the first line that does not fit', () => {
    db.exec("UPDATE audit SET outcome = 'not_allowed' WHERE seq = 7");
    expect(verifyAudit(db)).toMatchObject({ ok: false, firstBad: 7 });
  });

  it('breaks at any edit, deletion, insertion or reordering', () => {
    const seq = fc.integer({ min: 1, max: LINES });
    const column = fc.constantFrom('at', 'actor', 'call', 'outcome', 'detail_hash', 'prev_hash', 'hash');
    const edit = fc.record({ kind: fc.constant('edit' as const), seq, column });
    const detail = fc.record({ kind: fc.constant('detail' as const), seq, column: fc.constantFrom('salt', 'detail') });
    const remove = fc.record({ kind: fc.constant('delete' as const), seq });
    const insert = fc.record({ kind: fc.constant('insert' as const), seq });
    const swap = fc
      .record({ kind: fc.constant('swap' as const), seq, other: seq })
      .filter((step) => step.seq !== step.other);
    fc.assert(
      fc.property(fc.oneof(edit, detail, remove, insert, swap), (step) => {
        db.exec('BEGIN');
        try {
          if (step.kind === 'edit')
            db.prepare(`UPDATE audit SET ${step.column} = ${step.column} || '0' WHERE seq = ?`).run(step.seq);
          if (step.kind === 'detail') {
            db.prepare(`UPDATE audit_detail SET ${step.column} = ${step.column} || '0' WHERE seq = ?`).run(step.seq);
          }
          if (step.kind === 'delete') db.prepare('DELETE FROM audit WHERE seq = ?').run(step.seq);
          if (step.kind === 'insert') {
            db.exec(`UPDATE audit SET seq = -seq - 1 WHERE seq > ${step.seq}`);
            db.exec('UPDATE audit SET seq = -seq WHERE seq < 0');
            db.exec(
              `INSERT INTO audit SELECT ${step.seq + 1}, at, actor, call, outcome, detail_hash, prev_hash, hash FROM audit WHERE seq = ${step.seq}`,
            );
          }
          if (step.kind === 'swap') {
            db.exec(`UPDATE audit SET seq = -1 WHERE seq = ${step.seq}`);
            db.exec(`UPDATE audit SET seq = ${step.seq} WHERE seq = ${step.other}`);
            db.exec(`UPDATE audit SET seq = ${step.other} WHERE seq = -1`);
          }
          return !verifyAudit(db).ok;
        } finally {
          db.exec('ROLLBACK');
        }
      }),
      { numRuns: 1000 },
    );
    expect(verifyAudit(db).ok).toBe(true);
  });

  it('misses lines cut from the end, and details without a line', () => {
    db.exec('BEGIN; DELETE FROM audit WHERE seq > 10; DELETE FROM audit_detail WHERE seq > 10');
    expect(verifyAudit(db).ok).toBe(false);
    db.exec('ROLLBACK');
    db.exec("INSERT INTO audit_detail VALUES (77, 's', '{}')");
    expect(verifyAudit(db).ok).toBe(false);
  });

  it('salts what it hashes, so that a short detail cannot be guessed back', () => {
    const salted = db.prepare('SELECT salt FROM audit_detail').pluck().all() as string[];
    expect(new Set(salted).size).toBe(LINES);
    expect(salted.every((salt) => salt.length === 32)).toBe(true);
  });
});
