/** A round's answers side by side, as scoring and protection want them; no row becomes an object on the way. */
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { RoundColumns } from '../../shared/survey/figures-model.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';

export interface ColumnShape {
  /** Place of each unit in the round. */
  readonly places: ReadonlyMap<UnitId, number>;
  readonly items: number;
  readonly attributes: number;
}

/** Answers of units that the round has not are left out. */
export function readAnswerColumns(
  db: ReadableDB,
  roundId: RoundId,
  { places, items, attributes }: ColumnShape,
): RoundColumns {
  const count = get<{ n: number }>(db, 'SELECT count(*) AS n FROM survey_answer WHERE round_id = ?', [roundId])?.n ?? 0;
  const unit = new Int32Array(count);
  const answers = new Uint8Array(count * items);
  const bands = Array.from({ length: attributes }, () => new Uint8Array(count));
  let row = 0;
  const rows = db
    .prepare('SELECT unit_id, bands, answers FROM survey_answer WHERE round_id = ?')
    .raw(true)
    .iterate(roundId) as IterableIterator<[UnitId, Buffer, Buffer]>;
  for (const [unitId, band, packed] of rows) {
    const place = places.get(unitId);
    if (place === undefined) continue;
    unit[row] = place;
    answers.set(packed.length > items ? packed.subarray(0, items) : packed, row * items);
    for (let a = 0; a < attributes; a++) (bands[a] as Uint8Array)[row] = band[a] ?? 0;
    row++;
  }
  return {
    respondents: row,
    unit: unit.subarray(0, row),
    answers: answers.subarray(0, row * items),
    bands: bands.map((one) => one.subarray(0, row)),
  };
}
