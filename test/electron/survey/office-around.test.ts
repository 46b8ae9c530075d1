// A round amid the rest of the program: through dispatch, beside imports, over a change of the data key.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { ANNE, BO, startWithRegister } from '../register/helpers.ts';
import { PASSPHRASE, startHost, type TestHost } from '../worker/host.ts';
import { fillOffice, officeOf, settingsFor } from './survey-office.ts';

const value = <T>(result: Result<unknown>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value as T;
};

describe('through the program’s own door', () => {
  let host: TestHost;
  beforeEach(async () => {
    host = startHost();
    await host.unlock('Anne', PASSPHRASE);
    for (const [call, file] of [
      ['previewOrganisation', host.files.organisation],
      ['previewStaff', host.files.staff],
    ] as const) {
      const preview = value<{ previewId: string }>(await host.call('staff', call, { file: host.grant(file) }));
      value(await host.call('staff', 'applyImport', { previewId: preview.previewId }));
    }
  });
  afterEach(() => host.end());

  it('a round runs from draft to closing, and what it stands on cannot be undone', async () => {
    const top = host.session.open?.reader.prepare("SELECT id FROM unit WHERE code = '1'").pluck().get() as UnitId;
    const settings = settingsFor([], { unitIds: [top], codes: 'person' });
    const { roundId } = value<{ roundId: RoundId }>(
      await host.call('survey', 'saveRound', { roundId: null, settings }),
    );
    expect(await host.call('survey', 'openRound', { roundId })).toEqual({ ok: true, value: { invited: 1, units: 2 } });
    const imports = host.session.open?.reader.prepare('SELECT id FROM import_run').pluck().all() as string[];
    for (const importId of imports) {
      expect(await host.call('staff', 'undoImport', { importId })).toMatchObject({
        ok: false,
        error: { code: 'undo_blocked' },
      });
    }
    const codes = value<{ slips: { code: string }[] }>(
      await host.call('survey', 'makeCodes', { roundId, unitIds: [], spare: 0 }),
    );
    expect(codes.slips).toHaveLength(1);
    const answer = { roundId, code: codes.slips[0]?.code, answers: { T01: ['1'] }, bands: {}, comment: '' };
    const before = host.audit().length;
    expect(await host.call('survey', 'submitAnswer', answer)).toEqual({ ok: true, value: {} });
    expect(host.audit()).toHaveLength(before);
    // Nobody was told, in a unit of one, that the one has answered.
    expect(await host.call('survey', 'responseRates', { roundId })).toMatchObject({ ok: true, value: { total: null } });
    expect(await host.call('survey', 'closeRound', { roundId })).toEqual({ ok: true, value: { answers: 1 } });
    expect(await host.call('survey', 'rounds', {})).toMatchObject({
      ok: true,
      value: [{ state: 'closed', answered: null, rate: null }],
    });
    expect(host.unexpected).toEqual([]);
  });
});

it('an open urn is there after lock and unlock, and after a user was removed and the key changed', async () => {
  const program = await startWithRegister();
  const officeNow = () => {
    const { open } = program.session;
    if (!open) throw new Error('locked');
    return officeOf({ ...open, close: () => {} });
  };
  fillOffice(officeNow().db, [{ code: '10', people: 9 }]);
  const office = officeNow();
  const roundId = office.openRound(settingsFor(['10']));
  const [first = '', second = '', third = ''] = office.codes(roundId).get('10') ?? [];
  office.answer(roundId, first);
  await program.call('addSlot', { name: 'Bo', role: 'hr', passphrase: BO, own: ANNE });
  await program.call('lock', {});
  await program.call('unlock', { userName: 'Anne', passphrase: ANNE });
  officeNow().answer(roundId, second);
  const key = Buffer.from(program.session.open?.key ?? '');
  const bo = (await program.call('slots', {})).find(({ name }) => name === 'Bo');
  await program.call('removeSlot', { slotId: bo?.id as never, own: ANNE });
  expect(program.session.open?.key).not.toEqual(key);
  officeNow().answer(roundId, third);
  expect(officeNow().refused('startAnswer', { roundId, code: first }).code).toBe('code_used');
  expect(officeNow().call('closeRound', { roundId })).toEqual({ answers: 3 });
});
