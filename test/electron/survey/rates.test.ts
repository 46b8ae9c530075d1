// The same units are told of everywhere: while the round is open, in the list, in the results and in the report.
import { expect, it } from 'vitest';
import { readSurvey } from '../../../electron/report/survey/read-survey.ts';
import { results } from '../../../electron/survey/results/overview.ts';
import { openSurveyOffice, settingsFor } from './survey-office.ts';

const UNITS = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 12 },
  { code: '11', parent: '1', people: 3 },
  { code: '12', parent: '1', people: 7 },
  { code: '120', parent: '12', people: 9 },
  { code: '121', parent: '12', people: 2 },
];

it('response rates are hidden for the same units live and closed, on every page and in the report', () => {
  const office = openSurveyOffice(UNITS);
  const roundId = office.openRound(settingsFor(['1']));
  for (const codes of office.codes(roundId).values()) for (const code of codes.slice(1)) office.answer(roundId, code);
  const live = office.call('responseRates', { roundId });
  office.call('closeRound', { roundId });
  const closed = office.call('responseRates', { roundId });
  expect(closed).toEqual(live);
  const told = live.units.map(({ rate }) => rate);
  expect(told.filter((rate) => rate === null).length).toBeGreaterThan(1);
  expect(told.filter((rate) => rate !== null).length).toBeGreaterThan(1);
  const context = { ...office.base(), db: office.db, actor: office.open.actor };
  expect(results(context, { roundId }).units.map(({ rate }) => rate)).toEqual(told);
  expect(readSurvey(context, { roundId, unitId: null }).units.map(({ rate }) => rate)).toEqual(told);
  expect(office.call('rounds', {})[0]?.rate).toEqual(live.total);
});
