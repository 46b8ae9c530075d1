import { beforeEach, describe, expect, it } from 'vitest';
import { reportHandlers } from '../../../electron/report/handlers.ts';
import { reviewComment } from '../../../electron/survey/results/comments.ts';
import { results, surveyFigures } from '../../../electron/survey/results/overview.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { type ReportModel, reportModel } from '../../../shared/report/model.ts';
import { rowOf, tableOf } from '../../shared/report/sample.ts';
import { unitIdOf, vesterhedeRound } from '../../support/survey-round.ts';
import { failureOf, type Office } from '../staff/office.ts';
import { BEFORE, commentId, DRAFT, openSurveyOffice, ROUND } from '../survey/results-office.ts';

let office: Office;
beforeEach(() => {
  office = openSurveyOffice();
});

const preview = (unitId: UnitId | null = null): ReportModel =>
  reportHandlers.survey(office.query, { roundId: ROUND, unitId });
const release = (unitId: UnitId | null = null): ReportModel =>
  office.command('report.releaseSurvey', (context) =>
    reportHandlers.releaseSurvey(context, { roundId: ROUND, unitId, recipients: 'Hoved-MED', by: null }),
  );
const releaseBy = (by: string): ReportModel =>
  office.command('report.releaseSurvey', (context) =>
    reportHandlers.releaseSurvey(context, { roundId: ROUND, unitId: null, recipients: 'Hoved-MED', by }),
  );
const rows = (text: string) => office.db.prepare(text).all() as Record<string, unknown>[];

describe('the report of a closed survey', () => {
  it('shows what the results show, and a preview writes nothing', () => {
    const model = preview();
    expect(() => reportModel.parse(model)).not.toThrow();
    const { units, measures } = results(office.query, { roundId: ROUND });
    const at = measures.findIndex(({ key }) => key === 'balance');
    const table = model.sections
      .flatMap(({ blocks }) => blocks)
      .find(
        (block) =>
          block.kind === 'table' &&
          block.id.startsWith('all-units') &&
          block.columns.some((c) => c.label === 'Balance'),
      );
    if (table?.kind !== 'table') throw new Error('no table of all units');
    const column = table.columns.findIndex(({ label }) => label === 'Balance') - 1;
    for (const unit of units.slice(1)) {
      const cell = table.rows.find(({ label }) => label.trim() === unit.name)?.cells[column];
      const shown = unit.figures[at];
      expect(cell?.value ?? null).toBe(shown ? Math.round(shown.mean * 10) / 10 : null);
      expect(cell?.n).toBe(shown?.n);
    }
    expect(rows('SELECT * FROM release_figure')).toEqual([]);
  });

  it('is released with its recipients and limits, hidden figures without a number', () => {
    const model = release();
    expect(model.hash).toBe(preview().hash);
    expect(rows('SELECT report, period, as_of, recipients, hash FROM release')).toEqual([
      { report: 'survey', period: ROUND, as_of: '2025-03-31', recipients: 'Hoved-MED', hash: model.hash },
    ]);
    expect(JSON.parse(String(rows('SELECT limits FROM release')[0]?.limits))).toMatchObject({ mean: { n: 5, t: 5 } });
    const hidden = rows('SELECT n, value FROM release_figure WHERE hidden = 1');
    expect(hidden.length).toBeGreaterThan(0);
    for (const figure of hidden) expect(figure).toEqual({ n: 0, value: null });
    const small = rows("SELECT n FROM release_figure WHERE hidden = 0 AND measure <> 'response:rate' AND n < 5");
    expect(small).toEqual([]);
  });

  it('may be released again, of the whole and of a unit, with the same figures', () => {
    const first = release();
    release(unitIdOf('1000'));
    expect(release().hash).toBe(first.hash);
    expect(rows('SELECT id FROM release')).toHaveLength(3);
  });

  it('is refused when a figure is not what it was', () => {
    release();
    office.db.exec(
      "UPDATE survey_figure SET mean = mean + 1 WHERE kind = 'score' AND measure = 'balance' AND n IS NOT NULL",
    );
    expect(failureOf(() => release())).toBe('figures_changed');
    expect(rows('SELECT id FROM release')).toHaveLength(1);
  });

  it('is refused when a hidden figure is opened afterwards', () => {
    release();
    office.db.exec(
      "UPDATE survey_figure SET n = 7, mean = 50, sd = 1, missing = 0 WHERE kind = 'score' AND n IS NULL AND measure = 'balance'",
    );
    expect(failureOf(() => release())).toBe('figures_changed');
  });

  it('prints comments only when they are released, as they were blacked out, at their own level', () => {
    expect(JSON.stringify(preview())).not.toContain('Mere tid til borgerne.');
    office.command('survey.reviewComment', (context) =>
      reviewComment(context, {
        roundId: ROUND,
        commentId: commentId(2),
        redacted: 'Mere tid til ████████.',
        state: 'released',
      }),
    );
    const text = JSON.stringify(preview());
    expect(text).toContain('Mere tid til ████████.');
    expect(text).not.toContain('borgerne');
    expect(text).not.toContain('Birte');
    const child = results(office.query, { roundId: ROUND }).units[1]?.unitId as UnitId;
    expect(JSON.stringify(preview(child))).not.toContain('████████');
  });

  it('hands out every unit’s bands with --by, each of them in the ledger and none of them twice as something else', () => {
    const [attribute] = vesterhedeRound().questionnaire.attributes;
    const by = attribute?.key ?? '';
    const printed = surveyFigures(office.query, { roundId: ROUND, by });
    releaseBy(by);
    const ledger = new Map(
      rows("SELECT measure, atoms, n, value, hidden FROM release_figure WHERE definition NOT LIKE '%:before'").map(
        (row) => [`${row.measure} ${row.atoms}`, row],
      ),
    );
    let shown = 0;
    for (const { code, bands = {} } of printed.units) {
      for (const [band, cells] of Object.entries(bands)) {
        for (const [measure, cell] of Object.entries(cells)) {
          const line = ledger.get(`${measure} ${JSON.stringify([code, `${by}=${band}`])}`);
          const isHidden = 'hidden' in cell;
          expect(line).toMatchObject({ hidden: isHidden ? 1 : 0, n: isHidden ? 0 : cell.n });
          if (!isHidden) shown++;
        }
      }
    }
    expect(shown).toBeGreaterThan(printed.units.length);
    releaseBy(by);
    office.db.exec("UPDATE survey_figure SET mean = mean + 1 WHERE kind = 'band' AND n IS NOT NULL");
    expect(failureOf(() => releaseBy(by))).toBe('figures_changed');
    expect(failureOf(() => releaseBy('sko'))).toBe('bad_input');
  });

  it('is made of closed rounds and their units only', () => {
    expect(failureOf(() => reportHandlers.survey(office.query, { roundId: DRAFT, unitId: null }))).toBe(
      'round_not_closed',
    );
    expect(failureOf(() => preview(unitIdOf('findes ikke')))).toBe('not_found');
  });
});

describe('the respondents’ page', () => {
  it('can be had of a draft and of a closed round, in either language', () => {
    const draft = reportHandlers.respondentPage(office.query, { roundId: ROUND, language: 'en' });
    expect(() => reportModel.parse(draft)).not.toThrow();
    expect(draft).toMatchObject({ layout: 'sheet', language: 'en', title: 'Trivsel 2025' });
    expect(reportHandlers.respondentPage(office.query, { roundId: DRAFT }).language).toBe('da');
    expect(rows('SELECT id FROM release')).toEqual([]);
  });
});

describe('the board report', () => {
  it('takes the newest survey that was closed by the day', async () => {
    const { latestSurvey } = await import('../../../electron/report/survey/latest-survey.ts');
    const of = (text: string) => latestSurvey(office.query, text as never)?.head.id;
    expect(of('2026-12-31')).toBe(ROUND);
    expect(of('2025-03-31')).toBe(ROUND);
    expect(of('2025-03-30')).toBe(BEFORE);
    expect(of('2022-12-31')).toBeUndefined();
    const model = preview();
    expect(rowOf(tableOf(model, 'dimensions'), 'Balance')).toHaveLength(3);
  });
});
