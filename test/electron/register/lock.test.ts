import { expect, it } from 'vitest';
import type { OpenRegister } from '../../../electron/worker/session.ts';
import { auditView } from '../../../electron/worker/transaction.ts';
import { ANNE, startWithRegister } from './helpers.ts';

const calls = (open: OpenRegister | undefined): unknown[] =>
  open?.reader.prepare("SELECT call FROM audit WHERE call <> 'register.create' ORDER BY seq").pluck().all() ?? [];

it('logs what the reader answered until it let go, and only then closes', async () => {
  const program = await startWithRegister();
  const { session } = program;
  const closing = session.open;
  Object.assign(session, {
    share: async (open: unknown) => {
      // As the writer's thread does when the reader says that it has let go.
      if (!open && session.open) auditView(session.open, program.base(), 'staff.person', {});
    },
  });
  await program.call('lock', {});
  expect(session.open).toBeUndefined();
  expect(closing?.writer.open).toBe(false);
  expect(closing?.key.every((byte) => byte === 0)).toBe(true);
  await program.call('unlock', { userName: 'Anne', passphrase: ANNE });
  expect(calls(session.open)).toEqual(['register.unlock', 'staff.person', 'register.lock', 'register.unlock']);
});
