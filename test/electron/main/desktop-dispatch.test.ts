import { describe, expect, it } from 'vitest';
import { dispatchDesktop } from '../../../electron/main/desktop-dispatch.ts';
import type { Role } from '../../../shared/kernel/registry.ts';
import { AppFailure, type Result } from '../../../shared/kernel/result.ts';

const saved = { saved: true, name: 'a.pdf', bytes: 1 };

function desk(
  role: Role | undefined,
  handler: (context: string, input: never) => Promise<unknown> = async () => saved,
) {
  const refused: string[] = [];
  const call = (name: string, input: unknown): Promise<Result<unknown>> =>
    dispatchDesktop({ call: name, input }, 'context', {
      handlers: { saveBoardReport: handler, touch: async () => ({}) },
      role: () => role,
      refused: (one) => refused.push(one),
    });
  return { call, refused };
}

describe('a call of the desktop', () => {
  it('runs for who may, with its input checked and its defaults filled in', async () => {
    const seen: unknown[] = [];
    const { call, refused } = desk('hr', async (context, input) => {
      seen.push(context, input);
      return saved;
    });
    expect(await call('saveBoardReport', { period: '2026' })).toEqual({ ok: true, value: saved });
    expect(seen).toEqual(['context', { period: '2026' }]);
    expect(refused).toEqual([]);
  });

  it('is refused before any dialog is shown: locked, or not for the role, which the log is told', async () => {
    const never = async () => {
      throw new Error('ran');
    };
    expect(await desk(undefined, never).call('saveBoardReport', { period: '2026' })).toMatchObject({
      error: { code: 'locked' },
    });
    const { call, refused } = desk('dpo', never);
    expect(await call('saveBoardReport', { period: '2026' })).toMatchObject({ error: { code: 'not_allowed' } });
    expect(refused).toEqual(['desktop.saveBoardReport']);
    expect(await call('touch', {})).toEqual({ ok: true, value: {} });
  });

  it('answers what it does not know, cannot read or did not expect by code alone', async () => {
    const { call } = desk('hr', async () => {
      throw new Error('/home/anne/Åse Sørensen.pdf');
    });
    expect(await call('saveBoardReport', { period: '26' })).toEqual({
      ok: false,
      error: { code: 'bad_input', params: { field: 'period' } },
    });
    expect(await call('saveBoardReport', { period: '2026' })).toEqual({ ok: false, error: { code: 'internal' } });
    for (const name of ['toString', '__proto__', 'constructor', 'chooseFile', 'nothing']) {
      expect(await call(name, {})).toEqual({ ok: false, error: { code: 'unknown_call' } });
    }
    const failing = desk('hr', async () => {
      throw new AppFailure('print_failed');
    });
    expect(await failing.call('saveBoardReport', { period: '2026' })).toEqual({
      ok: false,
      error: { code: 'print_failed' },
    });
    const wrong = desk('hr', async () => ({ ...saved, path: '/home/anne' }));
    expect(await wrong.call('saveBoardReport', { period: '2026' })).toEqual({ ok: false, error: { code: 'internal' } });
  });
});
