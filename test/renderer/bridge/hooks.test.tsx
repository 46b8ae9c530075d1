import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatFor } from '../../../renderer/bridge/format.ts';
import { useCall, useCommand } from '../../../renderer/bridge.ts';
import { Button } from '../../../renderer/components/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, holdAnswer, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
});

function Backups() {
  const list = useCall('register', 'backups', {});
  const backup = useCommand('register', 'backup');
  return (
    <>
      <p>{list.error ? `fejl ${list.error.code}` : `${list.data?.length ?? '?'} kopier`}</p>
      <p>{backup.isRunning ? `i gang ${backup.progress?.done ?? 0}` : 'stille'}</p>
      {backup.error && <p>kommando {backup.error.code}</p>}
      <Button onPress={() => void backup.run({})}>tag</Button>
      <Button onPress={backup.cancel}>stop</Button>
      <Button onPress={list.retry}>igen</Button>
    </>
  );
}

describe('useCall and useCommand', () => {
  it('asks again for what is shown after a command', async () => {
    const rows = [{ name: 'a', at: '2026-11-01T00:00:00Z', bytes: 1, reason: 'manual' }];
    let made = 0;
    fake.on('register', 'backups', () => ok(made === 0 ? [] : rows));
    fake.on('register', 'backup', () => {
      made += 1;
      return ok({ folder: 'x', bytes: 1 });
    });
    const { user } = renderPage(<Backups />);
    await screen.findByText('0 kopier');
    await user.click(screen.getByRole('button', { name: 'tag' }));
    expect(await screen.findByText('1 kopier')).toBeDefined();
  });

  it('gives the error as data and can try again', async () => {
    fake.refuse('register', 'backups', 'folder_missing');
    const { user } = renderPage(<Backups />);
    await screen.findByText('fejl folder_missing');
    fake.on('register', 'backups', () => ok([]));
    await user.click(screen.getByRole('button', { name: 'igen' }));
    expect(await screen.findByText('0 kopier')).toBeDefined();
  });

  it('shows progress and cancels by the id of the running call', async () => {
    fake.on('register', 'backups', () => ok([]));
    const answer = holdAnswer<ReturnType<typeof fail>>();
    fake.on('register', 'backup', (_input, options) => {
      options?.onProgress?.({ phase: 'backup', done: 7, total: 10 });
      return answer.promise;
    });
    const { user } = renderPage(<Backups />);
    await user.click(screen.getByRole('button', { name: 'tag' }));
    expect(await screen.findByText('i gang 7')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'stop' }));
    const callId = fake.asked.find(({ call }) => call === 'backup')?.options?.callId;
    expect(fake.cancelled).toEqual([callId]);
    await answer.give(fail('cancelled'));
    await waitFor(() => expect(screen.getByText('kommando cancelled')).toBeDefined());
    expect(screen.getByText('stille')).toBeDefined();
  });

  it('turns a bridge that breaks into an error', async () => {
    fake.on('register', 'backups', () => Promise.reject(new Error('the worker died')));
    renderPage(<Backups />);
    expect(await screen.findByText('fejl internal')).toBeDefined();
  });
});

describe('formatFor', () => {
  it('writes Danish numbers and days', () => {
    const format = formatFor('da');
    expect(format.number(1234.5, 1)).toBe('1.234,5');
    expect(format.share(0.053, 1)).toBe('5,3\u00a0%');
    expect(format.date('2026-11-22' as IsoDate)).toBe('22-11-2026');
    expect(format.bytes(18_400_000)).toBe('18,4 MB');
  });

  it('writes a moment in local time, and leaves alone what is none', () => {
    const at = new Date(2026, 10, 22, 14, 5).toISOString();
    expect(formatFor('da').dateTime(at)).toBe('22-11-2026 14:05');
    expect(formatFor('da').dateTime('for længe siden')).toBe('for længe siden');
  });
});
