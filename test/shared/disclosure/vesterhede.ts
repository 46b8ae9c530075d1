/** The closed round of the demo municipality, as measures: each question, and the dimension about the nearest leader. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MeasureInput } from '../../../shared/disclosure/measure.ts';
import { root } from '../../support/root.ts';

const read = (name: string): string[][] => {
  const bytes = readFileSync(path.join(root, 'test/fixtures/vesterhede', name));
  const lines = new TextDecoder('windows-1252').decode(bytes).split(/\r?\n/);
  return lines.filter((line) => line !== '').map((line) => line.split(';'));
};

export interface Round {
  readonly codes: readonly string[];
  readonly questions: readonly string[];
  /** The band names of age and of years in the municipality, from band 1 on. */
  readonly bandNames: readonly (readonly string[])[];
  readonly of: (question: string | 'naermeste_leder', bands?: boolean) => MeasureInput;
}

const LEADER = ['T13', 'T14', 'T15'];
const REVERSED = ['T02', 'T04', 'T12'];

export function readRound(): Round {
  const units = read('organisation.csv').slice(1);
  const codes = units.map((line) => line[0] as string);
  const parents = Int32Array.from(units, (line) => codes.indexOf(line[3] as string));
  const [header, ...answers] = read('trivsel-2025-svar.csv') as [string[], ...string[][]];
  const column = (name: string): number => header.indexOf(name);
  const unit = Int32Array.from(answers, (line) => codes.indexOf(line[0] as string));
  const score = (line: string[], question: string): number => {
    const text = line[column(question)] ?? '';
    if (text === '') return Number.NaN;
    return REVERSED.includes(question) ? 25 * Number(text) - 25 : 125 - 25 * Number(text);
  };
  const mean = (line: string[]): number => {
    const given = LEADER.map((q) => score(line, q)).filter((v) => !Number.isNaN(v));
    return given.length * 2 < LEADER.length ? Number.NaN : given.reduce((a, b) => a + b, 0) / given.length;
  };
  const bandNames = [1, 2].map((c) => [...new Set(answers.map((line) => line[c] as string))].filter(Boolean).sort());
  const attributes = bandNames.map((names, k) => ({
    bands: names.length,
    of: Uint8Array.from(answers, (line) => names.indexOf(line[k + 1] as string) + 1),
  }));
  return {
    codes,
    questions: header.filter((name) => /^T\d\d$/.test(name) && Number(name.slice(1)) <= 24),
    bandNames,
    of: (question, bands = false) => ({
      parents,
      unit,
      value: Float64Array.from(answers, (line) =>
        question === 'naermeste_leder' ? mean(line) : score(line, question),
      ),
      attributes: bands ? attributes : [],
      limit: { n: 5, t: 5 },
      mostNegative: 0,
    }),
  };
}
