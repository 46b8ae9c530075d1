import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCommand } from '../../../electron/worker/transaction.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { ApvAudience } from '../../../shared/report/contract-apv.ts';
import { type ReportModel, reportModel } from '../../../shared/report/model.ts';
import { day, LONG_WORD, SECRETS, writeApv } from '../../support/written-apv.ts';
import { fillOffice, unitId } from '../survey/survey-office.ts';
import { PASSPHRASE, startHost, type TestHost } from '../worker/host.ts';

vi.setConfig({ testTimeout: 60_000 });

const UNITS = [
  { code: '1', people: 0 },
  { code: '2', parent: '1', people: 0 },
  { code: '21', parent: '2', people: 9 },
  { code: '22', parent: '2', people: 6 },
  { code: '3', parent: '1', people: 7 },
];
const HOME = unitId('21');
/** Not a picture: the report does not look into it. */
const picture = (n: number) => ({ data: Buffer.from(`billede ${n}`), width: 800, height: 600 });

let host: TestHost;
beforeEach(async () => {
  host = startHost();
  onTestFinished(host.end);
  await host.unlock('Anne', PASSPHRASE);
});

function openOf() {
  const { open } = host.session;
  if (!open) throw new Error('the register did not open');
  return open;
}

function fill(): void {
  const open = openOf();
  fillOffice(open.writer, UNITS);
  writeApv({
    write: (work) => runCommand(open, host.base(), open.actor, 'apv.test', work),
    media: open.media,
    home: HOME,
    other: unitId('22'),
    picture,
  });
}

const ask = async (audience: ApvAudience = 'authority', unit: UnitId = HOME): Promise<Result<ReportModel>> =>
  (await host.call('report', 'apv', { unitId: unit, audience, asOf: day('2026-11-22') })) as Result<ReportModel>;

async function modelOf(audience?: ApvAudience, unit?: UnitId): Promise<ReportModel> {
  const result = await ask(audience, unit);
  if (!result.ok) throw new Error(`${result.error.code} ${host.unexpected.join()}`);
  return reportModel.parse(result.value);
}

const sectionOf = (model: ReportModel, id: string): string =>
  JSON.stringify(model.sections.find((section) => section.id === id) ?? null);

const picturesOf = (model: ReportModel) =>
  model.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'picture' ? [block] : []));

/** Every text that somebody wrote about the unit, from the stored rows themselves. */
function writtenTexts(): string[] {
  const { reader } = openOf();
  const columns: Readonly<Record<string, readonly string[]>> = {
    apv_problem: [
      'place',
      'description',
      'prevention',
      'nature',
      'extent_group',
      'causes',
      'solved_by',
      'solved_how',
      'interim',
    ],
    apv_line: ['measure', 'responsible', 'follow_up_how', 'budget_owner', 'med_meeting', 'evidence'],
    apv_participant: ['name'],
    apv_method: ['note'],
    apv_check: ['place', 'note'],
    apv_photo: ['caption'],
    apv_statement: ['conclusion', 'figures_from'],
    apv_sign_off: ['name'],
  };
  return Object.entries(columns).flatMap(([table, names]) => {
    const of = ['apv_problem', 'apv_method', 'apv_check', 'apv_photo', 'apv_statement'].includes(table)
      ? `WHERE unit_id IS NULL OR unit_id = '${HOME}'`
      : '';
    const rows = reader.prepare(`SELECT ${names.join(', ')} FROM ${table} ${of}`).all() as Record<string, string>[];
    return rows.flatMap((row) => Object.values(row)).filter((text) => text !== '');
  });
}

/** As it stands in JSON. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

describe('the complete written APV of a unit', () => {
  beforeEach(fill);

  it('holds everything that was written of the unit, and nothing of another', async () => {
    const text = JSON.stringify(await modelOf());
    const texts = writtenTexts();
    expect(texts.length).toBeGreaterThan(60);
    for (const one of texts) expect(text).toContain(quoted(one));
    expect(text).not.toContain('Noget i en anden enhed');
    expect(text).not.toContain('Andetsteds');
  });

  it('has the elements of the law in their sections, with the old phases beside', async () => {
    const model = await modelOf();
    expect(model.sections.map(({ id }) => id)).toEqual([
      'overview',
      'methods',
      'in-order',
      'problems',
      'permanent',
      'special',
      'absence',
      'plan',
      'follow-up',
      'signatures',
      'chemicals',
      'history',
      'notes',
    ]);
    const overview = sectionOf(model, 'overview');
    expect(overview).toContain('Fase 2: Beskrivelse og vurdering');
    expect(overview).toContain('"Fysisk","19-03-2026","19-03-2029","Til tiden\\nI gang: Opfølgning"');
    // An older one is told of in a line.
    expect(overview).toContain('APV 2023');
    expect(sectionOf(model, 'signatures')).toContain('Underskriften fra 12-03-2026 bortfaldt 15-03-2026');
    expect(model.front?.facts.join(' ')).toContain('Birte Holm (Leder) 19-03-2026. Søren Kjær (AMR) 19-03-2026');
    expect(model.front?.facts.join(' ')).toContain('Ikke underskrevet. Mangler underskrift fra leder og AMR');
  });

  it('links the line that did not work with the one that took over, and says what is late', async () => {
    const plan = sectionOf(await modelOf(), 'plan');
    expect(plan).toContain('Virkede ikke. Afløst af linje 2');
    expect(plan).toContain('Afløser linje 1, som ikke virkede');
    expect(plan).toContain('Forfalden: 21 dage over fristen');
    expect(plan).toContain('Problem 2 er ikke løst straks og har endnu ingen linje');
  });

  it('tells who changed what and when, with the values', async () => {
    const history = sectionOf(await modelOf(), 'history');
    expect(history).toContain('frist: 31-10-2026 → 01-11-2026\\nansvarlig: Birte Holm → Søren Kjær');
    expect(history).toContain('"Anne"');
    expect(history).toContain('Fjernet: hemmelig tekst, der er slettet');
  });

  it('prints every picture with words for those who cannot see it, and says when one is lost', async () => {
    const pictures = picturesOf(await modelOf());
    expect(pictures).toHaveLength(6);
    for (const { src, alt, caption } of pictures) {
      expect(src).toMatch(/^data:image\/jpeg;base64,/);
      expect(alt).toMatch(/^Foto\. ./);
      expect(caption).not.toBe('');
    }
    openOf().media.exec("UPDATE media SET sha256 = 'x' WHERE name = 'foto-1.jpg'");
    const model = await modelOf();
    expect(picturesOf(model)).toHaveLength(5);
    expect(JSON.stringify(model)).toContain('Billedet kan ikke læses i registret: Gulvliften kan ikke vendes');
  });

  it('shows no absence figures of a unit where fewer than five work', async () => {
    expect(sectionOf(await modelOf(), 'absence')).toContain('"14,2","11,8","13,1","12,2"');
    openOf().writer.exec(
      `UPDATE engagement_spell SET valid_to = '2025-12-31' WHERE engagement_id IN
        (SELECT engagement_id FROM engagement_spell WHERE unit_id = '${HOME}' ORDER BY 1 LIMIT 6)`,
    );
    const model = await modelOf();
    // The time of day it was made may look like one of the figures.
    const text = JSON.stringify({ ...model, madeAt: '', front: '' });
    expect(sectionOf(model, 'absence')).toContain('"vises ikke","11,8","vises ikke","12,2"');
    for (const figure of ['14,2', '14.2', '13,1', '13.1']) expect(text).not.toContain(figure);
  });

  it('covers the units below one that holds them together, and names them', async () => {
    const text = JSON.stringify(await modelOf('authority', unitId('2')));
    expect(text).toContain('Noget i en anden enhed');
    expect(text).toContain(quoted('Fællesstuen\nEnhed 21'));
  });
});

describe('the employees’ version', () => {
  beforeEach(fill);

  it('holds no word of what is confidential, nor what hangs from it, nor how much it is', async () => {
    const model = await modelOf('employees');
    const text = JSON.stringify(model).toLowerCase();
    for (const secret of SECRETS) expect(text).not.toContain(secret.toLowerCase());
    expect(picturesOf(model).map(({ caption }) => caption)).toEqual([
      'Fællesstuen med de nye lamper',
      'Gulvliften kan ikke vendes mellem toilet og håndvask',
      'Døren set fra gangen',
      'Billede til problem 4: Afkalkningsmiddel stod uden etiket ved siden af sæben. …',
    ]);
    expect(sectionOf(model, 'notes')).toContain('Fortrolige forhold er udeladt');
    // The confidential one was number 5 of 6.
    expect(text).not.toContain('problem 6');
    expect(text).not.toContain('linje 4');
  });

  it('says the same of what is left out when there is nothing to leave out', async () => {
    openOf().writer.exec('UPDATE apv_problem SET confidential = 0');
    expect(sectionOf(await modelOf('employees'), 'notes')).toContain('Fortrolige forhold er udeladt');
  });

  it('holds everything else, and a history without names and values', async () => {
    const model = await modelOf('employees');
    const text = JSON.stringify(model);
    expect(text).toContain('Loftlift i badeværelset');
    expect(text).toContain(LONG_WORD);
    const history = sectionOf(model, 'history');
    expect(history).toContain('frist, ansvarlig');
    expect(history).not.toContain('→');
    expect(history).not.toContain('Anne');
  });
});

describe('where little is written', () => {
  beforeEach(() => fillOffice(openOf().writer, UNITS));

  it('is refused when there is nothing at all', async () => {
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'apv_nothing_written' } });
    expect(await ask('authority', unitId('99'))).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('is a short document when only earlier APVs are noted', async () => {
    openOf().writer.exec(
      `INSERT INTO apv_earlier (id, unit_id, scopes, completed_on, note, born)
       VALUES ('e', '${HOME}', '["physical"]', '2024-05-02', 'På papir i ringbind', 's')`,
    );
    const model = await modelOf();
    expect(model.sections.map(({ id }) => id)).toEqual(['overview', 'notes']);
    const overview = sectionOf(model, 'overview');
    expect(overview).toContain('endnu ingen APV-runde');
    expect(overview).toContain('På papir i ringbind');
    expect(overview).toContain('"Psykisk","Aldrig","Nu","Mangler"');
  });
});
