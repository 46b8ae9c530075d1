/** Questionnaires: list, view, own modules, files in and out. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { listInstruments, roundsWith, type StoredInstrument } from '../../../db/survey/instruments.ts';
import type { InstrumentLine, instrumentCalls } from '../../../shared/survey/contract-instruments.ts';
import type { Handlers } from '../../worker/context.ts';
import { addInstrument, previewInstrument } from './import.ts';
import { writeInstrumentJson } from './instrument-json.ts';
import { copyAsModule, needed, removeInstrument, saveModule, setNorms } from './modules.ts';
import { readNorms } from './read-norms.ts';

const lineOf = (db: ReadableDB, { id, body }: StoredInstrument): InstrumentLine => ({
  id,
  name: body.name,
  version: body.version,
  own: body.own,
  modifiable: body.modifiable,
  languages: body.languages,
  items: body.items.length,
  dimensions: body.dimensions.length,
  norms: body.norms.length,
  attribution: body.attribution,
  licence: body.licence,
  rounds: roundsWith(db, id, 'all'),
});

export const instrumentHandlers: Pick<Handlers<'survey'>, keyof typeof instrumentCalls> = {
  instruments: ({ db }) => listInstruments(db).map((one) => lineOf(db, one)),
  instrument: ({ db }, { instrumentId }) => {
    const found = needed(db, instrumentId);
    return { line: lineOf(db, found), body: found.body };
  },
  previewInstrument,
  addInstrument,
  saveModule,
  copyAsModule,
  removeInstrument,
  readNorms,
  setNorms,
  instrumentFile: ({ db }, { instrumentId }) => writeInstrumentJson(needed(db, instrumentId).body),
};
