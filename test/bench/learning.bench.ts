/**
 * The matrix of requirements: 2,000 people, 20 rules, 20 courses with four completions a head each way. Worked out anew
 * by the same code that the call runs, beside one plain statement that gives the same counts by unit and course from
 * the same file (issue: at most twice).
 */
import type { ReadableDB, WritableDB } from '../../db/engine/handles.ts';
import { all } from '../../db/engine/statements.ts';
import { insertCompletion, insertCourse } from '../../db/learning/import.ts';
import { insertRow } from '../../db/learning/rows.ts';
import { dispatch } from '../../electron/worker/dispatch.ts';
import { addDays, type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import {
  type CourseId,
  type ExemptionId,
  newId,
  newSortedIds,
  type PersonId,
  type RuleId,
  type UnitId,
} from '../../shared/kernel/ids.ts';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { Stamp } from '../../shared/kernel/stamp.ts';
import { type Audience, EVERYONE } from '../../shared/learning/audience.ts';
import type { requirementCalls } from '../../shared/learning/contract-requirements.ts';
import { workplaceType } from '../../shared/learning/words.ts';
import { proposeWorkplace } from '../../shared/learning/workplace-names.ts';
import { type Chance, makeChance } from '../support/chance.ts';
import { withTempFolder } from '../support/folders.ts';
import { alternate, compare } from '../support/measure.ts';
import { claim, numberOption, runProof, say } from '../support/report-lines.ts';
import { openFilled } from './filled-register.ts';
import { TODAY } from './payroll-file.ts';

const PEOPLE = numberOption('people', 2000);
const RULES = 20;
/** Of the courses of a rule, how many of the people have taken it, and how often at most. */
const [TAKEN, TIMES] = [0.7, 3] as const;
const ROUNDS = numberOption('rounds', 15);
const CALLS = numberOption('calls', 10);
const RATIO = 2;

type Matrix = CallOutput<typeof requirementCalls.matrix>;

/** Rules over everything that a rule can be over; a third of them for everyone. */
function audienceOf(
  n: number,
  facts: { readonly groups: string[]; readonly codes: string[]; readonly tops: UnitId[] },
): Audience {
  const types = workplaceType.options;
  switch (n % 6) {
    case 0:
    case 3:
      return EVERYONE;
    case 1:
      return { ...EVERYONE, workplaces: [types[n % 5] ?? 'care', types[(n + 2) % 6] ?? 'school'] };
    case 2:
      return { ...EVERYONE, jobCodes: facts.codes.slice(n % 4, (n % 4) + 6) };
    case 4:
      return { ...EVERYONE, roles: ['leader'] };
    default:
      return { ...EVERYONE, staffGroups: facts.groups.slice(0, 3), unitIds: facts.tops.slice(0, 3) };
  }
}

function fillCourses(db: WritableDB, stamp: Stamp, random: (n: number) => Uint8Array, chance: Chance): CourseId[] {
  const persons = all<{ id: PersonId }>(db, 'SELECT id FROM person ORDER BY id').map(({ id }) => id);
  const courses = Array.from({ length: RULES }, (_, n) => {
    const id = newId<CourseId>(random);
    const months = n % 5 === 0 ? null : 12 * (1 + (n % 3));
    insertCourse(
      db,
      id,
      { code: `K${n}`, name: `Kursus ${n}`, validMonths: months, basis: 'practice', source: '' },
      stamp,
    );
    return id;
  });
  const rows = courses.flatMap((courseId) =>
    persons.flatMap((personId) => {
      const days = chance.next() < TAKEN ? 1 + chance.int(TIMES) : 0;
      const on = new Set(Array.from({ length: days }, () => addDays(TODAY, -chance.int(1500))));
      return [...on].map((completedOn) => ({ personId, courseId, completedOn }));
    }),
  );
  const ids = newSortedIds(rows.length, random);
  for (const [at, row] of rows.entries()) {
    insertCompletion(db, { id: ids[at] ?? '', ...row, form: '', hours: null }, stamp);
  }
  db.prepare("UPDATE completion SET expires_on = date(completed_on, '+400 days') WHERE substr(id, 1, 1) = 'A'").run();
  return courses;
}

function fill(db: WritableDB, random: (n: number) => Uint8Array): void {
  const chance = makeChance(6);
  const set = { stamp: `${'0'.repeat(11)}-0001-bench` as Stamp, at: '2026-11-22T08:00:00Z', actor: 'x', call: 'x' };
  db.prepare('INSERT INTO change_set (stamp, at, actor, call, label) VALUES (?, ?, ?, ?, ?)').run(
    ...[set.stamp, set.at, set.actor, set.call, ''],
  );
  const courses = fillCourses(db, set.stamp, random, chance);
  const units = all<{ id: UnitId; name: string; type: string }>(
    db,
    'SELECT unit_id AS id, name, type FROM unit_spell GROUP BY unit_id',
  );
  for (const { id: unitId, name, type } of units) {
    const kind = proposeWorkplace(name, type);
    if (kind !== null) insertRow(db, set, 'workplace_type', { id: newId(random), unitId, type: kind });
  }
  const words = (column: string): string[] =>
    all<{ text: string }>(db, `SELECT ${column} AS text FROM engagement_spell GROUP BY 1 ORDER BY count(*) DESC`).map(
      ({ text }) => text,
    );
  const facts = {
    groups: words('agreement').filter(Boolean),
    codes: words('job_code').filter(Boolean),
    tops: units.map(({ id }) => id),
  };
  for (const [n, courseId] of courses.entries()) {
    insertRow(db, set, 'course_rule', {
      ...{ id: newId<RuleId>(random), courseId, audience: audienceOf(n, facts), withinDays: 30 * (n % 4) },
      ...{ validMonths: n % 4 === 0 ? 12 : null, basis: 'practice', source: '' },
      ...{ validFrom: '2020-01-01' as IsoDate, validTo: OPEN_END },
    });
  }
  for (const { id: personId } of all<{ id: PersonId }>(db, 'SELECT id FROM person ORDER BY id LIMIT 40')) {
    insertRow(db, set, 'course_exemption', {
      ...{ id: newId<ExemptionId>(random), personId, courseId: courses[0] as CourseId, reason: 'Prøve' },
      ...{ validFrom: TODAY, validTo: TODAY },
    });
  }
}

/**
 * The same counts: for every unit and the course how many are required, hold it, have it expiring, are overdue, exempt.
 * As somebody would write it who knows SQLite: the tree and the audiences unfolded once, each materialised. It leaves out
 * what the fixture has none of: rules that follow each other, and people away from one of two jobs.
 */
const PLAIN = `
  WITH RECURSIVE spell AS MATERIALIZED (
    SELECT unit_id, parent_id FROM unit_spell WHERE valid_from <= @asOf AND valid_to >= @asOf
  ), up(unit_id, above, place) AS (
    SELECT unit_id, unit_id, 0 FROM spell
    UNION ALL SELECT up.unit_id, s.parent_id, up.place + 1 FROM up JOIN spell s ON s.unit_id = up.above WHERE s.parent_id IS NOT NULL
  ), path AS MATERIALIZED (SELECT * FROM up), kind AS MATERIALIZED (
    SELECT unit_id, type FROM (
      SELECT path.unit_id, t.type, row_number() OVER (PARTITION BY path.unit_id ORDER BY place) AS n
      FROM path JOIN workplace_type t ON t.unit_id = path.above) WHERE n = 1
  ), job AS MATERIALIZED (
    SELECT e.person_id, s.unit_id, e.start_date, s.agreement, s.job_code, s.manager, k.type,
      e.id IN (SELECT engagement_id FROM leave_period WHERE valid_from <= @asOf AND valid_to >= @asOf)
        OR s.status IN ('3') AS away
    FROM engagement e CROSS JOIN engagement_spell s ON s.engagement_id = e.id LEFT JOIN kind k ON k.unit_id = s.unit_id
    WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
  ), rule AS MATERIALIZED (
    SELECT r.id, r.course_id, r.within_days, r.valid_from, min(ifnull(r.valid_months, c.valid_months), ifnull(c.valid_months, r.valid_months)) AS months,
      r.audience ->> '$.staffGroups' AS groups, r.audience ->> '$.jobCodes' AS codes, r.audience ->> '$.workplaces' AS types,
      r.audience ->> '$.roles' AS roles, r.audience ->> '$.unitIds' AS units
    FROM course_rule r JOIN course c ON c.id = r.course_id WHERE r.valid_from <= @asOf AND r.valid_to >= @asOf
  ), in_group AS MATERIALIZED (SELECT rule.id, j.value AS v FROM rule, json_each(rule.groups) j),
  in_code AS MATERIALIZED (SELECT rule.id, j.value AS v FROM rule, json_each(rule.codes) j),
  in_type AS MATERIALIZED (SELECT rule.id, j.value AS v FROM rule, json_each(rule.types) j),
  in_unit AS MATERIALIZED (SELECT DISTINCT rule.id, path.unit_id AS v FROM rule, json_each(rule.units) j JOIN path ON path.above = j.value),
  asked AS MATERIALIZED (
    SELECT j.person_id, r.course_id, j.unit_id, j.away, r.months, date(max(j.start_date, r.valid_from), '+' || r.within_days || ' days') AS due
    FROM job j CROSS JOIN rule r
    WHERE (r.groups = '[]' OR (r.id, j.agreement) IN (SELECT id, v FROM in_group))
      AND (r.codes = '[]' OR (r.id, j.job_code) IN (SELECT id, v FROM in_code))
      AND (r.types = '[]' OR (r.id, j.type) IN (SELECT id, v FROM in_type))
      AND (r.roles = '[]' OR (j.manager = 1 AND r.roles LIKE '%leader%')
        OR EXISTS (SELECT 1 FROM role_assignment a, json_each(r.roles) w WHERE a.person_id = j.person_id AND a.role = w.value
          AND a.valid_from <= @asOf AND a.valid_to >= @asOf))
      AND (r.units = '[]' OR (r.id, j.unit_id) IN (SELECT id, v FROM in_unit))
  ), person_course AS MATERIALIZED (
    SELECT person_id, course_id, min(away) AS away, min(months) AS months, min(due) AS due FROM asked GROUP BY person_id, course_id
  ), newest AS MATERIALIZED (
    SELECT person_id, course_id, max(completed_on) AS completed_on, expires_on FROM completion
    WHERE completed_on <= @asOf GROUP BY person_id, course_id
  ), judged AS MATERIALIZED (
    SELECT p.person_id, p.course_id, p.away,
      p.away = 1 OR EXISTS (SELECT 1 FROM course_exemption x WHERE x.person_id = p.person_id AND x.course_id = p.course_id
        AND x.valid_from <= @asOf AND x.valid_to >= @asOf) AS exempt,
      n.person_id IS NOT NULL AS taken, p.due,
      ifnull(n.expires_on, iif(p.months IS NULL, '9999-12-31', date(n.completed_on, '+' || p.months || ' months', 'floor'))) AS until
    FROM person_course p LEFT JOIN newest n ON n.person_id = p.person_id AND n.course_id = p.course_id
  ), placed AS (
    SELECT DISTINCT a.person_id, a.course_id, path.above FROM asked a
    JOIN judged g ON g.person_id = a.person_id AND g.course_id = a.course_id AND g.away = a.away
    JOIN path ON path.unit_id = a.unit_id
  )
  SELECT u.code AS unit, c.code AS course, sum(NOT g.exempt) AS required, sum(NOT g.exempt AND g.taken AND g.until >= @asOf) AS held,
    sum(NOT g.exempt AND g.taken AND g.until >= @asOf AND g.until <= @soon) AS expiring,
    sum(NOT g.exempt AND NOT g.taken AND g.due >= @asOf) AS due,
    sum(NOT g.exempt AND iif(g.taken, g.until < @asOf, g.due < @asOf)) AS overdue,
    sum(NOT g.exempt AND g.taken AND g.until < @asOf) AS expired, sum(g.exempt) AS exempt
  FROM placed p JOIN judged g ON g.person_id = p.person_id AND g.course_id = p.course_id
  JOIN unit u ON u.id = p.above JOIN course c ON c.id = p.course_id
  GROUP BY p.above, p.course_id`;

interface PlainCell {
  readonly unit: string;
  readonly course: string;
  readonly required: number;
  readonly held: number;
  readonly expiring: number;
  readonly due: number;
  readonly overdue: number;
  readonly expired: number;
  readonly exempt: number;
}
const readPlain = (db: ReadableDB): PlainCell[] => all<PlainCell>(db, PLAIN, { asOf: TODAY, soon: addDays(TODAY, 90) });

const plainOf = ({ units, courses }: Matrix): PlainCell[] =>
  units.flatMap(({ code: unit, cells }) =>
    cells.flatMap((cell, at) => (cell === null ? [] : [{ unit, course: courses[at]?.code ?? '', ...cell }])),
  );

const textOf = (cells: readonly PlainCell[]): string[] =>
  cells
    .map((c) => [c.unit, c.course, c.required, c.held, c.expiring, c.due, c.overdue, c.expired, c.exempt].join(' '))
    .sort();

const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  for (let i = 0; i < CALLS; i++) await work();
  return (performance.now() - started) / CALLS;
};

await runProof(() =>
  withTempFolder(async (folder) => {
    const { host } = await openFilled(folder, PEOPLE);
    const { open } = host.session;
    if (!open) throw new Error('the register is not open');
    open.writer.exec('BEGIN');
    fill(open.writer, host.base().random);
    open.writer.exec('COMMIT');
    const { reader, actor } = open;
    const asked = { room: 'learning', call: 'matrix', input: { asOf: TODAY, unitId: null } };
    const look = async () =>
      unwrap(
        await dispatch(asked, host.base(), { session: host.session, reader, actor }, (e) => say(String(e))),
      ) as Matrix;
    const [ours, plain] = [textOf(plainOf(await look())), textOf(readPlain(reader))];
    const [count] = all<{ people: number; completions: number; rules: number }>(
      reader,
      `SELECT (SELECT count(DISTINCT person_id) FROM engagement) AS people, (SELECT count(*) FROM completion) AS completions,
        (SELECT count(*) FROM course_rule) AS rules`,
    );
    say(
      `        ${count?.people} people, ${count?.rules} rules, ${count?.completions} completions; ${ours.length} cells; ${ROUNDS} rounds of ${CALLS}`,
    );
    const differ = ours.filter((text, at) => text !== plain[at]).length;
    claim(
      ours.length === plain.length && differ === 0,
      `both give the same cells${differ > 0 ? `: ${differ} differ, ${ours.length} and ${plain.length}` : ''}`,
    );
    await timed(look);
    await timed(() => readPlain(reader));
    const pair = await alternate(
      ROUNDS,
      () => timed(() => readPlain(reader)),
      () => timed(look),
    );
    compare({ ours: 'learning.matrix', anchor: 'one plain statement' }, pair, RATIO);
  }),
);
