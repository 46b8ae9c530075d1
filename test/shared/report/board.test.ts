import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import { buildBoardReport } from '../../../shared/report/board.ts';
import type { BoardData } from '../../../shared/report/board-data.ts';
import { reportModel } from '../../../shared/report/model.ts';
import { allCounts, area, asEarlier, asOf, options, rowOf, sampleAreas, sampleData, tableOf } from './sample.ts';

const build = (data: BoardData = sampleData(), earlier: Parameters<typeof buildBoardReport>[2] = []) =>
  buildBoardReport(data, options, earlier);
const words = messagesFor('da').report.board;

describe('the board report', () => {
  it('is a report model with all its sections', () => {
    const { model } = build();
    expect(() => reportModel.parse(model)).not.toThrow();
    expect(model.sections.map((s) => s.id)).toEqual(['key', 'areas', 'trend', 'age', 'hours', 'courses', 'notes']);
    expect(model.title).toBe('HR-nøgletal 2026');
    expect(model.hiddenReason).toBe(messagesFor('da').report.hiddenReason);
  });

  it('is the same twice, and its hash is over the figures alone', () => {
    expect(build()).toEqual(build());
    const english = buildBoardReport(sampleData(), { ...options, language: 'en', madeAt: 'later' }, []);
    expect(english.model.hash).toBe(build().model.hash);
    const texts: string[] = [];
    const hash = (text: string): string => {
      texts.push(text);
      return '';
    };
    buildBoardReport(sampleData(), { ...options, hash }, []);
    buildBoardReport(sampleData({ engagements: 400 }), { ...options, hash }, []);
    expect(texts[0]).not.toBe(texts[1]);
  });

  it('counts persons and årsværk by area, and the parts of the whole', () => {
    const table = tableOf(build().model, 'areas');
    expect(rowOf(table, 'Børn')).toEqual([146, 0.371, 109.5, 0.37, 44.5]);
    expect(rowOf(table, words.whole)).toEqual([394, 1, 295.87, 1, 44.5]);
    expect(table.n).toBe(394);
    expect(table.limit).toBe(5);
  });

  it('shows no group under five anywhere, but zeros', () => {
    const { model, released } = build();
    for (const value of allCounts(model)) expect(value === 0 || value >= 5).toBe(true);
    for (const f of released) {
      if (f.hidden) expect([f.n, f.value]).toEqual([0, null]);
      else if (f.measure === 'persons' || f.measure === 'certificates') expect(f.n === 0 || f.n >= 5).toBe(true);
    }
  });

  it('hides a small area and its årsværk, and another so that it is not the rest', () => {
    const { model } = build();
    const table = tableOf(model, 'areas');
    expect(rowOf(table, 'Havn')).toEqual([null, null, null, null, null]);
    const hidden = table.rows.filter((r) => r.cells[0]?.value === null).map((r) => r.label);
    // Kultur is the smallest of the others.
    expect(hidden).toEqual(['Havn', 'Kultur']);
    expect(rowOf(table, 'Kultur')).toEqual([null, null, null, null, null]);
    expect(JSON.stringify(model)).not.toContain('2.617');
    expect(JSON.stringify(model)).not.toContain('2.62');
    expect(JSON.stringify(model)).not.toContain('2,62');
    expect(table.hidden).toBe(10);
    // What the totals leave for the two together is no small group.
    const shown = table.rows.filter((r) => !r.total).reduce((sum, r) => sum + (r.cells[0]?.value ?? 0), 0);
    expect(394 - shown).toBeGreaterThanOrEqual(5);
  });

  it('hides a hidden area in every table of areas', () => {
    const { model } = build();
    for (const id of ['age-by-area']) expect(rowOf(tableOf(model, id), 'Havn').every((v) => v === null)).toBe(true);
    for (const id of ['courses-by-area', 'holders-by-area']) {
      const table = tableOf(model, id);
      const at = table.columns.findIndex((c) => c.label === 'Havn') - 1;
      for (const row of table.rows) expect(row.cells[at]?.value).toBeNull();
    }
  });

  it('says in words what each picture shows, and never a hidden name or number', () => {
    const { model } = build();
    const charts = model.sections.flatMap((s) => s.blocks).filter((b) => b.kind === 'chart');
    expect(charts.map((c) => c.type)).toEqual(['bars', 'line', 'pyramid', 'bars', 'stacked']);
    for (const chart of charts) {
      expect(chart.alt.length).toBeGreaterThan(30);
      expect(chart.alt).not.toMatch(/Havn|Kultur/);
      expect(() => tableOf(model, chart.tableId)).not.toThrow();
      expect(chart.points.length * chart.series.length).toBeLessThanOrEqual(500);
    }
    expect(charts[0]?.alt).toContain('Omsorg med 170');
    expect(charts[1]?.alt).toContain('en stigning på 12');
  });

  it('keeps the bands of the pyramid from being worked out from the coarse bands', () => {
    const areas = [area('1', 'A', [20, 30, 40, 9]), area('2', 'B', [20, 30, 40, 8])];
    // 60–64: 9, 65–69: 5, 70+: 3 of 17, which the coarse table tells.
    const { model } = build(sampleData({ areas, ages: [10, 15, 15, 20, 20, 20, 30, 30, 20, 9, 5, 3] }));
    const pyramid = tableOf(model, 'pyramid');
    const hidden = pyramid.rows.filter((r) => r.cells[0]?.value === null).map((r) => r.label);
    expect(hidden).toEqual(['65–69 år', '70 år og derover']);
    expect(rowOf(tableOf(model, 'age-by-area'), words.whole).slice(0, 4)).toEqual([40, 60, 80, 17]);
  });

  it('tells a share of nobody apart from a hidden one', () => {
    const { model } = build();
    const table = tableOf(model, 'courses-by-area');
    const vej = table.rows.find((r) => r.label === 'Vejen');
    expect(vej?.cells[0]).toEqual({ value: null, decimals: 1, unit: 'share', none: true });
    expect(vej?.cells[2]?.none).toBeUndefined();
    expect(table.hidden).toBe(table.rows.flatMap((r) => r.cells).filter((c) => c.value === null && !c.none).length);
  });

  it('hides a course that only a few hold', () => {
    const { model } = build();
    expect(rowOf(tableOf(model, 'courses'), 'Sprøjtebevis')).toEqual([null, null, null, null]);
    expect(rowOf(tableOf(model, 'courses'), 'Vejen')).toEqual([26, 8, 34, 0.765]);
  });

  it('hides how few of a course have expired, and shows how many hold it', () => {
    const courses = [
      { code: 'A', name: 'Kursus', areas: [40, 30, 0, 0, 20].map((valid, i) => ({ valid, expired: i === 1 ? 3 : 0 })) },
    ];
    const { model } = build(sampleData({ courses }));
    expect(rowOf(tableOf(model, 'courses'), 'Kursus')).toEqual([null, null, 93, null]);
    expect(rowOf(tableOf(model, 'courses-by-area'), 'Kursus').every((v) => v === null)).toBe(true);
  });

  it('says what it is, when, from what, under which limits and how much is hidden', () => {
    const { model } = build();
    const notes = model.sections.at(-1)?.blocks[0];
    const text = notes?.kind === 'text' ? notes.paragraphs.join('\n') : '';
    expect(text).toContain('31-10-2026');
    expect(text).toContain('1 til 4 personer');
    expect(text).toMatch(/\d+ af rapportens \d+ tal er skjult/);
    expect(text).toContain('Der er ikke før udleveret tal for samme dag.');
    const keys = model.definitions.map((d) => d.key);
    for (const block of model.sections.flatMap((s) => s.blocks)) {
      if (block.kind === 'table') for (const key of block.definitionKeys) expect(keys).toContain(key);
    }
  });

  it('hides everything about people when there are fewer than five', () => {
    const areas = [area('1', 'A', [1, 1, 1, 0]), area('2', 'B', [0, 0, 0, 0])];
    const courses = [
      {
        code: 'A',
        name: 'Kursus',
        areas: [
          { valid: 2, expired: 1 },
          { valid: 0, expired: 0 },
        ],
      },
    ];
    const trend = [{ date: asOf, persons: 3, fte: 2.25 }];
    const { model, released } = build(sampleData({ areas, courses, trend, degrees: [3, 0, 0, 0] }));
    expect(allCounts(model)).toEqual([]);
    expect(released.every((f) => f.hidden)).toBe(true);
    expect(model.sections[0]?.blocks[0]).toMatchObject({ items: [{ figure: { value: null } }, {}, {}, {}, {}, {}] });
  });

  it('hides the mean age of every area when those who work in two areas could be told from it', () => {
    const means = (data: BoardData) => rowOf(tableOf(build(data).model, 'areas'), 'Børn')[4];
    const of = (areas: BoardData['areas']) => sampleData({ areas });
    const twice = (data: BoardData, by: number): BoardData => ({
      ...data,
      persons: data.persons - by,
      ages: data.ages.map((n, i) => (i === 6 ? n - by : n)),
    });
    const small = of(sampleAreas.filter((a) => a.code !== '4000'));
    expect(means(small)).toBe(44.5);
    // The areas have 3 persons more than the whole: too few.
    expect(means(twice(small, 3))).toBeNull();
    expect(means(twice(small, 6))).toBe(44.5);
    // Among thousands the rounding of the means leaves any age possible.
    const large = of(['1', '2'].map((code) => area(code, code === '1' ? 'Børn' : 'Omsorg', [300, 300, 300, 300])));
    expect(means(twice(large, 1))).toBe(44.5);
  });
});

describe('a report that was released before', () => {
  const first = build();
  const earlier = asEarlier(first.released, 'r1');

  it('has the same pattern and the same hash for the same day', () => {
    const again = build(sampleData(), earlier);
    expect(again.released).toEqual(first.released);
    expect(again.model.hash).toBe(first.model.hash);
  });

  it('keeps hidden what was hidden when the register has grown since', () => {
    const areas = sampleAreas.map((a) => (a.code === '4000' ? area('4000', 'Havn', [10, 20, 20, 10]) : a));
    const table = tableOf(build(sampleData({ areas }), earlier).model, 'areas');
    expect(rowOf(table, 'Havn')[0]).toBeNull();
    expect(rowOf(table, 'Kultur')[0]).toBeNull();
  });

  it('hides an area that changed by a few, so that subtracting the reports tells nothing', () => {
    const areas = sampleAreas.map((a) => (a.code === '2000' ? area('2000', 'Børn', [32, 41, 52, 23]) : a));
    const { model } = build(sampleData({ areas }), earlier);
    expect(rowOf(tableOf(model, 'areas'), 'Børn')[0]).toBeNull();
    expect(rowOf(tableOf(model, 'areas'), 'Omsorg')[0]).toBe(170);
    expect(rowOf(tableOf(model, 'age-by-area'), 'Børn').every((v) => v === null)).toBe(true);
  });

  it('hides an area whose årsværk alone changed', () => {
    const areas = sampleAreas.map((a) => (a.code === '6000' ? { ...a, fte: a.fte + 0.2 } : a));
    expect(rowOf(tableOf(build(sampleData({ areas }), earlier).model, 'areas'), 'Teknik')[2]).toBeNull();
  });

  it('shows a change that is a group of its own', () => {
    const areas = sampleAreas.map((a) => (a.code === '2000' ? area('2000', 'Børn', [60, 71, 82, 53]) : a));
    expect(rowOf(tableOf(build(sampleData({ areas }), earlier).model, 'areas'), 'Børn')[0]).toBe(266);
  });

  it('leaves a report for another day free, but hides the same cells first', () => {
    const other = asEarlier(first.released, 'r0', '2026-06-30' as IsoDate).map((f) => ({
      ...f,
      hidden: f.definition === 'area' && f.atoms[0] === '6000',
    }));
    const table = tableOf(build(sampleData(), other).model, 'areas');
    const hidden = table.rows.filter((r) => r.cells[0]?.value === null).map((r) => r.label);
    expect(hidden).toEqual(['Havn', 'Teknik']);
  });
});
