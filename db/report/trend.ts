/**
 * Persons and årsværk on each of some days, in one pass over the spells: counted
 * here and not by the database, which would join every spell with every day.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { BoardTrendPoint } from '../../shared/report/board-data.ts';
import { fteOfParts, fteParts } from '../../shared/staff/unit-tree.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { prepared } from '../engine/statements.ts';

type Line = readonly [person: string, from: string, to: string, fte: number];

/** @param days oldest first */
export function readTrend(db: ReadableDB, days: readonly IsoDate[]): BoardTrendPoint[] {
  const persons = days.map(() => 0);
  const parts = days.map(() => 0);
  const lastSeen = days.map(() => '');
  const lines = prepared(
    db,
    `SELECT e.person_id, s.valid_from, s.valid_to, s.fte
     FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id
     WHERE s.valid_from <= ? AND s.valid_to >= ? ORDER BY e.person_id`,
  )
    .raw(true)
    .iterate(days.at(-1) ?? '', days[0] ?? '') as IterableIterator<Line>;
  for (const [person, from, to, fte] of lines) {
    for (const [i, day] of days.entries()) {
      if (from > day || to < day) continue;
      parts[i] = (parts[i] ?? 0) + fteParts(fte);
      if (lastSeen[i] === person) continue;
      lastSeen[i] = person;
      persons[i] = (persons[i] ?? 0) + 1;
    }
  }
  return days.map((date, i) => ({ date, persons: persons[i] ?? 0, fte: fteOfParts(parts[i] ?? 0) }));
}
