import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId, ViewId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { peopleCalls } from '../../../shared/staff/contract-people.ts';

type Samples = { readonly [Call in keyof typeof peopleCalls]: CallInput<(typeof peopleCalls)[Call]> };

const asOf = '2026-11-22' as IsoDate;
const id = 'A'.repeat(22);

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const peopleSamples: Samples = {
  people: {
    filter: {
      asOf,
      text: 'åse',
      unitId: id as UnitId,
      agreements: ['BUPL'],
      hoursFrom: 10,
      ageTo: 67,
      roles: ['leader', 'amr'],
      missing: ['email'],
      onLeave: false,
    },
    sort: 'unit',
    descending: true,
    offset: 0,
    limit: 100,
  },
  peopleChoices: { asOf },
  views: {},
  saveView: { name: 'Uden e-mail', columns: ['name', 'unit'], filter: { missing: ['email'] } },
  removeView: { viewId: id as ViewId },
  search: { text: 'åse', asOf },
};
