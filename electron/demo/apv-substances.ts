/** The demo's substances: most with a safety data sheet and all seven points, a few with something left to do. */
import { insertRow } from '../../db/apv/rows.ts';
import type { WritableDB } from '../../db/engine/handles.ts';
import { writeMedia } from '../../db/engine/media.ts';
import { type DemoSubstance, demoSubstances } from '../../shared/demo/apv-substances.ts';
import { workplaceOf } from '../../shared/demo/apv-texts.ts';
import { addDays, addMonths } from '../../shared/kernel/dates.ts';
import { type MediaId, newId, type SubstanceId, type SubstanceUseId } from '../../shared/kernel/ids.ts';
import type { Filling } from './apv-rounds.ts';
import { tinyPdf } from './tiny-pdf.ts';

/** At how many workplaces each is used, at most. */
const MOST_PLACES = 5;

function storeSheet({ context: { random } }: Filling, media: WritableDB, substance: DemoSubstance) {
  const { name, supplier, number, hazards, sheetAge, carcinogen } = substance;
  if (sheetAge === null) return { sheetId: null, sheetName: '' };
  const sheetId = newId<MediaId>(random);
  const lines = [
    name,
    'Sikkerhedsdatablad. Opdigtet: hører til demokommunen.',
    `Leverandør: ${supplier}`,
    `Nummer: ${number}`,
    `H-sætninger: ${hazards}`,
    ...(carcinogen ? ['Kan give kræft'] : []),
    `Værnemidler: ${substance.measures}`.slice(0, 90),
  ];
  const sheetName = `${name}.pdf`;
  writeMedia(media, sheetId, {
    kind: 'safety_sheet',
    name: sheetName,
    mime: 'application/pdf',
    data: tinyPdf(lines),
  });
  return { sheetId, sheetName };
}

function addUses(filling: Filling, substanceId: SubstanceId, substance: DemoSubstance): void {
  const { context, chance, places, today } = filling;
  const { db, set, random } = context;
  const { at, place, properties, exposure, circumstances, measures, experience, limitValues } = substance;
  const { supplierInfo, substitution, instruction } = substance;
  const fitting = places.filter(({ name }) => at.includes(workplaceOf(name)));
  const chosen = fitting.filter((_, i) => i % Math.ceil(fitting.length / MOST_PLACES) === 0);
  for (const { unitId } of chosen) {
    const isOld = chance.hits(0.08);
    const assessedOn = addDays(addMonths(today, isOld ? -38 : -chance.int(1, 33)), -chance.int(0, 27));
    insertRow(db, set, 'substance_use', {
      ...{ id: newId<SubstanceUseId>(random), substanceId, unitId, place, endedOn: null },
      ...{ properties, exposure, circumstances, measures, experience, limitValues, supplierInfo },
      ...{ substitution, instruction, assessedOn, assessedBy: 'Arbejdsmiljøgruppen' },
    });
  }
}

export function addSubstances(filling: Filling, media: WritableDB): void {
  const { context, today } = filling;
  for (const one of demoSubstances) {
    const { name, supplier, purpose, number, hazards, carcinogen, sheetAge } = one;
    const id = newId<SubstanceId>(context.random);
    insertRow(context.db, context.set, 'substance', {
      ...{ id, name, supplier, purpose, number, hazards, carcinogen, endedOn: null, note: '' },
      ...storeSheet(filling, media, one),
      sheetDate: sheetAge === null ? null : addMonths(today, -sheetAge),
    });
    addUses(filling, id, one);
  }
}
