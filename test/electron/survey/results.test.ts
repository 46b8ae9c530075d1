/** Results of a closed round as pages and terminal are given them: what was fixed, and nothing behind it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertComments } from '../../../db/survey/comments.ts';
import { readFigures } from '../../../db/survey/figures.ts';
import { resultHandlers as call } from '../../../electron/survey/results/handlers.ts';
import type { CommandContext } from '../../../electron/worker/context.ts';
import { resultCalls } from '../../../shared/survey/contract-results.ts';
import { folder, unitIdOf } from '../../support/survey-round.ts';
import type { Office } from '../staff/office.ts';
import { BEFORE, commentId, DRAFT, openSurveyOffice, ROUND } from './results-office.ts';

const key = JSON.parse(readFileSync(path.join(folder, 'answer-key.json'), 'utf8')) as {
  survey: { units_below_5: string[]; by_unit_naermeste_leder: Record<string, { n: number; mean: number }> };
};
const top = unitIdOf('1000');
let office: Office;
beforeAll(() => {
  office = openSurveyOffice();
});

describe('results', () => {
  it('give every unit and measure as its contract says, in the order of the organisation', () => {
    const found = call.results(office.query, { roundId: ROUND });
    expect(resultCalls.results.output.parse(found)).toEqual(found);
    expect(found.units[0]).toMatchObject({ code: '1000', depth: 0, parent: null });
    expect(found.measures.map((one) => one.key)).toContain('naermeste_leder');
    expect(found.head).toMatchObject({ name: 'Trivsel 2025', ownQuestions: true });
    for (const unit of found.units) expect(unit.figures).toHaveLength(found.measures.length);
  });

  it('show nothing at all of a unit that is hidden', () => {
    const unitId = unitIdOf(key.survey.units_below_5[0] as string);
    const found = call.unitResult(office.query, { roundId: ROUND, unitId });
    for (const one of found.measures) {
      expect(one).toMatchObject({ figure: null, interval: null, missing: null, trend: null });
    }
    expect(found.items.filter((one) => one.distribution)).toEqual([]);
    expect(found.bands.flatMap((one) => one.rows.flatMap((row) => row.figures)).filter(Boolean)).toEqual([]);
    expect([found.strengths, found.attention]).toEqual([[], []]);
  });

  it('keep nothing of a hidden figure in the file', () => {
    const rows = office.db.prepare('SELECT * FROM survey_figure WHERE n IS NULL').all() as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    for (const { mean, sd, missing, counts } of rows)
      expect([mean, sd, missing, counts]).toEqual([null, null, null, null]);
  });

  it('compare with the unit’s last earlier round, and with no later one', () => {
    const now = call.unitResult(office.query, { roundId: ROUND, unitId: top });
    const trend = now.measures.find((one) => one.key === 'arbejdsmaengde')?.trend;
    expect(trend?.roundName).toBe('Trivsel 2023');
    expect(trend?.difference).toBeGreaterThan(0);
    const before = call.unitResult(office.query, { roundId: BEFORE, unitId: top });
    expect(before.measures.filter((one) => one.trend)).toEqual([]);
  });

  it('tell the interval around the mean and where the unit stands', () => {
    const found = call.unitResult(office.query, { roundId: ROUND, unitId: unitIdOf('2000') });
    expect(found.path).toEqual([{ unitId: top, name: 'Vesterhede Kommune' }]);
    for (const { figure, interval } of found.measures) {
      if (!figure || !interval) continue;
      expect((interval.low + interval.high) / 2).toBeCloseTo(figure.mean, 9);
    }
    expect(resultCalls.unitResult.output.parse(found)).toEqual(found);
  });

  it('are refused while the round is not closed, and of units that were not in it', () => {
    expect(() => call.results(office.query, { roundId: DRAFT })).toThrow('round_not_closed');
    expect(() => call.unitResult(office.query, { roundId: ROUND, unitId: unitIdOf('9999') })).toThrow('not_found');
  });

  it('read figures by kind, unit and measure', () => {
    const some = readFigures(office.db, ROUND, { kind: 'band', unitId: top, measure: 'rolle' });
    expect(new Set(some.map((one) => `${one.kind} ${one.unitId} ${one.measure}`))).toEqual(
      new Set([`band ${top} rolle`]),
    );
  });
});

describe('the figures of the terminal', () => {
  it('are the key’s where they are shown, to four decimals, and hidden else', () => {
    const found = call.surveyFigures(office.query, { roundId: ROUND, by: null });
    expect(resultCalls.surveyFigures.output.parse(found)).toEqual(found);
    for (const { code, dimensions } of found.units) {
      const right = key.survey.by_unit_naermeste_leder[code];
      const told = dimensions.naermeste_leder;
      if (right) expect([right, { hidden: true }]).toContainEqual(told);
      if (key.survey.units_below_5.includes(code)) expect(told).toEqual({ hidden: true });
    }
    expect(found.units[0]?.dimensions.anbefalingstal).toMatchObject({ mean: -15.8362 });
  });

  it('come by band when an attribute of the round is asked for', () => {
    const found = call.surveyFigures(office.query, { roundId: ROUND, by: 'alder' });
    expect(Object.keys(found.units[0]?.bands ?? {})).toContain('under 30');
    expect(() => call.surveyFigures(office.query, { roundId: ROUND, by: 'koen' })).toThrow('bad_input');
  });
});

describe('comments', () => {
  const all = { roundId: ROUND, unitId: null, state: null, offset: 0, limit: 50 };
  const review = (input: Parameters<typeof call.reviewComment>[1]) =>
    office.command('survey.reviewComment', (context: CommandContext) => call.reviewComment(context, input));

  it('are listed at their level without anything of who wrote them, and names are pointed out', () => {
    employ(office, 'Birte', 'Holm', '6070');
    const { rows, units, total } = call.comments(office.query, all);
    expect(total).toBe(2);
    expect(units).toEqual([{ unitId: top, name: 'Vesterhede Kommune', total: 2, released: 0, open: 2 }]);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['id', 'item', 'names', 'redacted', 'state', 'text', 'unitName']);
    const text = 'Tak til Birtes nye vagtplan.';
    expect(rows.find((row) => row.text === text)?.names).toEqual([{ from: 8, to: 14 }]);
    expect(rows[0]?.item).toBe('Hvad vil du ellers sige?');
  });

  it('are not shown of a unit with too few answers, even if one stood there', () => {
    const small = unitIdOf(key.survey.units_below_5[0] as string);
    const id = commentId(9);
    insertComments(office.db, ROUND, [{ id, unitId: small, item: '', text: 'Vi er kun tre her.' }]);
    expect(call.comments(office.query, { ...all, unitId: small }).rows).toEqual([]);
    expect(call.comments(office.query, all).total).toBe(2);
    expect(() => review({ roundId: ROUND, commentId: id, redacted: 'Vi er kun tre her.', state: 'released' })).toThrow(
      'not_found',
    );
  });

  it('are released blacked out, and never with other words', () => {
    const redacted = 'Tak til ██████ nye vagtplan.';
    review({ roundId: ROUND, commentId: commentId(1), redacted, state: 'released' });
    const found = call.comments(office.query, all);
    expect(found.rows.find((row) => row.id === commentId(1))).toMatchObject({ redacted, state: 'released' });
    expect(found.released).toBe(1);
    const other = {
      roundId: ROUND,
      commentId: commentId(1),
      redacted: 'Tak til ledelsen for alt det.',
      state: 'released',
    } as const;
    expect(() => review(other)).toThrow('bad_input');
    const log = office.db.prepare("SELECT old_value, new_value FROM change WHERE tbl = 'survey_comment'").all();
    expect(JSON.stringify(log)).not.toContain('vagtplan');
  });
});

function employ({ db }: Office, first: string, last: string, unit: string): void {
  const person = 'person'.padEnd(22, '_');
  const engagement = 'ansat'.padEnd(22, '_');
  const insert = (table: string, row: Record<string, unknown>): void => {
    const names = Object.keys(row);
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    );
  };
  const always = { valid_from: '2020-01-01', valid_to: '9999-12-31', born: 'x' };
  const words = { job_code: '', job_title: '', agreement: '', employment_form: '', status: '1', manager: 0 };
  insert('person', { id: person, cpr: '', first_name: first, last_name: last, name_key: last, born: 'x' });
  insert('engagement', {
    id: engagement,
    source: 'x',
    key: '1',
    person_id: person,
    start_date: '2020-01-01',
    end_date: '9999-12-31',
    born: 'x',
  });
  insert('engagement_spell', { engagement_id: engagement, unit_id: unitIdOf(unit), fte: 1, ...always, ...words });
}
