/** A dimension is compared with itself in earlier rounds, also where another questionnaire has one of the same key. */
import { describe, expect, it } from 'vitest';
import { writeFigures } from '../../../db/survey/figures.ts';
import { insertRound } from '../../../db/survey/rounds.ts';
import { writeUnits } from '../../../db/survey/units.ts';
import { resultHandlers as call } from '../../../electron/survey/results/handlers.ts';
import type { InstrumentId, RoundId } from '../../../shared/kernel/ids.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import type { Questionnaire, RoundSettings } from '../../../shared/survey/round.ts';
import { strict, unitIdOf } from '../../support/survey-round.ts';
import { day, type Office, openOffice } from '../staff/office.ts';

const own = ownModule;
/** As COPSOQ, which has an `indflydelse` too. */
const other = { ...own, name: 'Andet skema', items: own.items.map((item) => ({ ...item, key: `X${item.key}` })) };
other.dimensions = own.dimensions.map((one) => ({ ...one, items: one.items.map((key) => `X${key}`) }));

const idOf = (name: string): RoundId => name.padEnd(22, '_') as RoundId;

function addRound(
  office: Office,
  year: string,
  bodies: readonly (typeof own)[],
  means: Record<string, number>,
): RoundId {
  const id = idOf(`r${year}`);
  const questionnaire: Questionnaire = {
    attributes: [],
    instruments: bodies.map((body, at) => ({ id: `i${at}`.padEnd(22, '_') as InstrumentId, body })),
  };
  const settings: RoundSettings = {
    name: `Trivsel ${year}`,
    instrumentIds: questionnaire.instruments.map((one) => one.id),
    unitIds: [unitIdOf('1')],
    dialogueUnitIds: [],
    opensOn: day(`${year}-03-01`),
    closesOn: day(`${year}-03-31`),
    attributes: [],
    anonymity: 'anonymous',
    limits: strict,
    languages: ['da'],
    firstScreen: null,
    commentQuestion: null,
    codes: 'unit',
  };
  office.command('survey.applyAnswers', ({ db, set }) => {
    db.prepare('INSERT OR IGNORE INTO unit (id, code, born) VALUES (?, ?, ?)').run(unitIdOf('1'), '1', set.stamp);
    insertRound(db, set, {
      ...{ id, settings, questionnaire, state: 'closed', origin: 'import', openedOn: null },
      closedOn: settings.closesOn,
    });
    writeUnits(db, id, [
      { id: unitIdOf('1'), parent: -1, code: '1', name: 'Alle', method: 'questionnaire', invited: 40 },
    ]);
    writeFigures(
      db,
      id,
      Object.entries(means).map(([measure, mean]) => ({
        ...{ kind: 'score', unitId: unitIdOf('1'), measure, attribute: '', band: '' },
        shown: { n: 40, mean, sd: 10, missing: 0, counts: null },
      })),
    );
  });
  return id;
}

describe('the trend', () => {
  it('follows the questionnaire, not the number that two of a key are told apart by', () => {
    const office = openOffice();
    addRound(office, '2021', [own], { rolle: 21 });
    addRound(office, '2023', [own, other], { rolle: 23, rolle_2: 80 });
    const id = addRound(office, '2025', [other, own], { rolle: 85, rolle_2: 25 });
    const { measures } = call.unitResult(office.query, { roundId: id, unitId: unitIdOf('1') });
    const trendOf = (key: string) => measures.find((one) => one.key === key)?.trend;
    expect(trendOf('rolle')).toMatchObject({ roundName: 'Trivsel 2023', mean: 80, difference: 5 });
    expect(trendOf('rolle_2')).toMatchObject({ roundName: 'Trivsel 2023', mean: 23, difference: 2 });
    const heat = call.results(office.query, { roundId: id });
    const at = heat.measures.findIndex(({ key }) => key === 'rolle_2');
    expect(heat.units[0]?.changes[at]).toMatchObject({ mean: 23 });
  });
});
