/** How long the calls behind the pages take in a register of 50,000 people. Told, not judged: they have no target. */
import type { UnitNode } from '../../shared/staff/contract.ts';
import { withTempFolder } from '../support/folders.ts';
import { median, ms } from '../support/measure.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { openFilled } from './filled-register.ts';
import { TODAY } from './payroll-file.ts';

const ROWS = numberOption('rows', 50_000);
const ROUNDS = numberOption('rounds', 9);

await runProof(() =>
  withTempFolder(async (folder) => {
    const { call } = await openFilled(folder, ROWS);
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
