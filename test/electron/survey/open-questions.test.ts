// Answers in one's own words, from the screen or paper to the place where they are read.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSealed } from '../../../db/engine/sealed-file.ts';
import { comments } from '../../../electron/survey/results/comments.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';
import { openSurveyOffice, settingsFor, unitId } from './survey-office.ts';

const UNITS = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 12 },
  { code: '11', parent: '1', people: 10 },
];
const open = { stem: null, responseSet: 'tekst', notApplicable: null, reversed: false, required: true };
const BODY = {
  ...ownModule,
  responseSets: [...ownModule.responseSets, { key: 'tekst', kind: 'text' as const, options: [] }],
  items: [
    ...ownModule.items,
    { ...open, key: 'O1', text: { da: 'Hvad ville gøre en forskel?' }, showIf: null },
    { ...open, key: 'O2', text: { da: 'Hvad er der galt?' }, showIf: { item: 'T01', codes: ['5'] } },
  ],
};

function start() {
  const office = openSurveyOffice(UNITS);
  office.db
    .prepare('INSERT INTO instrument (id, name, version, own, body, born) VALUES (?, ?, ?, 1, ?, ?)')
    .run(OWN_MODULE_ID, BODY.name, BODY.version, JSON.stringify(BODY), 's');
  const roundId = office.openRound(settingsFor(['1'], { commentQuestion: null }));
  const codes = office.codes(roundId);
  return { office, roundId, codes, urn: path.join(office.folder, 'urns', `${roundId}.urn`) };
}

describe('what is written to open questions', () => {
  it('waits with the comments, with its question and apart from the answer, and is read by question', () => {
    const { office, roundId, codes } = start();
    (codes.get('10') ?? []).forEach((code, i) => {
      const texts = { O1: `Lys ${i}`, ...(i === 0 && { O2: 'Larm' }) };
      office.answer(roundId, code, { answers: { T01: [i === 0 ? '5' : '1'] }, texts });
    });
    for (let i = 0; i < 10; i++) {
      const paper = { answers: { T01: ['1'] }, bands: {}, texts: { O1: 'Varme', O2: 'Ikke spurgt' }, comment: '' };
      office.call('paperAnswer', { roundId, unitId: unitId('11'), ...paper });
    }
    const waiting = JSON.parse(String(readSealed({ folder: office.folder, name: roundId }, office.open.key)));
    expect(waiting.comments).toHaveLength(23);
    expect(JSON.stringify(waiting.waiting)).not.toContain('Lys');
    office.call('closeRound', { roundId });
    const rows = office.db.prepare('SELECT unit_id, item, text FROM survey_comment').raw().all() as string[][];
    expect(rows.filter(([, item]) => item === 'O1')).toHaveLength(22);
    // Behind a branch; the question it hangs on needs 10 answers, and 12 are there.
    expect(rows.filter(([, item]) => item === 'O2')).toEqual([[unitId('10'), 'O2', 'Larm']]);
    const input = { roundId, unitId: unitId('10'), state: null, offset: 0, limit: 50 };
    const context = { ...office.base(), db: office.db, actor: office.open.actor };
    const read = comments(context, input).rows;
    expect(new Set(read.map(({ item }) => item))).toEqual(
      new Set(['Hvad ville gøre en forskel?', 'Hvad er der galt?']),
    );
  });

  it('may be nothing, though the questionnaire calls it required', () => {
    const { office, roundId, codes } = start();
    office.answer(roundId, codes.get('10')?.[0] ?? '', { texts: { O1: '  ' } });
    expect(JSON.parse(String(readSealed({ folder: office.folder, name: roundId }, office.open.key))).comments).toEqual(
      [],
    );
  });

  it('is refused for what is no open question, and the code stays unused', () => {
    const { office, roundId, codes, urn } = start();
    const before = readFileSync(urn);
    const input = { roundId, code: codes.get('10')?.[0] ?? '', answers: {}, bands: {}, comment: '' };
    expect(office.refused('submitAnswer', { ...input, texts: { T01: 'Hej' } })).toEqual({
      code: 'bad_input',
      params: { field: 'T01' },
    });
    expect(readFileSync(urn)).toEqual(before);
    office.call('submitAnswer', { ...input, texts: { O1: 'Hej' } });
  });
});
