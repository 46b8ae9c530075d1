/** A thousand random surveys, with reversed items and missing answers, against R's psych (issue: to 1e-9). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemScores, scoreDimension } from '../../../shared/survey/scoring.ts';
import { cronbachAlpha, summarise, welchDifference } from '../../../shared/survey/stats.ts';
import { makeChance } from '../../support/chance.ts';
import { missingPsych, runR } from '../../support/r-psych.ts';
import { root } from '../../support/root.ts';
import { MOST_ITEMS, type RandomSurvey, randomSurvey } from './random-surveys.ts';

const SURVEYS = 1000;
const SEED = 20_261_122;
const TOLERANCE = 1e-9;
const MINUTES = 60_000;

type Row = Readonly<Record<string, string>>;

function writeForR(folder: string, surveys: readonly RandomSurvey[]): void {
  const keys = surveys.flatMap(({ items, all }, id) =>
    items.map((item) => [id, item.key, Number(item.reversed), Number(all)].join(';')),
  );
  const rows = surveys.flatMap(({ points, group }, id) =>
    points.map((row, person) => {
      const padded = Array.from({ length: MOST_ITEMS }, (_, place) => row[place] ?? '');
      return [id, group[person], ...padded].join(';');
    }),
  );
  const places = Array.from({ length: MOST_ITEMS }, (_, place) => `i${place + 1}`);
  writeFileSync(path.join(folder, 'surveys.csv'), ['survey;item;reversed;all', ...keys, ''].join('\n'));
  writeFileSync(path.join(folder, 'answers.csv'), [['survey', 'group', ...places].join(';'), ...rows, ''].join('\n'));
}

function readFromR(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = head.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((value, place) => [names[place] ?? '', value])));
}

/** Our figures in R's words; null where there is none. */
function figuresOf({ compiled, answers, group }: RandomSurvey): {
  scores: Float64Array;
  figures: Record<string, number | null>;
} {
  const scores = scoreDimension(compiled, 0, answers, group.length);
  const rowsOf = (wanted: number): number[] => group.flatMap((one, row) => (one === wanted ? [row] : []));
  const whole = summarise(scores);
  const alpha = cronbachAlpha(itemScores(compiled, 0, answers, group.length));
  const welch = welchDifference(summarise(scores, rowsOf(1)), summarise(scores, rowsOf(2)));
  const figures = {
    n: whole.n,
    mean: whole.mean,
    sd: whole.sd,
    low: whole.interval?.low ?? null,
    high: whole.interval?.high ?? null,
    alpha_n: alpha.n,
    alpha: alpha.alpha,
    alpha_scored: alpha.alpha,
    diff: welch?.diff ?? null,
    df: welch?.df ?? null,
    diff_low: welch?.interval.low ?? null,
    diff_high: welch?.interval.high ?? null,
  };
  return { scores, figures };
}

const fromR = (value: string | undefined): number | null => (value ? Number(value) : null);

function apart(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) return ours !== theirs;
  return !(Math.abs(ours - theirs) <= TOLERANCE);
}

describe('a thousand random surveys', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-psych-'));
  const chance = makeChance(SEED);
  const surveys = Array.from({ length: SURVEYS }, () => randomSurvey(chance));
  const ours = surveys.map(figuresOf);
  let missing: string | null = null;

  beforeAll(async () => {
    missing = await missingPsych();
    if (missing !== null) return;
    writeForR(folder, surveys);
    await runR(path.join(root, 'test', 'electron', 'survey', 'psych.R'), [folder]);
  }, 16 * MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('have the scores of every person as psych has them', (context) => {
    if (missing !== null) context.skip(missing);
    const theirs = readFromR(path.join(folder, 'persons.csv')).map((row) => fromR(row.score));
    const mine = ours.flatMap(({ scores }) => [...scores].map((score) => (Number.isNaN(score) ? null : score)));
    expect(mine.length).toBe(theirs.length);
    expect(
      mine.flatMap((score, row) => (apart(score, theirs[row] ?? null) ? [{ row, score, r: theirs[row] }] : [])),
    ).toEqual([]);
    // The surveys are worth comparing: many persons lack a score, most have one.
    const without = mine.filter((score) => score === null).length;
    expect(without).toBeGreaterThan(mine.length / 20);
    expect(without).toBeLessThan(mine.length / 3);
  });

  it('have the figures of their groups as R has them', (context) => {
    if (missing !== null) context.skip(missing);
    const theirs = readFromR(path.join(folder, 'figures.csv'));
    expect(theirs).toHaveLength(SURVEYS);
    const wrong = ours.flatMap(({ figures }, id) =>
      Object.entries(figures)
        // psych gives no alpha for a handful of complete answers; there is nothing to compare with then.
        .filter(([name]) => !(name.startsWith('alpha') && fromR(theirs[id]?.[name]) === null))
        .filter(([name, value]) => apart(value, fromR(theirs[id]?.[name])))
        .map(([name, value]) => ({ id, name, value, r: theirs[id]?.[name] })),
    );
    expect(wrong).toEqual([]);
    expect(theirs.filter((row) => row.alpha).length).toBeGreaterThan(SURVEYS / 5);
    expect(theirs.filter((row) => row.alpha_scored).length).toBeGreaterThan(SURVEYS * 0.9);
  });
});
