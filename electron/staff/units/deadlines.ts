/**
 * Deadlines of units and rounds under way there. A later room adds a function to `sources`
 * and a kind to `deadlineKinds`; the pages show whatever comes.
 */
import { readBoardFacts } from '../../../db/apv/board.ts';
import { runningRounds } from '../../../db/apv/board-rounds.ts';
import { readClockSettings } from '../../../db/apv/settings.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { countCertificates } from '../../../db/learning/certificates.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { rolesEnding } from '../../../db/staff/unit-lists.ts';
import { listRounds } from '../../../db/survey/rounds.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import { buildBoard } from '../../../shared/apv/board.ts';
import { unitState } from '../../../shared/apv/clock.ts';
import { formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { WARN_DAYS, windowEnd } from '../../../shared/learning/validity.ts';
import type { Deadline } from '../../../shared/staff/unit-change-schema.ts';

export interface UnitGroup {
  /** The unit, and perhaps all below it. */
  readonly units: readonly UnitId[];
  readonly label: string;
}

type DeadlineSource = (db: ReadableDB, asOf: IsoDate, groups: readonly UnitGroup[]) => Deadline[];

const certificates: DeadlineSource = (db, asOf, groups) => {
  const counts = countCertificates(db, listCourses(db), asOf);
  return groups.flatMap(({ units, label }): Deadline[] => {
    const inside = new Set(units);
    const own = counts.filter((c) => inside.has(c.unitId));
    const sum = (of: (c: (typeof own)[number]) => number): number => own.reduce((total, c) => total + of(c), 0);
    return [
      { kind: 'certificates_expired', label, count: sum((c) => c.expired) },
      { kind: 'certificates_90', label, count: sum((c) => c.expiring90) },
    ];
  });
};

const roles: DeadlineSource = (db, asOf, groups) =>
  groups.map(({ units, label }) => ({
    kind: 'roles_ending',
    label,
    count: rolesEnding(db, units, asOf, windowEnd(asOf, WARN_DAYS)),
  }));

/** The names of what runs in each group, each once. */
const running = (
  kind: 'survey_running' | 'apv_running',
  groups: readonly UnitGroup[],
  rounds: readonly { readonly id: string; readonly name: string; readonly unitId: UnitId }[],
): Deadline[] =>
  groups.map(({ units, label }) => {
    const inside = new Set(units);
    const names = new Map(rounds.filter(({ unitId }) => inside.has(unitId)).map(({ id, name }) => [id, name]));
    return { kind, label: `${label}: ${[...names.values()].join(', ')}`, count: names.size };
  });

const surveys: DeadlineSource = (db, _asOf, groups) => {
  const open = listRounds(db).filter(({ state }) => state === 'open');
  const inUnits = open.flatMap(({ id, settings: { name } }) =>
    readRoundUnits(db, id).map((unit) => ({ id, name, unitId: unit.id })),
  );
  return running('survey_running', groups, inUnits);
};

const apvRounds: DeadlineSource = (db, asOf, groups) =>
  running(
    'apv_running',
    groups,
    runningRounds(db, asOf).map(({ roundId, name, unitId }) => ({ id: roundId, name, unitId })),
  );

/** Units whose APV is past its day or will soon be, with the first of the days. */
const apvDue: DeadlineSource = (db, asOf, groups) => {
  const board = buildBoard(readBoardFacts(db, asOf, false), readClockSettings(db, asOf), asOf);
  return groups.flatMap(({ units, label }) => {
    const inside = new Set(units);
    const own = board.filter(({ unitId, workplace }) => workplace && inside.has(unitId));
    return (['overdue', 'due'] as const).map((state): Deadline => {
      const late = own.filter(({ scopes }) => unitState(scopes, true) === state);
      const days = late.flatMap(({ scopes }) =>
        scopes.flatMap((one) => (one.state === state ? (one.nextDue ?? []) : [])),
      );
      const [first] = days.sort();
      return { kind: `apv_${state}`, label: first ? `${label}, ${formatDate(first)}` : label, count: late.length };
    });
  });
};

const sources: readonly DeadlineSource[] = [certificates, roles, surveys, apvRounds, apvDue];

/** Only what there is something of. */
export const deadlinesOf = (db: ReadableDB, asOf: IsoDate, groups: readonly UnitGroup[]): Deadline[] =>
  sources.flatMap((source) => source(db, asOf, groups)).filter((line) => line.count > 0);
