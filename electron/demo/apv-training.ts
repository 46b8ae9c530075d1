/** What the demo's AMR were offered and took: the obligatory course, the supplementary days, and 1½ days a year. */
import { insertRow } from '../../db/apv/rows.ts';
import type { TrainingKind } from '../../shared/apv/words.ts';
import { addDays, addMonths, type IsoDate, partsOf } from '../../shared/kernel/dates.ts';
import { newId, type TrainingId } from '../../shared/kernel/ids.ts';
import type { Filling, Workplace } from './apv-rounds.ts';

interface Offer {
  readonly kind: TrainingKind;
  readonly forYear: number | null;
  readonly offeredOn: IsoDate;
  /** How likely it is that the answer was no; the obligatory course cannot be declined. */
  readonly refused: number;
}

function addOffer({ context, chance, today }: Filling, { amr }: Workplace, offer: Offer): void {
  const { kind, forYear, offeredOn, refused } = offer;
  if (offeredOn > today) return;
  const answeredOn = addDays(offeredOn, chance.int(1, 12));
  const answer = answeredOn > today ? null : chance.hits(refused) ? 'no' : 'yes';
  const planned = addDays(offeredOn, chance.int(20, 60));
  const takenOn = answer === 'yes' && planned <= today && chance.hits(0.9) ? planned : null;
  insertRow(context.db, context.set, 'amo_training', {
    ...{ id: newId<TrainingId>(context.random), personId: amr, kind, forYear, offeredOn, offeredBy: 'HR' },
    ...{ answer, answeredOn: answer && answeredOn, takenOn, note: '' },
  });
}

export function addTraining(filling: Filling): void {
  const { chance, places, today } = filling;
  for (const place of places) {
    const since = place.electedOn;
    const after = (months: number): IsoDate => addDays(addMonths(since, months), chance.int(5, 25));
    if (chance.hits(0.9))
      addOffer(filling, place, { kind: 'obligatory', forYear: null, offeredOn: after(0), refused: 0 });
    if (chance.hits(0.8)) {
      addOffer(filling, place, { kind: 'supplementary', forYear: null, offeredOn: after(6), refused: 0.1 });
    }
    for (let year = 1; addMonths(since, year * 12) <= today; year++) {
      const forYear = partsOf(addMonths(since, year * 12)).year;
      if (chance.hits(0.7))
        addOffer(filling, place, { kind: 'yearly', forYear, offeredOn: after(year * 12 + 2), refused: 0.15 });
    }
  }
}
