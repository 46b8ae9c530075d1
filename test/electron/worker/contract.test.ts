/**
 * Every call of the registry against what a broken or hostile page could send:
 * the answer is what the contract names or a refusal with a code, never an
 * exception and never `internal`. A call added to the registry is tried too,
 * and does not compile here before it has a sample.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CallDef, CallInput } from '../../../shared/kernel/registry.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { errorCodes } from '../../../shared/messages/error-codes.ts';
import { type AppRegistry, registry } from '../../../shared/registry.ts';
import { day } from '../staff/office.ts';
import { DPO_PASSPHRASE, PASSPHRASE, startHost, type TestHost } from './host.ts';
import { apvAmoSamples } from './samples-apv-amo.ts';
import { apvBoardSamples } from './samples-apv-board.ts';
import { apvChemicalsSamples } from './samples-apv-chemicals.ts';
import { apvIncidentsSamples } from './samples-apv-incidents.ts';
import { apvPlanSamples } from './samples-apv-plan.ts';
import { apvProblemsSamples } from './samples-apv-problems.ts';
import { apvRoundsSamples } from './samples-apv-rounds.ts';
import { apvUncoverSamples } from './samples-apv-uncover.ts';
import { editSamples } from './samples-edit.ts';
import { exportSamples } from './samples-export.ts';
import { learningCatalogueSamples } from './samples-learning-catalogue.ts';
import { learningOnboardingSamples } from './samples-learning-onboarding.ts';
import { learningPackagesSamples } from './samples-learning-packages.ts';
import { learningPlainSamples } from './samples-learning-plain.ts';
import { learningPlayerSamples } from './samples-learning-player.ts';
import { learningRequirementsSamples } from './samples-learning-requirements.ts';
import { learningSkillsSamples } from './samples-learning-skills.ts';
import { learningTalksSamples } from './samples-learning-talks.ts';
import { learningXapiSamples } from './samples-learning-xapi.ts';
import { peopleSamples } from './samples-people.ts';
import { qualitySamples } from './samples-quality.ts';
import { sourcesSamples } from './samples-sources.ts';
import { answeringSamples } from './samples-survey-answering.ts';
import { answersImportSamples } from './samples-survey-answers-import.ts';
import { instrumentSamples } from './samples-survey-instruments.ts';
import { resultSamples } from './samples-survey-results.ts';
import { roundSamples } from './samples-survey-rounds.ts';
import { unitsSamples } from './samples-units.ts';

// The strength of scrypt is not what this is about, nor is the demo municipality.
vi.mock('../../../electron/register/handlers.ts', async () => {
  const { makeRegisterHandlers } = await import('../../../electron/register/make-handlers.ts');
  return { registerHandlers: makeRegisterHandlers(() => {}, { N: 2 ** 4, r: 1, p: 1 }) };
});

type WorkerRoom = Exclude<keyof AppRegistry, 'desktop'>;
type Samples = {
  readonly [Room in WorkerRoom]: { readonly [Call in keyof AppRegistry[Room]]: CallInput<AppRegistry[Room][Call]> };
};

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const id = ID as never;
const asOf = day('2026-11-22');
const page = { offset: 0, limit: 50 };

/** A well-formed input of every call; by themselves most mean nothing to the register. */
const samples: Samples = {
  register: {
    state: {},
    create: { folder: ID, name: 'Ny', userName: 'Bo', passphrase: PASSPHRASE },
    createDemo: {},
    select: { folder: ID },
    leave: {},
    unlock: { userName: 'Anne', passphrase: PASSPHRASE },
    unlockWithRecovery: { recoveryKey: 'ABCD-EFGH' },
    lock: {},
    userNames: {},
    slots: {},
    addSlot: { name: 'Carl', role: 'dpo', passphrase: DPO_PASSPHRASE, own: PASSPHRASE },
    removeSlot: { slotId: id, own: PASSPHRASE },
    changePassphrase: { old: 'noget helt andet', next: 'noget endnu andet' },
    newRecoveryKey: { own: PASSPHRASE },
    confirmOwn: { own: PASSPHRASE },
    check: {},
    backup: { folder: ID },
    backups: {},
    restore: { backup: ID, folder: ID, name: 'Igen', passphrase: PASSPHRASE },
  },
  staff: {
    ...editSamples,
    ...exportSamples,
    ...peopleSamples,
    ...qualitySamples,
    ...sourcesSamples,
    ...unitsSamples,
    unitTree: { asOf },
    persons: { asOf, text: 'åse', unitId: null, sort: 'unit', descending: true, employedOnly: false, ...page },
    person: { personId: id, asOf },
    revealCpr: { personId: id },
    figures: { asOf },
    previewOrganisation: { file: ID, extent: 'full', effective: asOf },
    previewStaff: { file: ID, effective: asOf, profile: { name: 'SD', columns: { CPR: 'cpr' }, decimal: ',' } },
    previewRows: { previewId: ID, kind: 'unchanged', ...page },
    discardPreview: { previewId: ID },
    applyImport: { previewId: ID, approveEnded: true },
    imports: page,
    importFaults: { importId: id, ...page },
    undoImport: { importId: id },
    importFields: { kind: 'staff' },
  },
  survey: {
    ...answeringSamples,
    ...answersImportSamples,
    ...instrumentSamples,
    ...resultSamples,
    ...roundSamples,
  },
  apv: {
    ...apvAmoSamples,
    ...apvBoardSamples,
    ...apvChemicalsSamples,
    ...apvIncidentsSamples,
    ...apvPlanSamples,
    ...apvProblemsSamples,
    ...apvRoundsSamples,
    ...apvUncoverSamples,
  },
  learning: {
    ...learningRequirementsSamples,
    ...learningCatalogueSamples,
    ...learningPackagesSamples,
    ...learningPlayerSamples,
    ...learningPlainSamples,
    ...learningXapiSamples,
    ...learningSkillsSamples,
    ...learningTalksSamples,
    ...learningOnboardingSamples,
    courses: { asOf },
    expiring: { asOf, window: '90', unitId: id, courseId: null, ...page },
    expiringByUnit: { asOf },
    figures: { asOf },
    previewCourses: { file: ID },
  },
  report: {
    overview: { asOf },
    outlook: { asOf },
    board: { period: '2026', asOf },
    releaseBoard: { period: '2026', recipients: 'Byrådet' },
    survey: { roundId: id, unitId: null },
    releaseSurvey: { roundId: id, unitId: id, recipients: 'Hoved-MED', by: 'alder' },
    respondentPage: { roundId: id },
    apv: { unitId: id, audience: 'authority', asOf },
    discussion: { discussionId: id },
    courseProof: { of: { classId: id }, language: 'da' },
  },
  privacy: { audit: { call: 'staff.', ...page } },
};

interface Named {
  readonly room: WorkerRoom;
  readonly call: string;
  readonly name: string;
  readonly def: CallDef;
  readonly sample: Readonly<Record<string, unknown>>;
}

const calls: Named[] = Object.entries(samples).flatMap(([room, roomSamples]) =>
  Object.entries(roomSamples).map(([call, sample]) => ({
    room: room as WorkerRoom,
    call,
    name: `${room}.${call}`,
    def: (registry[room as WorkerRoom] as Readonly<Record<string, CallDef>>)[call] as CallDef,
    sample: sample as Named['sample'],
  })),
);
const open = calls.filter(({ def }) => def.register === 'open');

/** What a field can hold at its worst. */
const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\0',
  "'; DROP TABLE person; --",
  '" OR 1=1 NEAR(a b) * : -',
  '../../etc/passwd',
  '__proto__',
  'x'.repeat(100_000),
  'ord '.repeat(50),
  '=cmd|calc',
  ID,
  '0001-01-01',
  '1900-01-01',
  '2024-02-29',
  '2026-02-30',
  '2199-12-31',
  '9999-12-31',
  '0000',
  '1900',
  '9999',
  0,
  -1,
  1,
  500,
  501,
  10_000_000,
  Number.MAX_SAFE_INTEGER,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  true,
  null,
  undefined,
  [],
  {},
  new Date(Number.NaN),
  JSON.parse('{"__proto__":{"role":"hr"}}'),
  JSON.parse('{"name":"p","columns":{"__proto__":null,"constructor":"cpr"}}'),
  { name: 'p', columns: Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, 'cpr'])) },
];

/** The sample with every field in turn gone, made worse or added. */
function* worsened(sample: Named['sample']): Generator<unknown> {
  yield sample;
  for (const field of [...Object.keys(sample), 'extra']) {
    const { [field]: _, ...without } = sample;
    yield without;
    for (const value of NASTY) yield { ...sample, [field]: value };
  }
}

let host: TestHost;

/** Ids and tokens that mean something, so that the call goes all the way. */
async function meaningful({ name, sample }: Named): Promise<Named['sample']> {
  const reader = host.session.open?.reader;
  const one = (table: string) => reader?.prepare(`SELECT id FROM ${table} LIMIT 1`).pluck().get();
  const previewId = async (): Promise<unknown> => {
    const made = await host.call('staff', 'previewStaff', { file: host.grant(host.files.staff) });
    return (made as { value?: { previewId: string } }).value?.previewId;
  };
  const folder = path.dirname(host.folder);
  switch (name) {
    case 'register.select':
      return { ...sample, folder: host.grant(host.folder) };
    case 'register.create':
      return { ...sample, folder: host.grant(path.join(folder, 'nye')) };
    case 'register.backup':
      return { ...sample, folder: host.grant(path.join(folder, 'kopier')) };
    case 'staff.previewStaff':
    case 'staff.previewOrganisation':
    case 'learning.previewCourses':
      return {
        ...sample,
        file: host.grant(name.endsWith('Organisation') ? host.files.organisation : host.files.staff),
      };
    case 'staff.previewRows':
    case 'staff.applyImport':
      return { ...sample, previewId: await previewId() };
    case 'staff.person':
    case 'staff.revealCpr':
      return { ...sample, personId: one('person') };
    case 'staff.importFaults':
    case 'staff.undoImport':
      return { ...sample, importId: one('import_run') };
    default:
      return sample;
  }
}

async function expectTyped({ room, call, def }: Named, input: unknown): Promise<void> {
  if (!host.session.open) await host.unlock('Anne', PASSPHRASE);
  host.session.retryAt = 0;
  const result = await host.call(room, call, input);
  expect(host.unexpected).toEqual([]);
  if (result.ok) {
    expect(def.output.safeParse(result.value).success).toBe(true);
    return;
  }
  expect(errorCodes).toContain(result.error.code);
  expect(result.error.code).not.toBe('internal');
  expect(JSON.stringify(result.error).length).toBeLessThan(1000);
}

async function importFiles(): Promise<void> {
  for (const [call, file] of [
    ['previewOrganisation', host.files.organisation],
    ['previewStaff', host.files.staff],
  ] as const) {
    const preview = (await host.call('staff', call, { file: host.grant(file) })) as Result<{ previewId: string }>;
    const previewId = preview.ok ? preview.value.previewId : '';
    expect(await host.call('staff', 'applyImport', { previewId })).toMatchObject({ ok: true });
  }
}

beforeAll(async () => {
  host = startHost();
  for (const name of ['nye', 'kopier']) mkdirSync(path.join(path.dirname(host.folder), name));
  expect(await host.unlock('Anne', PASSPHRASE)).toMatchObject({ ok: true });
  await importFiles();
});
afterAll(() => host.end());

describe.each(calls)('$name', (one) => {
  it('answers its own input made worse, field by field', async () => {
    for (const input of worsened(await meaningful(one))) await expectTyped(one, input);
  });

  it('answers anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (input) =>
        expectTyped(one, input),
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is behind a lock', () => {
  it('answers `locked`, whatever the call', async () => {
    await host.call('register', 'lock', {});
    for (const { room, call, sample } of open) {
      expect.soft(await host.call(room, call, sample), call).toEqual({ ok: false, error: { code: 'locked' } });
    }
  });

  it('is gone after it: tokens and previews of before mean nothing', async () => {
    await host.unlock('Anne', PASSPHRASE);
    const file = host.grant(host.files.staff);
    const preview = (await host.call('staff', 'previewStaff', { file })) as Result<{ previewId: string }>;
    const rows = { previewId: preview.ok ? preview.value.previewId : '', kind: 'new', ...page };
    expect(await host.call('staff', 'previewRows', rows)).toMatchObject({ ok: true });
    await host.call('register', 'lock', {});
    expect(await host.unlock('Anne', PASSPHRASE)).toMatchObject({ ok: true });
    expect(await host.call('staff', 'previewRows', rows)).toEqual({ ok: false, error: { code: 'preview_gone' } });
    const again = await host.call('staff', 'previewStaff', { file });
    expect(again).toEqual({ ok: false, error: { code: 'token_expired' } });
  });
});

describe('the data protection officer', () => {
  /** All that the role may call. A new call in this list is a decision, not a slip. */
  const ALLOWED = [
    'privacy.audit',
    'register.backups',
    'register.changePassphrase',
    'register.check',
    'register.slots',
    'report.respondentPage',
    'staff.imports',
    'staff.listExports',
  ];

  beforeAll(async () => {
    const ditte = { name: 'Ditte', role: 'dpo', passphrase: DPO_PASSPHRASE, own: PASSPHRASE };
    const added = await host.call('register', 'addSlot', ditte);
    expect(added).toMatchObject({ ok: true });
    await host.call('register', 'lock', {});
    expect(await host.unlock('Ditte', DPO_PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('sees log and settings only', () => {
    const allowed = open.filter(({ def }) => def.access.includes('dpo')).map(({ name }) => name);
    expect(allowed.sort()).toEqual(ALLOWED);
  });

  it('is refused everything else, and the log says who tried', async () => {
    for (const { room, call, name, def, sample } of open) {
      if (def.access.includes('dpo')) continue;
      const before = host.audit().length;
      expect.soft(await host.call(room, call, sample), name).toEqual({ ok: false, error: { code: 'not_allowed' } });
      const line = { call: name, outcome: 'not_allowed', actor: host.session.open?.actor.id };
      expect.soft(host.audit().slice(before), name).toEqual([line]);
    }
  });

  it('is told no name and no CPR number', async () => {
    for (const { room, call, name, sample } of open) {
      if (!ALLOWED.includes(name)) continue;
      const said = JSON.stringify(await host.call(room, call, sample));
      expect.soft(said, name).not.toMatch(/Sørensen|Åse|610190/);
    }
  });
});
