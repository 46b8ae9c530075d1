/** Reference values: from a file, kept apart from the texts, and read in the results of rounds of any age. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findInstrument } from '../../../db/survey/instruments.ts';
import { instrumentHandlers } from '../../../electron/survey/instruments/handlers.ts';
import { results } from '../../../electron/survey/results/overview.ts';
import type { SystemContext } from '../../../electron/worker/context.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import type { Norm } from '../../../shared/survey/instrument.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';
import { makeFolder } from '../formats/support.ts';
import { type Office, openOffice } from '../staff/office.ts';
import { openSurveyOffice, ROUND } from './results-office.ts';

const at = makeFolder();
let office: Office;
beforeEach(() => {
  office = openOffice();
});

const norm = (dimension: string, mean: number, year = '2019'): Norm => ({
  ...{ dimension, population: 'Danmark', year, mean },
  ...{ sd: null, n: 1000, source: 'Prøve' },
});
const keys = ownModule.dimensions.map(({ key }) => key);
const bodyOf = (id: InstrumentId) => findInstrument(office.db, id)?.body;
const keep = (instrumentId: InstrumentId, norms: Norm[]) =>
  office.command('survey.setNorms', (ctx) => instrumentHandlers.setNorms(ctx, { instrumentId, norms }));

function readFile(content: string | Buffer) {
  const open = { reader: office.db } as unknown as OpenRegister;
  const file = at('normtal.csv', content);
  const context: SystemContext = { ...office.query, session: { open } as Session, pathOf: () => file };
  return instrumentHandlers.readNorms(context, { instrumentId: OWN_MODULE_ID, file }) as {
    norms: Norm[];
    faults: unknown[];
  };
}

describe('a file of reference values', () => {
  it('is read as it is, and writes nothing', () => {
    const before = office.db.prepare('SELECT count(*) FROM instrument').pluck().get();
    const text = `Emne;Gruppe;År;Gennemsnit;Spredning;Antal;Kilde\n${keys[0]};Danmark;2019;65,3;;1000;Prøve\n`;
    expect(readFile(Buffer.from(text, 'latin1'))).toEqual({ norms: [norm(keys[0] ?? '', 65.3)], faults: [] });
    expect(office.db.prepare('SELECT count(*) FROM instrument').pluck().get()).toBe(before);
  });

  it('with a fault is told of line by line, and none of it is taken', () => {
    const lines = ['dimension;population;year;mean;source', `${keys[0]};DK;2019;65;P`, 'x;DK;2019;65;P', 'y;DK'];
    expect(readFile(lines.join('\n'))).toEqual({
      norms: [],
      faults: [
        { line: 3, reason: 'unknown_dimension', about: 'x' },
        { line: 4, reason: 'fields', about: '' },
      ],
    });
  });

  it('that is none is told of too', () => {
    for (const content of [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), '']) {
      expect(readFile(content).faults).toMatchObject([{ reason: 'unreadable' }]);
    }
  });
});

describe('reference values', () => {
  it('are not changed by saving the module, and go with their topic', () => {
    keep(OWN_MODULE_ID, [norm(keys[0] ?? '', 60), norm(keys[1] ?? '', 70)]);
    const body = { ...ownModule, name: 'Vores trivsel', norms: [], dimensions: ownModule.dimensions.slice(1) };
    office.command('survey.saveModule', (ctx) =>
      instrumentHandlers.saveModule(ctx, { instrumentId: OWN_MODULE_ID, body }),
    );
    expect(bodyOf(OWN_MODULE_ID)?.norms).toEqual([norm(keys[1] ?? '', 70)]);
  });

  it('of today are read in the results of an old round; of a questionnaire that is gone, those of the round', () => {
    office = openSurveyOffice();
    const normsIn = () => results(office.query, { roundId: ROUND }).measures.map((measure) => measure.norm?.mean);
    const [asked] = JSON.parse(
      String(office.db.prepare('SELECT questionnaire FROM survey_round WHERE id = ?').pluck().get(ROUND)),
    ).instruments;
    const withNorms = (norms: Norm[]) => JSON.stringify({ ...asked.body, norms });
    const key = asked.body.dimensions[0].key as string;
    office.db
      .prepare("UPDATE survey_round SET questionnaire = json_set(questionnaire, '$.instruments[0].body', json(?))")
      .run(withNorms([norm(key, 50)]));
    expect(normsIn()[0]).toBe(50);
    office.db
      .prepare("INSERT INTO instrument (id, name, version, own, body, born) VALUES (?, 'T', '1', 1, ?, 's')")
      .run(asked.id, withNorms([norm(key, 55), norm(key, 58, '2024')]));
    expect(normsIn()[0]).toBe(58);
    office.db.prepare('UPDATE instrument SET body = ? WHERE id = ?').run(withNorms([]), asked.id);
    expect(normsIn()[0]).toBeUndefined();
  });
});
