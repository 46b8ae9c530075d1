/** Talks and agreements on a real register; and that a note is nobody's but those two's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeNoteHandlers } from '../../../electron/learning/talks/notes.ts';
import type { TalkId } from '../../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure, unwrap } from '../../../shared/kernel/result.ts';
import type { talkCalls } from '../../../shared/learning/contract-talks.ts';
import { day } from '../staff/office.ts';
import { fillOffice, personId, unitId } from '../survey/survey-office.ts';
import { PASSPHRASE, startHost } from '../worker/host.ts';

vi.setConfig({ testTimeout: 60_000 });

const TODAY = day('2026-11-22');
const CHEAP = { N: 2 ** 4, r: 1, p: 1 };
type Calls = typeof talkCalls;

async function openOffice() {
  const host = startHost();
  onTestFinished(host.end);
  await host.unlock('Anne', PASSPHRASE);
  const { open } = host.session;
  if (!open) throw new Error('the register did not open');
  fillOffice(open.writer, [
    { code: '10', people: 6 },
    { code: '11', people: 2 },
  ]);
  const attempt = <N extends keyof Calls & string>(name: N, input: CallInput<Calls[N]>) =>
    host.call('learning', name, input as never);
  const call = async <N extends keyof Calls & string>(name: N, input: CallInput<Calls[N]>) =>
    unwrap(await attempt(name, input)) as CallOutput<Calls[N]>;
  const refused = async <N extends keyof Calls & string>(name: N, input: CallInput<Calls[N]>) => {
    const result = await attempt(name, input);
    return result.ok ? 'not refused' : result.error.code;
  };
  const talkOf = async (n: number): Promise<TalkId> =>
    ((await call('talksOf', { personId: personId(n) }))[0]?.id ?? '') as TalkId;
  return { host, open, call, refused, talkOf };
}

const everyone = { asOf: TODAY, unitId: null };
const mus = { kind: 'mus', unitId: null, leaderId: null } as const;
const fields = {
  goal: 'Kan føre en medicinsamtale',
  why: '',
  how: 'side_by_side',
  owner: 'leader',
  deadline: day('2026-11-01'),
  skillId: null,
  courseId: null,
  buddyId: null,
} as const;

describe('talks', () => {
  it('are planned for many, and whoever has one to come is left alone', async () => {
    const { call } = await openOffice();
    const personIds = [0, 1, 2].map(personId);
    expect(await call('planTalks', { ...mus, personIds, plannedOn: day('2026-12-01') })).toEqual({
      planned: 3,
      alreadyPlanned: 0,
    });
    const more = [2, 3].map(personId);
    expect(await call('planTalks', { ...mus, personIds: more, plannedOn: day('2027-02-01') })).toEqual({
      planned: 1,
      alreadyPlanned: 1,
    });
    const { states, persons } = await call('talkOverview', everyone);
    expect(persons).toBe(8);
    expect(states).toMatchObject({ planned: 4, lacking: 4, held: 0 });
  });

  it('are counted in every unit above, once held', async () => {
    const { call, talkOf } = await openOffice();
    await call('planTalks', { ...mus, personIds: [personId(0)], plannedOn: day('2026-11-01') });
    const talkId = await talkOf(0);
    const { nextTalkId } = await call('holdTalk', { talkId, heldOn: day('2026-11-02'), nextOn: day('2027-11-02') });
    expect(nextTalkId).not.toBeNull();
    const { units } = await call('talkOverview', everyone);
    const unit = units.find((one) => one.unitId === unitId('10'));
    expect(unit).toMatchObject({ persons: 6, held: 1 });
    expect((await call('talkOverview', { ...everyone, asOf: day('2026-11-01') })).states.held).toBe(0);
    const { rows } = await call('talkPersons', { ...everyone, state: 'held', kind: null, offset: 0, limit: 50 });
    expect(rows).toMatchObject([{ personId: personId(0), lastHeld: '2026-11-02', plannedOn: '2027-11-02' }]);
  });

  it('of a group are the unit’s, and say nothing of its people', async () => {
    const { call } = await openOffice();
    const group: CallInput<Calls['planTalks']> = {
      ...{ kind: 'grus', personIds: [], unitId: unitId('11'), plannedOn: TODAY, leaderId: null },
    };
    expect(await call('planTalks', group)).toEqual({ planned: 1, alreadyPlanned: 0 });
    expect(await call('planTalks', group)).toEqual({ planned: 0, alreadyPlanned: 1 });
    const { units, states } = await call('talkOverview', everyone);
    expect(units.find((one) => one.unitId === unitId('11'))).toMatchObject({ groupPlanned: TODAY, held: 0 });
    expect(states.planned).toBe(0);
  });

  it('are refused with a reason: nobody, someone unknown, in the future, next before held, twice over', async () => {
    const { call, refused, talkOf } = await openOffice();
    expect(await refused('planTalks', { ...mus, personIds: [], plannedOn: TODAY })).toBe('talk_for_whom');
    expect(await refused('planTalks', { ...mus, personIds: [personId(99)], plannedOn: TODAY })).toBe('person_has_left');
    await call('planTalks', { ...mus, personIds: [personId(0)], plannedOn: TODAY });
    const talkId = await talkOf(0);
    expect(await refused('holdTalk', { talkId, heldOn: day('2026-11-23'), nextOn: null })).toBe('date_in_future');
    expect(await refused('holdTalk', { talkId, heldOn: TODAY, nextOn: day('2026-11-21') })).toBe('dates_reversed');
    await call('cancelTalk', { talkId });
    expect(await refused('holdTalk', { talkId, heldOn: TODAY, nextOn: null })).toBe('talk_is_over');
    expect(await refused('moveTalk', { talkId, plannedOn: TODAY, leaderId: null })).toBe('talk_is_over');
    await call('reopenTalk', { talkId });
    await call('removeTalk', { talkId });
    expect(await call('talksOf', { personId: personId(0) })).toEqual([]);
  });
});

describe('agreements', () => {
  it('are late after their deadline, until they are done', async () => {
    const { call } = await openOffice();
    const whom = { actionId: null, personId: personId(0), unitId: null, talkId: null, targetId: null };
    const { actionId } = await call('saveAction', { ...whom, fields });
    const list = {
      ...everyone,
      personId: null,
      talkId: null,
      late: true,
      states: [],
      owner: null,
      offset: 0,
      limit: 9,
    };
    expect(await call('actions', list)).toMatchObject({
      total: 1,
      late: 1,
      rows: [{ lateDays: 21, unitName: 'Enhed 10' }],
    });
    await call('moveAction', { actionId, state: 'done', on: day('2026-11-20'), evidence: 'Har ført tre' });
    expect(await call('actions', list)).toMatchObject({ total: 0, late: 0 });
    expect(await call('actions', { ...list, late: false, unitId: unitId('11') })).toMatchObject({ total: 0 });
  });

  it('of a talk belong to whom it was with, and keep it from being removed', async () => {
    const { call, refused, talkOf } = await openOffice();
    await call('planTalks', { ...mus, personIds: [personId(1)], plannedOn: TODAY });
    const talkId = await talkOf(1);
    const whom = { actionId: null, personId: null, unitId: null, talkId, targetId: null };
    const { actionId } = await call('saveAction', { ...whom, fields });
    expect(await refused('removeTalk', { talkId })).toBe('talk_has_more');
    const list = { ...everyone, personId: personId(1), talkId: null, late: false, states: [], owner: null };
    expect((await call('actions', { ...list, offset: 0, limit: 9 })).rows).toMatchObject([{ id: actionId, talkId }]);
  });

  it('hold no CPR number and are for somebody', async () => {
    const { refused } = await openOffice();
    const whom = { actionId: null, personId: personId(0), unitId: null, talkId: null, targetId: null };
    const cpr = { ...fields, goal: 'Hjælp 010190-1234' };
    expect(await refused('saveAction', { ...whom, fields: cpr })).toBe('looks_like_cpr');
    expect(await refused('saveAction', { ...whom, personId: null, fields })).toBe('talk_for_whom');
  });
});

describe('a note', () => {
  const TEXT = 'Gravhunden Ajax hedder han';
  const CODE = 'kun vi to ved det';

  /** The handlers with a cheap code, beside the calls of the real register. */
  async function withNote() {
    const at = await openOffice();
    await at.call('planTalks', { ...mus, personIds: [personId(0)], plannedOn: TODAY });
    const talkId = await at.talkOf(0);
    const notes = makeNoteHandlers(CHEAP);
    let now = Date.parse('2026-11-22T08:00:00Z');
    const memory = new Map<string, unknown>();
    const context = () => ({ ...at.host.base(), memory, now: new Date(now), session: at.host.session });
    const codeOf = (work: () => unknown): string => {
      try {
        work();
        return 'not refused';
      } catch (error) {
        if (error instanceof AppFailure) return error.error.code;
        throw error;
      }
    };
    return { ...at, talkId, notes, context, codeOf, wait: (seconds: number) => (now += seconds * 1000) };
  }

  it('belongs to a talk that was held, opens with its code alone, and guessing takes longer each time', async () => {
    const { host, call, talkId, notes, context, codeOf, wait } = await withNote();
    const write = { talkId, text: TEXT, code: CODE, oldCode: null };
    expect(codeOf(() => notes.sealNote(context(), write))).toBe('talk_not_held');
    await call('holdTalk', { talkId, heldOn: TODAY, nextOn: null });
    notes.sealNote(context(), write);
    expect(notes.openNote(context(), { talkId, code: CODE })).toEqual({ text: TEXT });
    expect(codeOf(() => notes.openNote(context(), { talkId, code: 'noget andet' }))).toBe('note_wrong_code');
    expect(codeOf(() => notes.openNote(context(), { talkId, code: CODE }))).toBe('wait_before_retry');
    wait(1);
    expect(codeOf(() => notes.openNote(context(), { talkId, code: 'igen noget' }))).toBe('note_wrong_code');
    wait(1);
    expect(codeOf(() => notes.openNote(context(), { talkId, code: CODE }))).toBe('wait_before_retry');
    wait(1);
    expect(notes.openNote(context(), { talkId, code: CODE })).toEqual({ text: TEXT });
    // Each guess is in the log: that somebody tried, and at which talk.
    const tried = host.audit().filter((line) => line.call === 'learning.openNote');
    expect(tried.map(({ outcome }) => outcome)).toEqual(['ok', 'note_wrong_code', 'note_wrong_code', 'ok']);
  });

  it('is only written over with its own code, and goes without being read', async () => {
    const { call, talkId, notes, context, codeOf, wait } = await withNote();
    await call('holdTalk', { talkId, heldOn: TODAY, nextOn: null });
    notes.sealNote(context(), { talkId, text: TEXT, code: CODE, oldCode: null });
    const over = { talkId, text: 'Nyt', code: 'en helt ny kode', oldCode: null };
    expect(codeOf(() => notes.sealNote(context(), over))).toBe('note_wrong_code');
    wait(60);
    notes.sealNote(context(), { ...over, oldCode: CODE });
    expect(notes.openNote(context(), { talkId, code: 'en helt ny kode' })).toEqual({ text: 'Nyt' });
    await call('removeNote', { talkId });
    expect(await call('talksOf', { personId: personId(0) })).toMatchObject([{ hasNote: false }]);
    expect(codeOf(() => notes.openNote(context(), { talkId, code: 'en helt ny kode' }))).toBe('not_found');
  });

  it('stands nowhere in the register as text, nor does its code: no row, log, audit or list', async () => {
    const { host, open, call, talkId, notes, context } = await withNote();
    await call('holdTalk', { talkId, heldOn: TODAY, nextOn: null });
    notes.sealNote(context(), { talkId, text: TEXT, code: CODE, oldCode: null });
    notes.openNote(context(), { talkId, code: CODE });
    const tables = open.writer.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
    const content = tables
      .flatMap((table) => open.writer.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
      .map((row) => row.map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join('|'))
      .join('\n');
    for (const secret of ['Gravhunden', 'Ajax', CODE]) expect(content).not.toContain(secret);
    // The table is not empty: what was looked through is what was written.
    expect(open.writer.prepare('SELECT count(*) FROM talk_note').pluck().get()).toBe(1);
    const file = readFileSync(path.join(host.folder, 'register.db')).toString('latin1');
    expect(file).not.toContain('Gravhunden');
  });
});
