import { expect, it } from 'vitest';
import { applyAnswers } from '../../../electron/survey/answers-import/apply.ts';
import { type PendingAnswers, pendingAnswers } from '../../../electron/survey/answers-import/pending.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { strict } from '../../support/survey-round.ts';
import { openSurveyOffice, settingsFor, TODAY, unitId } from './survey-office.ts';

it('says in the log that a file of answers came into an open round: they could be somebody’s own making', () => {
  const office = openSurveyOffice([{ code: '1', people: 20 }]);
  const roundId = office.openRound(settingsFor(['1']));
  const context = { ...office.base(), session: office.session };
  const width = ownModule.items.length;
  const pending: PendingAnswers = {
    preview: {
      ...{ previewId: 'p', fileName: 'f.csv', rows: 4, instrumentIds: [], columns: [], unread: [], units: 1 },
      ...{ mapping: { unit: '', attributes: [], items: {}, comment: '' }, faults: [], faultCount: 0 },
    },
    roundId,
    questionnaire: { instruments: [], attributes: [] },
    units: [{ id: unitId('1'), parent: -1, code: '1', name: 'Enhed 1', invited: null }],
    columns: { respondents: 4, unit: new Int32Array(4), answers: new Uint8Array(4 * width).fill(1), bands: [] },
    comments: [],
    basedOn: undefined,
  };
  pendingAnswers(context).set('p', pending);
  applyAnswers(context, { previewId: 'p', name: 'x', opensOn: TODAY, closesOn: TODAY, limits: strict });
  const lines = office.db
    .prepare("SELECT detail FROM audit JOIN audit_detail USING (seq) WHERE call = 'survey.applyAnswers'")
    .pluck()
    .all() as string[];
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ roundId, answers: 4 }]);
});
