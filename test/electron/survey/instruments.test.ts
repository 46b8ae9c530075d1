/** Questionnaires in the register: the shipped module, own modules and their versions, files in and out. */
import { beforeEach, describe, expect, it } from 'vitest';
import { changesOf } from '../../../db/engine/change-log.ts';
import { instrumentHandlers } from '../../../electron/survey/instruments/handlers.ts';
import type { SystemContext } from '../../../electron/worker/context.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import type { InstrumentPreview } from '../../../shared/survey/contract-instruments.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';
import { fixture, makeFolder } from '../formats/support.ts';
import { failureOf, type Office, openOffice } from '../staff/office.ts';

const at = makeFolder();
let office: Office;
beforeEach(() => {
  office = openOffice();
});

const bodyOf = (id: InstrumentId): InstrumentBody =>
  instrumentHandlers.instrument(office.query, { instrumentId: id }).body;
const list = () => instrumentHandlers.instruments(office.query, {});
const save = (instrumentId: InstrumentId | null, body: InstrumentBody) =>
  office.command('survey.saveModule', (ctx) => instrumentHandlers.saveModule(ctx, { instrumentId, body }));

function preview(file: string): InstrumentPreview {
  const open = { reader: office.db } as unknown as OpenRegister;
  const context: SystemContext = { ...office.query, session: { open } as Session, pathOf: () => file };
  return instrumentHandlers.previewInstrument(context, { file }) as InstrumentPreview;
}
const add = (file: string): InstrumentId => {
  const { previewId } = preview(file);
  return office.command('survey.addInstrument', (ctx) => instrumentHandlers.addInstrument(ctx, { previewId }))
    .instrumentId;
};
/** A round that names the questionnaire, as another room writes it. */
function useIn(state: string, ...ids: InstrumentId[]): void {
  office.db
    .prepare(
      `INSERT INTO survey_round (id, name, state, origin, settings, born) VALUES (?, 'Runde', ?, 'program', ?, '')`,
    )
    .run(`${state}${ids[0]}`, state, JSON.stringify({ instrumentIds: ids }));
}
const without = (count: number): InstrumentBody => {
  const items = ownModule.items.slice(0, -count);
  const kept = new Set(items.map((item) => item.key));
  const dimensions = ownModule.dimensions.filter((one) => one.items.every((item) => kept.has(item)));
  return { ...ownModule, items, dimensions };
};

describe('a questionnaire saved as a file', () => {
  it('is the same questionnaire in another register, norms and branches included', () => {
    const norm = { dimension: 'mening', population: 'DK', year: '2019', mean: 70, sd: 15, n: 900, source: 'P' };
    const open = { key: 'tekst', kind: 'text' as const, options: [] };
    const items = ownModule.items.map((item, i) =>
      i === 3 ? { ...item, responseSet: 'tekst', showIf: { item: 'T01', codes: ['4', '5'] } } : item,
    );
    const kept = new Set(items.filter((item) => item.responseSet !== 'tekst').map(({ key }) => key));
    const body: InstrumentBody = {
      ...{ ...ownModule, name: 'Vores trivsel', version: '3', languages: ['da', 'en'] },
      ...{ responseSets: [...ownModule.responseSets, open], items },
      dimensions: ownModule.dimensions.map((one) => ({ ...one, items: one.items.filter((key) => kept.has(key)) })),
      norms: [{ ...norm, dimension: ownModule.dimensions[0]?.key ?? '' }],
    };
    const { instrumentId } = save(null, body);
    const { name, json } = instrumentHandlers.instrumentFile(office.query, { instrumentId }) as {
      name: string;
      json: string;
    };
    expect(name).toBe('vores-trivsel-3.json');
    const before = bodyOf(instrumentId);
    office = openOffice();
    const again = add(at(name, json));
    expect(bodyOf(again)).toEqual(before);
    expect(before).toMatchObject({ norms: body.norms, items });
    expect(preview(at(name, json)).outcome).toBe('same');
  });
});

describe('the shipped module', () => {
  it('is there before anything was saved, and again after what was saved is removed', () => {
    expect(list()).toMatchObject([{ id: OWN_MODULE_ID, own: true, modifiable: true, items: 26, rounds: 0 }]);
    expect(bodyOf(OWN_MODULE_ID)).toEqual(ownModule);
    expect(save(OWN_MODULE_ID, without(1))).toEqual({ instrumentId: OWN_MODULE_ID, version: '1' });
    expect(list()).toMatchObject([{ id: OWN_MODULE_ID, items: 25 }]);
    office.command('survey.removeInstrument', (ctx) =>
      instrumentHandlers.removeInstrument(ctx, { instrumentId: OWN_MODULE_ID }),
    );
    expect(bodyOf(OWN_MODULE_ID)).toEqual(ownModule);
  });

  it('stays as it was in rounds that have opened; what is saved is the next version', () => {
    useIn('draft', OWN_MODULE_ID);
    expect(save(OWN_MODULE_ID, without(1)).instrumentId).toBe(OWN_MODULE_ID);
    useIn('closed', OWN_MODULE_ID);
    const next = save(OWN_MODULE_ID, without(2));
    expect(next.version).toBe('2');
    expect(next.instrumentId).not.toBe(OWN_MODULE_ID);
    expect(bodyOf(OWN_MODULE_ID).items).toHaveLength(25);
    expect(list().map(({ version }) => version)).toEqual(['2', '1']);
    expect(save(OWN_MODULE_ID, without(3)).version).toBe('3');
    const remove = (instrumentId: InstrumentId) =>
      office.command('survey.removeInstrument', (ctx) => instrumentHandlers.removeInstrument(ctx, { instrumentId }));
    expect(failureOf(() => remove(OWN_MODULE_ID))).toBe('instrument_used');
    remove(next.instrumentId);
    expect(list().map(({ version }) => version)).toEqual(['3', '1']);
  });
});

describe('own modules', () => {
  it('are made, changed with a line of the log for each field, and refused when they make no sense', () => {
    const { instrumentId } = save(null, { ...ownModule, name: 'Vores', own: false, modifiable: false });
    expect(bodyOf(instrumentId)).toMatchObject({ own: true, modifiable: true });
    save(instrumentId, { ...bodyOf(instrumentId), name: 'Vores eget' });
    const { stamp } = office.db.prepare('SELECT stamp FROM change_set ORDER BY stamp DESC LIMIT 1').get() as {
      stamp: string;
    };
    expect(
      changesOf(office.db, stamp).map(({ field, old_value }) => [field, field === 'name' ? old_value : '']),
    ).toEqual([
      ['name', 'Vores'],
      ['body', ''],
    ]);
    const body = bodyOf(instrumentId);
    expect(failureOf(() => save(instrumentId, body))).toBe('nothing_changed');
    expect(failureOf(() => save(null, body))).toBe('name_taken');
    expect(failureOf(() => save(null, { ...body, name: 'WHO-5' }))).toBe('name_taken');
    expect(failureOf(() => save(instrumentId, { ...body, responseSets: [] }))).toBe('bad_instrument');
    const [first, ...rest] = body.items;
    const branch = { ...first, showIf: { item: rest[0]?.key ?? '', codes: ['1'] } } as InstrumentBody['items'][number];
    expect(failureOf(() => save(instrumentId, { ...body, items: [branch, ...rest] }))).toBe('bad_instrument');
  });

  it('are copied from what is locked, without name, norms and attribution', () => {
    const copsoq = add(fixture('instruments/copsoq3-core-en.csv'));
    expect(failureOf(() => save(copsoq, { ...bodyOf(copsoq), modifiable: true }))).toBe('instrument_locked');
    const norm = {
      dimension: 'mening',
      population: 'Danmark',
      year: '2004',
      mean: 73.8,
      sd: 15.8,
      n: 3517,
      source: 'Prøve',
    };
    const setNorms = (dimension: string) =>
      office.command('survey.setNorms', (ctx) =>
        instrumentHandlers.setNorms(ctx, { instrumentId: copsoq, norms: [{ ...norm, dimension }] }),
      );
    setNorms('mening');
    expect(failureOf(() => setNorms('findes_ikke'))).toBe('bad_instrument');
    expect(bodyOf(copsoq).norms).toEqual([norm]);
    const copy = (name: string) =>
      office.command('survey.copyAsModule', (ctx) =>
        instrumentHandlers.copyAsModule(ctx, { instrumentId: copsoq, name }),
      );
    expect(failureOf(() => copy('COPSOQ III core'))).toBe('name_taken');
    expect(failureOf(() => copy('x'.repeat(150)))).toBe('bad_input');
    const body = bodyOf(copy('Vores måling').instrumentId);
    expect(body).toMatchObject({
      name: 'Vores måling',
      attribution: '',
      licence: '',
      norms: [],
      own: true,
      modifiable: true,
    });
    expect(body.items).toEqual(bodyOf(copsoq).items);
  });
});

describe('questionnaire files', () => {
  it('add a language to what is known, and nothing the second time', () => {
    const danish = fixture('instruments/who5-da.csv');
    expect(preview(danish)).toMatchObject({ outcome: 'new', items: 5, dimensions: 1, languages: ['da'] });
    expect(list()).toHaveLength(1);
    const who = add(danish);
    expect(preview(fixture('instruments/who5-en.csv')).outcome).toBe('language');
    expect(add(fixture('instruments/who5-en.csv'))).toBe(who);
    expect(bodyOf(who)).toMatchObject({ languages: ['da', 'en'], modifiable: false });
    expect(preview(danish).outcome).toBe('same');
    expect(add(danish)).toBe(who);
    expect(list().map(({ name }) => name)).toEqual(['Kommunens eget trivselsmodul', 'WHO-5']);
  });

  it('go out of one register and into another', () => {
    const { instrumentId } = save(null, { ...without(3), name: 'Kort modul' });
    const { name, json } = instrumentHandlers.instrumentFile(office.query, { instrumentId });
    expect(name).toBe('kort-modul-1.json');
    const body = bodyOf(instrumentId);
    const file = at(name, json);
    office = openOffice();
    expect(bodyOf(add(file))).toEqual(body);
    expect(failureOf(() => preview(at('anden.json', json.replace('"Arbejdsmængde"', '"Travlhed"'))))).toBe(
      'bad_instrument',
    );
  });

  it('are forgotten when the register changed between looking and adding', () => {
    const { previewId } = preview(fixture('instruments/who5-da.csv'));
    const apply = () =>
      office.command('survey.addInstrument', (ctx) => instrumentHandlers.addInstrument(ctx, { previewId }));
    apply();
    expect(failureOf(apply)).toBe('preview_gone');
  });
});
