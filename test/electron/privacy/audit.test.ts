import { expect, it } from 'vitest';
import { privacyHandlers } from '../../../electron/privacy/handlers.ts';
import type { QueryContext } from '../../../electron/worker/context.ts';
import { auditEvent } from '../../../electron/worker/transaction.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { privacyCalls } from '../../../shared/privacy/contract.ts';
import { startWithRegister } from '../register/helpers.ts';

it('reads the log newest first, page by page, by call or by room, with names of users', async () => {
  const program = await startWithRegister();
  const { open } = program.session;
  if (!open) throw new Error('not open');
  for (let i = 0; i < 3; i++) auditEvent(open, program.base(), 'staff.person', 'ok', { i });
  auditEvent(open, program.base(), 'staff.applyImport', new AppFailure('stale_preview'));
  const context: QueryContext = { ...program.base(), db: open.reader, actor: open.actor };
  const read = (call: string, offset: number, limit: number) =>
    privacyCalls.audit.output.parse(privacyHandlers.audit(context, { call, offset, limit }));

  const first = read('', 0, 2);
  expect(first.total).toBe(6);
  expect(first.rows).toMatchObject([
    { seq: 6, actor: 'Anne', call: 'staff.applyImport', outcome: 'stale_preview', detail: '{}' },
    { seq: 5, actor: 'Anne', call: 'staff.person', outcome: 'ok', detail: '{"i":2}' },
  ]);
  expect(read('', 4, 2).rows.map((row) => row.call)).toEqual(['register.unlock', 'register.create']);
  expect(read('staff.person', 0, 9).total).toBe(3);
  expect(read('staff.', 0, 9).total).toBe(4);
  expect(read('staff.p', 0, 9).total).toBe(0);
});
