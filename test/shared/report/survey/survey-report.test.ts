import { describe, expect, it } from 'vitest';
import { AppFailure } from '../../../../shared/kernel/result.ts';
import { buildBoardReport } from '../../../../shared/report/board.ts';
import { type ReportModel, reportModel } from '../../../../shared/report/model.ts';
import { requireUnchanged, surveyLines } from '../../../../shared/report/survey/released-figures.ts';
import type { SurveyData } from '../../../../shared/report/survey/survey-data.ts';
import { buildSurveyReport } from '../../../../shared/report/survey/survey-report.ts';
import { rowOf, sampleData, tableOf } from '../sample.ts';
import { measures, surveyOf } from './sample.ts';

const options = {
  language: 'da',
  madeAt: '22-11-2026 kl. 12.00',
  hash: (text: string) => `hash${text.length}`,
} as const;
const build = (data: SurveyData) => buildSurveyReport(data, options);
const idsOf = (model: ReportModel) => model.sections.map(({ id }) => id);
const textOf = (model: ReportModel, id: string) => JSON.stringify(model.sections.find((one) => one.id === id)?.blocks);
const blocksOf = (model: ReportModel) => model.sections.flatMap(({ blocks }) => blocks);

describe('the report of a survey', () => {
  it('fits the report model, in both languages', () => {
    for (const language of ['da', 'en'] as const) {
      const { model } = buildSurveyReport(surveyOf(null), { ...options, language });
      expect(() => reportModel.parse(model)).not.toThrow();
    }
  });

  it('prints scores as points, shares in per cent and the recommendation figure as a whole number', () => {
    const { model } = build(surveyOf(null));
    const table = tableOf(model, 'dimensions');
    expect(table.rows.map(({ cells }) => [cells[1]?.unit, cells[1]?.value, cells[1]?.decimals])).toEqual([
      ['points', 61.2, 1],
      ['points', 33.3, 1],
      ['share', 0.123, 1],
      ['score', 20, 0],
    ]);
    expect(table.rows.map(({ label }) => label)).toContain('Stress (lav er bedst)');
  });

  it('gives every figure of a unit its number of answers, and hides what is hidden', () => {
    const { model } = build(surveyOf('3000'));
    const table = tableOf(model, 'units-1');
    expect(table.rows.map(({ label }) => label)).toEqual(['Hjemmepleje', 'Omsorg i alt']);
    expect(rowOf(table, 'Hjemmepleje')).toEqual([null, null, null, null]);
    expect(table.rows[1]?.cells[0]).toMatchObject({ value: 54.5, n: 20 });
    expect(table.rows[1]?.cells[2]).toEqual({ value: null, decimals: 1, unit: 'share' });
    expect(table.hidden).toBe(5);
  });

  it('splits topics over tables that are narrow enough for A4', () => {
    const many = Array.from(
      { length: 16 },
      (_, at) => ({ ...measures[0], key: `m${at}`, name: `Emne ${at}` }) as const,
    );
    const base = surveyOf(null);
    const data = {
      ...base,
      measures: many as SurveyData['measures'],
      units: base.units.map((unit) => ({ ...unit, figures: many.map(() => unit.figures[0] ?? null) })),
      subject: null,
    };
    const tables = blocksOf(build(data).model).flatMap((block) => (block.kind === 'table' ? [block] : []));
    const wide = tables.filter(({ id }) => id.startsWith('units-'));
    expect(wide).toHaveLength(3);
    for (const { columns } of wide) expect(columns.length).toBeLessThanOrEqual(7);
  });

  it('keeps distributions for a unit’s own report, and lists every unit in that of the whole', () => {
    const [whole, unit] = [build(surveyOf(null)).model, build(surveyOf('2000')).model];
    expect(idsOf(whole)).not.toContain('distributions');
    expect(idsOf(whole)).toContain('all-units');
    expect(idsOf(unit)).toContain('distributions');
    expect(idsOf(unit)).not.toContain('all-units');
    const table = tableOf(unit, 'distribution-1');
    expect(table.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [60, 0.75, 0.25],
      [null, null, null],
    ]);
  });

  it('compares with the municipality, the last survey and the norm, each under its name', () => {
    const heads = tableOf(build(surveyOf('2000')).model, 'dimensions').columns.map(({ label }) => label);
    expect(heads).toEqual(['Emne', 'Svar', 'Score', 'Prøve Kommune', 'Trivsel 2023', 'Norm']);
    const chart = blocksOf(build(surveyOf('2000')).model).find(({ kind }) => kind === 'chart');
    expect(chart).toMatchObject({ unit: 'points', tableId: 'dimensions' });
    // Shares and recommendation figures do not go from 0 to 100.
    expect(chart?.kind === 'chart' && chart.points.map(({ label }) => label)).toEqual([
      'Balance',
      'Stress (lav er bedst)',
    ]);
    expect(chart?.kind === 'chart' && chart.alt).toContain('Højest er Balance med 63,5');
  });

  it('says strengths and points of attention as the numbers differ, whatever is good', () => {
    const text = textOf(build(surveyOf('2000')).model, 'stand-out');
    expect(text).toContain('Stress ligger 6,0 point under Prøve Kommune.');
    expect(text).toContain('Balance ligger 6,5 point under normen.');
  });

  it('names changes only where they are more than chance', () => {
    const text = textOf(build(surveyOf(null)).model, 'dimensions');
    expect(text).toContain('Højere end ved sidste måling: Balance (6,2 point, mulig ændring).');
    expect(text).not.toContain('Lavere end ved sidste måling');
  });

  it('prints the limits with who decided, the promise, own questions and licence lines', () => {
    const { model } = build(surveyOf(null));
    const text = textOf(model, 'notes');
    expect(text).toContain('besluttet af Hoved-MED den 20-01-2025. Begrundelse: Ro om tallene.');
    expect(text).toContain('kommunens egne spørgsmål, ikke valideret; sammenlign kun over tid');
    expect(text).toContain('Fremmed skema: © Andre 1998 Licens: CC BY-NC');
    expect(text).toContain('Målingen er anonym.');
    expect(rowOf(tableOf(model, 'limits'), 'Krænkende handlinger')).toEqual([20, 20]);
    const used = new Set(blocksOf(model).flatMap((b) => (b.kind === 'table' ? b.definitionKeys : [])));
    for (const key of used) expect(model.definitions.map((d) => d.key)).toContain(key);
  });

  it('puts comments last, and only where there are any', () => {
    expect(idsOf(build(surveyOf(null)).model).at(-1)).toBe('notes');
    const comments = [{ question: 'Andet?', texts: ['Tak til ████.', 'Mere tid.'] }];
    const { model } = build(surveyOf(null, { comments }));
    expect(idsOf(model).at(-1)).toBe('comments');
    expect(textOf(model, 'comments')).toContain('Tak til ████.');
  });

  it('tells how many answered when nobody counted the invited', () => {
    const base = surveyOf(null);
    const data = { ...base, units: base.units.map((unit) => ({ ...unit, rate: null })) };
    const { model } = build(data);
    expect(textOf(model, 'key')).toContain('"value":80');
    expect(blocksOf(model).some((block) => block.kind === 'table' && block.id === 'rates')).toBe(false);
  });

  it('has tables but no topics of a round with several tops', () => {
    const base = surveyOf(null);
    const data = {
      ...base,
      units: base.units.slice(1).map((u) => ({ ...u, parent: u.depth === 1 ? null : u.parent })),
      subject: null,
    };
    const { model } = build(data);
    expect(idsOf(model)).toEqual(['units', 'all-units', 'notes']);
  });
});

describe('what goes to the release ledger', () => {
  it('is every figure that is printed, by group, hidden ones without their number', () => {
    const lines = surveyLines(surveyOf('3000'));
    const of = (measure: string, ...atoms: string[]) =>
      lines.filter((line) => line.measure === measure && line.atoms.join() === atoms.join());
    expect(of('balance', '3000')).toContainEqual(
      expect.objectContaining({ definition: 'survey:runde2025_____________', n: 20, value: 54.5, hidden: false }),
    );
    expect(of('balance', '3100')).toEqual([expect.objectContaining({ n: 0, value: null, hidden: true })]);
    expect(of('item:T01', '3000', 'o1')).toEqual([expect.objectContaining({ n: 60, value: 45 })]);
    expect(of('balance', '3000', 'alder=under-35')).toEqual([expect.objectContaining({ n: 25, value: 60 })]);
    expect(lines.some(({ definition }) => definition.endsWith(':before'))).toBe(true);
  });

  it('has each line once', () => {
    for (const code of [null, '1000', '2000', '3000']) {
      const keys = surveyLines(surveyOf(code)).map(({ measure, definition, atoms }) =>
        JSON.stringify([measure, definition, atoms]),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('may be said again, and is refused when it says something else', () => {
    const lines = surveyLines(surveyOf('2000'));
    expect(() => requireUnchanged(lines, surveyLines(surveyOf(null)))).not.toThrow();
    const other = lines.map((line) => (line.measure === 'balance' && !line.hidden ? { ...line, n: line.n - 1 } : line));
    expect(() => requireUnchanged(other, lines)).toThrow(AppFailure);
    const opened = lines.map((line) => (line.hidden ? { ...line, hidden: false, n: 3, value: 50 } : line));
    expect(() => requireUnchanged(opened, lines)).toThrow(AppFailure);
  });
});

describe('the board report', () => {
  const boardOptions = { ...options, period: '2026' };
  it('has no section about wellbeing without a closed survey', () => {
    expect(idsOf(buildBoardReport(sampleData(), boardOptions, []).model)).not.toContain('wellbeing');
  });

  it('shows the newest survey by area, and releases exactly that', () => {
    const { model, released } = buildBoardReport(sampleData({ survey: surveyOf(null) }), boardOptions, []);
    expect(() => reportModel.parse(model)).not.toThrow();
    expect(idsOf(model).slice(-2)).toEqual(['wellbeing', 'notes']);
    const areas = tableOf(model, 'wellbeing-areas-1');
    expect(areas.columns.map(({ label }) => label)).toEqual(['Emne', 'Børn', 'Omsorg', 'Hele kommunen']);
    expect(rowOf(areas, 'Balance')).toEqual([63.5, 54.5, 61.2]);
    expect(rowOf(areas, 'Krænkelser (lav er bedst)')).toEqual([0.1, null, 0.123]);
    expect(rowOf(tableOf(model, 'wellbeing-rates'), 'Børn')).toEqual([67, 60, 0.896]);
    const lines = released.filter(({ definition }) => definition === 'survey:runde2025_____________');
    expect(new Set(lines.map(({ atoms }) => atoms.join()))).toEqual(new Set(['1000', '2000', '3000']));
    const keys = released.map(({ measure, definition, atoms }) => JSON.stringify([measure, definition, atoms]));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
