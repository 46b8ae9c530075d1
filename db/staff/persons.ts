/**
 * The list of people on a day. Titles and units are ranked in Danish alphabetical
 * order outside SQLite, which cannot sort æ, ø and å, and handed in as numbers.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import { roundTo } from '../../shared/kernel/numbers.ts';
import { collationKey, fold } from '../../shared/kernel/text.ts';
import type { PersonRow } from '../../shared/staff/contract.ts';
import { searchWords } from '../../shared/staff/people-words.ts';
import { isOnLeave } from '../../shared/staff/status.ts';
import { subtreeOf, type UnitTree } from '../../shared/staff/unit-tree.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { ON_LEAVE_BY_HAND } from './leave.ts';
import { prefixQuery } from './text-index.ts';
import { readTree, type UnitOn } from './units.ts';

export interface PersonFilter {
  readonly asOf: IsoDate;
  readonly text: string;
  readonly unitId: UnitId | null;
  readonly withSubUnits: boolean;
  readonly employedOnly: boolean;
  readonly sort: 'name' | 'unit' | 'job';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

interface Line {
  readonly id: PersonId;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly jobTitle: string | null;
  readonly unitId: UnitId | null;
  readonly unitName: string | null;
  readonly employmentForm: string | null;
  readonly fte: number | null;
  readonly engagements: number | null;
  readonly statuses: string | null;
  readonly away: number | null;
  readonly total: number;
}

function unitsById(db: ReadableDB, asOf: IsoDate): UnitTree<UnitOn> {
  const used = all<{ id: UnitId }>(
    db,
    'SELECT DISTINCT unit_id AS id FROM engagement_spell WHERE valid_from <= @asOf AND valid_to >= @asOf',
    { asOf },
  );
  return readTree(db, asOf, new Set(used.map((u) => u.id)));
}

/** `[id, name, rank]` of every unit. */
function rankedUnits(tree: UnitTree<UnitOn>): string {
  const sorted = tree.placed.map((p) => p.unit).sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1));
  return JSON.stringify(sorted.map((u, rank) => [u.id, u.name, rank]));
}

/** `[title, rank]` of every title in use. */
function rankedTitles(db: ReadableDB): string {
  const titles = all<{ title: string }>(db, 'SELECT DISTINCT job_title AS title FROM engagement_spell');
  const keyed = titles.map(({ title }) => ({ title, key: collationKey(title) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return JSON.stringify(keyed.map(({ title }, rank) => [title, rank]));
}

/** Units whose code, or a word of whose name, begins with the word. */
function unitsMatching(tree: UnitTree<UnitOn>, word: string): UnitId[] {
  return tree.placed
    .map((p) => p.unit)
    .filter((u) => searchWords(`${u.name} ${fold(u.code)}`).some((w) => w.startsWith(word)))
    .map((u) => u.id);
}

/** Every word must be found: in the name, a tjenestenummer, or the unit. */
function wordConditions(tree: UnitTree<UnitOn>, text: string): { sql: string[]; params: Record<string, string> } {
  const params: Record<string, string> = {};
  const sql = searchWords(text).map((word, i) => {
    params[`word${i}`] = prefixQuery(word);
    const units = unitsMatching(tree, word);
    const byName = `p.n IN (SELECT rowid FROM person_fts WHERE person_fts MATCH @word${i})`;
    if (units.length === 0) return byName;
    params[`units${i}`] = JSON.stringify(units);
    return `(${byName} OR m.unit_id IN (SELECT value FROM json_each(@units${i})))`;
  });
  return { sql, params };
}

const ORDER = {
  name: (dir: string) => `p.name_key ${dir}, p.n ${dir}`,
  unit: (dir: string) => `u.rank IS NULL, u.rank ${dir}, p.name_key, p.n`,
  job: (dir: string) => `t.rank IS NULL, t.rank ${dir}, p.name_key, p.n`,
};

/** Up to so many hits are looked up one by one; with more it is quicker to go through everybody. */
const FEW = 1_000;

/** The persons whose name or keys hold every word, when they are few and no word could mean a unit. */
function fewHits(db: ReadableDB, tree: UnitTree<UnitOn>, text: string): string | null {
  const words = searchWords(text);
  if (words.length === 0 || words.some((word) => unitsMatching(tree, word).length > 0)) return null;
  const hits = all<{ id: PersonId }>(
    db,
    'SELECT id FROM person WHERE n IN (SELECT rowid FROM person_fts WHERE person_fts MATCH ?) LIMIT ?',
    [words.map(prefixQuery).join(' '), FEW + 1],
  );
  return hits.length > FEW ? null : JSON.stringify(hits.map((p) => p.id));
}

const EVERYBODY = 'engagement_spell s JOIN engagement e ON e.id = s.engagement_id';
const ONLY_HITS = `json_each(@hits) h CROSS JOIN engagement e ON e.person_id = h.value
      CROSS JOIN engagement_spell s ON s.engagement_id = e.id`;

/** Main engagement: the one with most hours, the oldest among equals. */
const mainOf = (from: string): string => `
  SELECT person_id, unit_id, job_title, employment_form, total_fte, engagements, statuses, away FROM (
    SELECT e.person_id, s.unit_id, s.job_title, s.employment_form,
      row_number() OVER (PARTITION BY e.person_id ORDER BY s.fte DESC, e.start_date, e.key) AS place,
      sum(s.fte) OVER (PARTITION BY e.person_id) AS total_fte,
      count(*) OVER (PARTITION BY e.person_id) AS engagements,
      group_concat(s.status) OVER (PARTITION BY e.person_id) AS statuses,
      max(e.id IN (${ON_LEAVE_BY_HAND})) OVER (PARTITION BY e.person_id) AS away
    FROM ${from}
    WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
      AND (@scope IS NULL OR s.unit_id IN (SELECT value FROM json_each(@scope)))
  ) WHERE place = 1`;

/** The casts give the keys a type: without one SQLite makes no index of them and reads all ranks for every person. */
const RANKS = `
  unit_rank AS MATERIALIZED (
    SELECT CAST(value ->> 0 AS TEXT) AS id, value ->> 1 AS name, value ->> 2 AS rank FROM json_each(@ranks)
  ),
  title_rank AS MATERIALIZED (
    SELECT CAST(value ->> 0 AS TEXT) AS title, value ->> 1 AS rank FROM json_each(@titles)
  )`;

const toRow = (line: Line): PersonRow => ({
  id: line.id,
  name: line.name,
  birthDate: line.birthDate,
  jobTitle: line.jobTitle ?? '',
  unitName: line.unitName ?? '',
  unitId: line.unitId,
  employmentForm: line.employmentForm ?? '',
  fte: roundTo(line.fte ?? 0, 4),
  engagements: line.engagements ?? 0,
  onLeave: line.away === 1 || (line.statuses ?? '').split(',').some(isOnLeave),
});

function scopeOf(tree: UnitTree<UnitOn>, filter: PersonFilter): string | null {
  if (filter.unitId === null) return null;
  return JSON.stringify(filter.withSubUnits ? subtreeOf(tree, filter.unitId) : [filter.unitId]);
}

/** With a unit chosen, hours and title are those of the engagements within it. */
export function listPersons(db: ReadableDB, filter: PersonFilter): { total: number; rows: PersonRow[] } {
  const tree = unitsById(db, filter.asOf);
  const words = wordConditions(tree, filter.text);
  const hits = fewHits(db, tree, filter.text);
  // Who has no engagement on the day belongs to no unit, and is found only where no unit is chosen.
  const inner = filter.employedOnly || filter.unitId !== null;
  const where = `WHERE ${['p.merged_into IS NULL', ...words.sql].join(' AND ')}`;
  const read = (limit: number, offset: number): Line[] =>
    all<Line>(
      db,
      `WITH main AS MATERIALIZED (${mainOf(hits === null ? EVERYBODY : ONLY_HITS)}),
         ${RANKS}
       SELECT p.id, trim(p.first_name || ' ' || p.last_name) AS name, p.birth_date AS birthDate,
         m.job_title AS jobTitle, m.unit_id AS unitId, u.name AS unitName, m.employment_form AS employmentForm,
         m.total_fte AS fte, m.engagements, m.statuses, m.away, count(*) OVER () AS total
       FROM person p ${inner ? 'JOIN' : 'LEFT JOIN'} main m ON m.person_id = p.id
       LEFT JOIN unit_rank u ON u.id = m.unit_id LEFT JOIN title_rank t ON t.title = m.job_title
       ${where} ORDER BY ${ORDER[filter.sort](filter.descending ? 'DESC' : 'ASC')} LIMIT @limit OFFSET @offset`,
      {
        asOf: filter.asOf,
        scope: scopeOf(tree, filter),
        ranks: rankedUnits(tree),
        titles: rankedTitles(db),
        limit,
        offset,
        ...(hits === null ? {} : { hits }),
        ...words.params,
      },
    );
  const lines = read(filter.limit, filter.offset);
  const total = lines[0]?.total ?? (filter.offset > 0 ? (read(1, 0)[0]?.total ?? 0) : 0);
  return { total, rows: lines.map(toRow) };
}
