import type { boardCalls } from '../../../shared/apv/contract-board.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof boardCalls]: CallInput<(typeof boardCalls)[Call]> };

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;
const asOf = '2026-10-31' as IsoDate;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvBoardSamples: Samples = {
  board: { asOf },
  clockSettings: {},
  setClockSettings: { intervalMonths: 36, warnDays: [180, 90, 30], source: 'Hoved-MED 3. marts 2026', validFrom: asOf },
  earlierApvs: { unitId: id },
  addEarlierApvs: { unitIds: [id], scopes: ['physical', 'psychosocial'], completedOn: asOf, note: 'Ligger på papir' },
  removeEarlierApv: { earlierId: id },
};
