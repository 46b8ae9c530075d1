/** How long the calls behind the pages take in a register of 50,000 people. Told, not judged: they have no target. */
import { makeLocalHost } from '../../electron/worker/local-host.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';
import type { PreviewSummary } from '../../shared/staff/import-contract.ts';
import { withTempFolder } from '../support/folders.ts';
import { median, ms } from '../support/measure.ts';
import { createTestRegister, PASSPHRASE } from '../support/registers.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { type PayrollFiles, TODAY, writePayrollFiles } from './payroll-file.ts';

const ROWS = numberOption('rows', 50_000);
const ROUNDS = numberOption('rounds', 9);

type Call = <T>(room: string, name: string, input: unknown) => Promise<T>;

async function openFilled(folder: string, files: PayrollFiles): Promise<Call> {
  createTestRegister(folder).close();
  const host = makeLocalHost({
    homeFolder: folder,
    today: TODAY,
    language: 'da',
    onProgress: () => {},
    onUnexpected: (error) => say(String(error)),
  });
  const call: Call = async <T>(room: string, name: string, input: unknown) =>
    unwrap(await host.call(room, name, input)) as T;
  await call('register', 'select', { folder: host.grant(`${folder}/Vesterhede.pejling`) });
  await call('register', 'unlock', { userName: '', passphrase: PASSPHRASE });
  for (const [name, file] of [
    ['previewOrganisation', files.organisation],
    ['previewStaff', files.staff],
  ] as const) {
    const { previewId } = await call<PreviewSummary>('staff', name, { file: host.grant(file) });
    await call('staff', 'applyImport', { previewId, approveEnded: false });
  }
  return call;
}

await runProof(() =>
  withTempFolder(async (folder) => {
    const call = await openFilled(folder, writePayrollFiles(folder, ROWS));
    say(`        ${ROWS} rows; median of ${ROUNDS}, the first of a kind not counted`);
    const measure = async (what: string, room: string, name: string, input: object): Promise<void> => {
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const started = performance.now();
        await call(room, name, input);
        if (round > 0) times.push(performance.now() - started);
      }
      say(`        ${ms(median(times)).padStart(9)}  ${what} (slowest ${ms(Math.max(...times))})`);
    };
    const page = { asOf: TODAY, offset: 0, limit: 100 };
    const [top] = await call<UnitNode[]>('staff', 'unitTree', { asOf: TODAY });
    await measure('people, first page by name', 'staff', 'persons', page);
    await measure('people, page far down', 'staff', 'persons', { ...page, offset: Math.floor(ROWS * 0.9) });
    await measure('people, by workplace', 'staff', 'persons', { ...page, sort: 'unit' });
    await measure('search, two letters', 'staff', 'persons', { ...page, text: 'an' });
    await measure('search, a name', 'staff', 'persons', { ...page, text: 'soren niels' });
    await measure('people of the whole tree from its top', 'staff', 'persons', { ...page, unitId: top?.id ?? null });
    await measure('tree of units with counts', 'staff', 'unitTree', { asOf: TODAY });
    await measure('figures', 'staff', 'figures', { asOf: TODAY });
    await measure('start page', 'report', 'overview', { asOf: TODAY });
    await measure('start page, tasks and charts', 'report', 'outlook', { asOf: TODAY });
  }),
);
