/** The closed round of the fictional municipality as the figures want it. Figures of small units are for tests only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InstrumentId, UnitId } from '../../shared/kernel/ids.ts';
import type { RoundColumns, RoundUnit } from '../../shared/survey/figures-model.ts';
import type { InstrumentBody } from '../../shared/survey/instrument.ts';
import { numbersByCode } from '../../shared/survey/options.ts';
import { ownModule } from '../../shared/survey/own-module.ts';
import { type Attribute, type Questionnaire, type RoundLimits, strictRoundLimits } from '../../shared/survey/round.ts';
import { compileInstrument } from '../../shared/survey/scoring.ts';
import { root } from './root.ts';

export const folder = path.join(root, 'test', 'fixtures', 'vesterhede');
export const strict: RoundLimits = { ...strictRoundLimits, owner: 'Hoved-MED', decidedOn: null, reason: '' };

/** An id of the right shape that says which unit it is. */
export const unitIdOf = (code: string): UnitId => code.padEnd(22, '_') as UnitId;

export function questionnaireOf(
  bodies: readonly InstrumentBody[],
  attributes: readonly Attribute[] = [],
): Questionnaire {
  const instruments = bodies.map((body, i) => ({ id: `instrument${i}`.padEnd(22, '_') as InstrumentId, body }));
  return { instruments, attributes: [...attributes] };
}

interface Sheet {
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

function readSheet(name: string): Sheet {
  const text = new TextDecoder('windows-1252').decode(readFileSync(path.join(folder, name)));
  const [header = [], ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';'));
  return { header, lines };
}

function readUnits(): RoundUnit[] {
  const { lines } = readSheet('organisation.csv');
  const units: RoundUnit[] = [];
  const add = (parentCode: string, parent: number): void => {
    for (const [code = '', name = '', , above = ''] of lines) {
      if (above !== parentCode || units.some((unit) => unit.code === code)) continue;
      units.push({ id: unitIdOf(code), parent, code, name, invited: null });
      add(code, units.length - 1);
    }
  };
  add('', -1);
  return units;
}

export interface SurveyRound {
  readonly questionnaire: Questionnaire;
  readonly units: readonly RoundUnit[];
  readonly columns: RoundColumns;
}

function attributeOf(key: string, column: number, { lines }: Sheet): Attribute {
  const codes = [...new Set(lines.map((line) => line[column] ?? ''))].filter((code) => code !== '').sort();
  return { key, name: { da: key }, bands: codes.map((code) => ({ code, label: { da: code } })) };
}

/** Answers of `trivsel-2025-svar.csv` to the municipality's own module, with age and seniority as bands. */
export function vesterhedeRound(): SurveyRound {
  const sheet = readSheet('trivsel-2025-svar.csv');
  const units = readUnits();
  const places = new Map(units.map(({ code }, place) => [code, place]));
  const attributes = [attributeOf('alder', 1, sheet), attributeOf('anciennitet', 2, sheet)];
  const items = compileInstrument(ownModule).items.map((item) => ({
    at: sheet.header.indexOf(item.key),
    numbers: numbersByCode(item.options),
  }));
  const columns: RoundColumns = {
    respondents: sheet.lines.length,
    unit: Int32Array.from(sheet.lines, ([code = '']) => places.get(code) as number),
    answers: Uint8Array.from(
      sheet.lines.flatMap((line) => items.map(({ at, numbers }) => numbers.get(line[at] ?? '') ?? 0)),
    ),
    bands: attributes.map(({ bands }, a) =>
      Uint8Array.from(sheet.lines, (line) => bands.findIndex(({ code }) => code === line[a + 1]) + 1),
    ),
  };
  return { questionnaire: questionnaireOf([ownModule], attributes), units, columns };
}
