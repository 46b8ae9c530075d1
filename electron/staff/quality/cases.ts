/** The cases of one check, a page at a time; only those of the page are given names. */
import { namesOfPersons } from '../../../db/staff/quality-names.ts';
import { limitsOn } from '../../../db/staff/quality-owner.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { QualityRow, qualityCalls } from '../../../shared/staff/contract-quality.ts';
import type { QualityCase } from '../../../shared/staff/quality-model.ts';
import { casesOn } from '../../../shared/staff/quality-rules.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { type ScopedDay, scopedDays } from './days.ts';

interface Names {
  readonly person: (place: number | null) => QualityRow['person'];
  readonly unit: (id: string | null) => QualityRow['unit'];
}

function namesFor({ db }: QueryContext, day: ScopedDay, cases: readonly QualityCase[]): Names {
  const idAt = (place: number | null): PersonId | undefined =>
    place === null ? undefined : day.snapshot.persons[place]?.id;
  const ids = cases.flatMap((c) => [idAt(c.person) ?? [], idAt(c.other) ?? []].flat());
  const names = namesOfPersons(db, ids);
  const units = new Map<string, QualityRow['unit']>(day.units.map(({ id, code, name }) => [id, { id, code, name }]));
  return {
    person: (place) => {
      const id = idAt(place);
      return id === undefined ? null : { id, name: names.get(id) ?? '' };
    },
    unit: (id) => (id === null ? null : (units.get(id) ?? null)),
  };
}

/** Alone in the list: the same person may be in it once for each engagement, role or unit. */
const keyOf = (row: Omit<QualityRow, 'key'>): string =>
  [row.person?.id, row.other?.id, row.unit?.id, row.engagementId, row.roleId].map((part) => part ?? '').join(' ');

export function qualityCases(
  context: QueryContext,
  { kind, asOf, unitId, offset, limit }: ParsedInput<typeof qualityCalls.qualityCases>,
): { total: number; rows: QualityRow[] } {
  const [day] = scopedDays(context, [asOf], unitId, [kind]);
  if (!day) return { total: 0, rows: [] };
  const cases = casesOn(kind, day, limitsOn(context.db, asOf));
  const shown = cases.slice(offset, offset + limit);
  const names = namesFor(context, day, shown);
  const rows = shown.map(({ engagementId, roleId, reason, text, date, value, ...at }) => {
    const facts = { engagementId, roleId, reason, text, date, value };
    const row = {
      person: names.person(at.person),
      other: names.person(at.other),
      unit: names.unit(at.unitId),
      ...facts,
    };
    return { key: keyOf(row), ...row };
  });
  return { total: cases.length, rows };
}
