/** A whole APV round of a care home, as leader and AMR carry it from the plan to the closing; and what goes wrong on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carriesMore, jpegSize } from '../../shared/apv/strip-picture.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import {
  answerLine,
  assess,
  badPhotos,
  buttonAbout,
  type CareHome,
  careHomes,
  choose,
  chooseResponsible,
  closeLine,
  closeUnit,
  dialogOf,
  fillDays,
  fillMeasure,
  finishLine,
  formerEmployee,
  lacks,
  makeProblem,
  moveOn,
  pdfFacts,
  rateLine,
  roundAtUncovering,
  saveDialog,
  savePdf,
  signBoth,
  stepLink,
  telephonePhoto,
  typeDay,
} from './apv-steps.ts';
import { value } from './ask.ts';
import { startDemo } from './municipalities.ts';
import { goTo, settled } from './steps.ts';
import { heading, openAt, picture, textOf, violations } from './survey-steps.ts';

const LIFT = 'Der er ikke plads til lift og to personer ved toilettet.';
const CALL = 'Nødkaldet ved sengen virker ikke.';
const THREATS = 'Udadreagerende borgere om aftenen på gang B.';
const TONE = 'Tonen mellem to faggrupper er hård ved overleveringen.';
const BASIN = 'Flyt håndvasken, så liften kan vende.';
const CEILING = 'Loftlift over toilettet.';
const BUDDY = 'Fast makker efter kl. 17.';
const WORDS = 'Aftal faste ord for overleveringen.';
const SECRETS = /Exif|GPS|Canon|Apple/;

interface Photo {
  readonly id: string;
}

let running: LaunchedApp;
let home: CareHome;
let other: CareHome;
let third: CareHome;
let roundId = '';
let leader = '';
let amr = '';

const button = (name: string) => running.page.getByRole('button', { name, exact: true });
const says = (text: string | RegExp) => running.page.getByText(text).first().waitFor();
const photosOf = async (round: string) =>
  (await value<{ photos: Photo[] }>(running.page, 'apv.checks', { roundId: round, unitId: null })).photos;

beforeAll(async () => {
  running = await startDemo();
  running.page.setDefaultTimeout(20_000);
  const homes = await careHomes(running.page);
  [home, other, third] = homes as [CareHome, CareHome, CareHome];
});
afterAll(() => running.close());

describe('a round for a care home', () => {
  it('begins at the board, with the leader and the AMR that the register proposes', async () => {
    const { page } = running;
    await goTo(page, 'APV-overblik');
    await page.getByRole('link', { name: `Start runde for ${home.name}` }).click();
    await dialogOf(page).getByText('1 enhed er valgt.').waitFor();
    await dialogOf(page).getByRole('button', { name: 'Opret runde' }).click();
    await heading(page, `APV ${home.name} 2026`);
    await settled(page);
    roundId = ((await page.evaluate('window.location.hash')) as string).split('/').at(-1) ?? '';
    await lacks(page, 'En leder skal deltage.');
    await lacks(page, /^En AMR skal deltage/);
    expect(await button('Meld klar til AMO').isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    const people = await value<{ name: string; role: string }[]>(page, 'apv.suggestedParticipants', { roundId });
    leader = people.find(({ role }) => role === 'leader')?.name ?? '';
    amr = people.find(({ role }) => role === 'amr')?.name ?? '';
    await button('Tilføj alle forslag').click();
    await page.getByRole('row', { name: new RegExp(`^${leader} Leder`) }).waitFor();
    await page.getByRole('row', { name: new RegExp(`^${amr} AMR`) }).waitFor();
    await moveOn(page, 'Meld klar til AMO', 'Planlagt i AMO');
    await moveOn(page, 'Start kortlægningen', 'Kortlægning');
    await lacks(page, 'Enheden er ikke kortlagt med en metode endnu');
    expect(await button('Videre til vurdering').isDisabled()).toBe(true);
    await picture(page, 'apv-1-kortlaegning');
  });

  it('is uncovered on the spot: what is in order, a problem with a photo, acute danger', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Gå rundt med tjekliste' }).first().click();
    await page.getByRole('textbox', { name: 'Rum eller sted' }).fill('Badeværelse 4');
    await button('Begynd').click();
    await answerLine(page, 1, 'I orden');
    await page.getByText(/^Spørgsmål 2 af/).waitFor();
    await page.keyboard.press('1');
    await answerLine(page, 3, 'Større problem');
    await page.locator('input[type=file]').setInputFiles({
      name: 'IMG_2041.jpg',
      mimeType: 'image/jpeg',
      buffer: await telephonePhoto(page),
    });
    await says('Fotoet er gemt uden oplysninger om sted og udstyr.');
    await makeProblem(page, LIFT);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-2-tjekliste');
    await button('Næste').click();
    await answerLine(page, 4, 'Akut');
    await says('Akut: gør stedet sikkert nu');
    await makeProblem(page, CALL);
    await page.getByRole('link', { name: 'Til runden' }).click();
    await page.getByRole('row', { name: new RegExp(`Badeværelse 4 ${home.name} 4 2 2`) }).waitFor();
  });

  it('keeps nothing of the photo but the picture', async () => {
    const [photo] = await photosOf(roundId);
    const { picture: stored } = await value<{ picture: string }>(running.page, 'apv.photo', { photoId: photo?.id });
    const bytes = Buffer.from(stored, 'base64');
    expect(jpegSize(bytes)).toEqual({ width: 1920, height: 1440 });
    expect(carriesMore(bytes)).toBe(false);
    expect(bytes.toString('latin1')).not.toMatch(SECRETS);
  });

  it('is talked through at a meeting, where one problem is confidential', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Hold dialogmøde' }).click();
    await page.getByRole('textbox', { name: 'Inviteret (antal)' }).fill('28');
    await page.getByRole('textbox', { name: 'Mødt op (antal)' }).fill('12');
    await button('Begynd mødet').click();
    await page
      .getByRole('navigation', { name: 'Dagsorden' })
      .getByRole('button', { name: /Psykisk/ })
      .click();
    await heading2('Hvad slider i det psykiske arbejdsmiljø?');
    await choose(page.locator('main'), 'Tema', 'Vold og trusler');
    await page.getByRole('textbox', { name: 'Hvad er problemet?' }).fill(THREATS);
    await page.keyboard.press('Enter');
    await says(THREATS);
    await button('Tilføj med flere oplysninger').click();
    await choose(dialogOf(page), 'Tema', 'Krænkende handlinger');
    await dialogOf(page).getByRole('textbox', { name: 'Hvad er problemet?' }).fill(TONE);
    await dialogOf(page)
      .getByText(/^Fortroligt/)
      .click();
    await saveDialog(page, 'Gem problemet');
    await says('1 fortroligt problem vises ikke på denne side.');
    expect(await page.getByText(TONE).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-3-dialogmoede');
    await page.getByRole('link', { name: `APV ${home.name} 2026` }).click();
    await moveOn(page, 'Videre til vurdering', 'Vurdering');
  });

  it('is assessed: each problem placed in the matrix, one solved at once, a lasting risk with its prevention', async () => {
    const { page } = running;
    for (const problem of [LIFT, CALL, THREATS, TONE]) await lacks(page, problem);
    expect(await button('Videre til sygefravær').isDisabled()).toBe(true);
    await assess(page, CALL, { cell: 'Ofte, Alvorlig eller varig skade: Høj, 9', solved: 'Batteriet er skiftet.' });
    await assess(page, LIFT, { cell: 'Ofte, Skade eller sygdom med fravær: Høj, 6' });
    await assess(page, TONE, { cell: 'Af og til, Ubehag: Lav, 2' });
    await assess(page, THREATS, { cell: 'Af og til, Alvorlig eller varig skade: Høj, 6', permanent: true });
    await lacks(page, 'Den vedvarende risiko mangler forebyggelse');
    expect(await button('Videre til sygefravær').isDisabled()).toBe(true);
    await buttonAbout(page, 'Ret vurderingen', THREATS).click();
    expect(await violations(page)).toEqual([]);
    const form = page.getByRole('form', { name: `Vurdering: ${THREATS}` });
    await form.getByRole('textbox', { name: 'Varig forebyggelse' }).fill('To går sammen efter kl. 17.');
    await form.getByRole('button', { name: 'Gem vurderingen' }).click();
    await says('4 af 4 er vurderet');
    await picture(page, 'apv-4-vurdering');
    await moveOn(page, 'Videre til sygefravær', 'Sygefravær');
  });

  it('says whether the work may add to sickness absence, with figures of the whole group only', async () => {
    const { page } = running;
    await lacks(page, 'Sygefravær er ikke vurderet for enheden');
    expect(await button('Videre til handlingsplan').isDisabled()).toBe(true);
    const form = page.getByRole('form', { name: home.name });
    await form.getByText('Ja', { exact: true }).click();
    await form.getByRole('textbox', { name: 'Konklusion' }).fill('Tunge løft uden lift kan give fravær.');
    await form.getByText(LIFT).click();
    await form.getByRole('textbox', { name: 'Enheden, sidste 12 måneder' }).fill('14,2');
    await form.getByRole('textbox', { name: 'Kommunen, sidste 12 måneder' }).fill('11,5');
    // Straight from the number to the button: the sentence that then comes must not push it away.
    await form.getByRole('button', { name: /^Gem svaret/ }).click();
    await form.getByText('Skriv, hvor tallene kommer fra.').waitFor();
    await form.getByRole('textbox', { name: 'Hvor kommer tallene fra?' }).fill('KRL, oktober 2026');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-5-sygefravaer');
    await form.getByRole('button', { name: /^Gem svaret/ }).click();
    await says('Sidste 12 måneder ligger enheden 2,7 dagsværk over kommunen.');
    await moveOn(page, 'Videre til handlingsplan', 'Handlingsplan');
  });

  it('has a plan: what, who, until when, and when it is looked at again', async () => {
    const { page } = running;
    for (const problem of [LIFT, TONE, THREATS]) await lacks(page, problem);
    await buttonAbout(page, 'Skriv foranstaltning', LIFT).click();
    await fillMeasure(page, { measure: BASIN, responsible: '', days: ['01122026', '15112026', '15032027'] });
    await chooseResponsible(page, leader);
    await dialogOf(page).getByRole('button', { name: 'Gem linjen' }).click();
    await dialogOf(page).getByText('Fristen ligger før starten.').waitFor();
    expect(await dialogOf(page).getByRole('textbox', { name: 'Hvad skal der gøres?' }).inputValue()).toBe(BASIN);
    await typeDay(dialogOf(page), 'Frist', '15012027');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-6-linje');
    await saveDialog(page, 'Gem linjen');
    for (const [problem, measure] of [
      [THREATS, BUDDY],
      [TONE, WORDS],
    ] as const) {
      await buttonAbout(page, 'Skriv foranstaltning', problem).click();
      await fillMeasure(page, { measure, responsible: 'Teknisk Gård', days: ['23112026', '01122026', '01022027'] });
      await saveDialog(page, 'Gem linjen');
    }
    await lacks(page, 'Reglen for opfølgning mangler.');
    await picture(page, 'apv-7-plan');
  });

  it('is signed by both once nothing else is missing', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Gå til underskrift', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Hvem følger op, og hvornår?' }).waitFor();
    expect(await button('Registrer lederens underskrift').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Hvem følger op, og hvornår?' }).fill('AMG hver anden måned.');
    await page.getByRole('textbox', { name: /^Hvordan vurderer I effekten/ }).fill('Aftenholdet spørges.');
    await button('Gem reglen').click();
    await lacks(page, 'Lederen har ikke underskrevet.');
    await lacks(page, 'AMR har ikke underskrevet.');
    await signBoth(page, leader, amr);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-8-underskrift');
    await moveOn(page, 'Videre til opfølgning', 'Opfølgning');
    await lacks(page, '3 linjer i handlingsplanen er ikke lukket');
    expect(await button('Afslut runden').isDisabled()).toBe(true);
  });

  it('is opened anew where a measure did not work: a linked line, and the signatures no longer stand', async () => {
    const { page } = running;
    await finishLine(page, BASIN);
    await rateLine(page, BASIN, 'Virker ikke', 'Liften kan stadig ikke vende.');
    await says('Afløser en linje, der ikke virkede');
    await says('Virkede ikke: en ny linje har taget over');
    await says(/Planen blev ændret d\. 22-11-2026 .*underskrifterne gælder ikke længere/);
    await page.locator('.pj-round-where').getByText('Ikke underskrevet').waitFor();
    await lacks(page, 'Foranstaltningen er ikke færdigskrevet');
    await picture(page, 'apv-9-virkede-ikke');
    await buttonAbout(page, 'Ret linjen', LIFT).click();
    await dialogOf(page).getByRole('textbox', { name: 'Hvad skal der gøres?' }).fill(CEILING);
    await fillDays(dialogOf(page), ['23112026', '01022027', '01042027']);
    await saveDialog(page, 'Gem linjen');
    await page.getByRole('link', { name: 'Gå til underskrift', exact: true }).first().click();
    await says(`${leader} underskrev 22-11-2026. Gælder ikke længere fra 22-11-2026.`);
    await signBoth(page, leader, amr);
  });

  it('is closed when every line is, and asks first', async () => {
    const { page } = running;
    await stepLink(page, 'Opfølgning').click();
    for (const measure of [CEILING, BUDDY, WORDS]) {
      await finishLine(page, measure);
      await rateLine(page, measure, 'Virker', 'Aftenholdet er spurgt.');
      await closeLine(page, measure);
    }
    await says('Alle linjer er lukket. Runden kan afsluttes.');
    await button('Afslut runden').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Afslut runden' }).click();
    await says('Runden blev afsluttet 22-11-2026');
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await stepLink(page, 'Historik').click();
    await page.getByRole('row', { name: /Runden Trin Opfølgning Afsluttet/ }).waitFor();
    await picture(page, 'apv-10-historik');
  });

  it('moves the clock of the unit 36 months on', async () => {
    const { page } = running;
    await goTo(page, 'APV-overblik');
    const due = 'Til tiden frist 22-11-2029';
    await page.getByRole('row', { name: new RegExp(`^${home.name} nr\\. \\d+ ${due} ${due} .*Ingen åbne`) }).waitFor();
  });
});

describe('the written APV', () => {
  it('holds the whole round, as a tagged PDF', async () => {
    const { page } = running;
    await page.getByRole('link', { name: `Læs skriftlig APV for ${home.name}` }).click();
    await heading(page, 'Skriftlig APV');
    await page.getByRole('article').getByText('Fuld udgave til Arbejdstilsynet').waitFor({ timeout: 30_000 });
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-11-skriftlig');
    const { path, raw } = await savePdf(running, 'apv.pdf');
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/Lang\s*\(da/);
    expect(raw).not.toMatch(/Exif\0\0|Canon/);
    const facts = pdfFacts(path);
    if (facts !== undefined) expect(facts).toMatch(/Tagged: +yes/);
    const text = textOf(path)?.replace(/\s+/g, ' ');
    if (text === undefined) return;
    const wanted = [
      ...['Tjekliste 22-11-2026', '12 deltog af 28 inviterede', `${leader} Leder`, `${amr} AMR`, 'Badeværelse 4'],
      ...[LIFT, CALL, THREATS, TONE, 'Høj (9 af 9)', 'Batteriet er skiftet.', 'To går sammen efter kl. 17.'],
      ...['Tunge løft uden lift kan give fravær.', '14,2', BASIN, CEILING, 'Afløser linje 1, som ikke virkede'],
      ...['AMG hver anden måned.', 'Liften kan stadig ikke vende.', 'bortfaldt 22-11-2026', 'Ændringer, nyeste først'],
    ];
    for (const part of wanted) expect(text).toContain(part);
  });

  it('leaves out for the employees what is confidential', async () => {
    const { page } = running;
    await choose(page.locator('main'), 'Udgave', 'Til medarbejderne, uden fortroligt');
    const sheet = page.getByRole('article');
    await sheet.getByText('Udgave til medarbejderne, uden fortrolige forhold').waitFor();
    await settled(page);
    const { path } = await savePdf(running, 'medarbejdere.pdf');
    for (const text of [await sheet.innerText(), textOf(path)]) {
      if (text === undefined) continue;
      expect(text.replace(/\s+/g, ' ')).toContain(THREATS);
      expect(text).not.toMatch(/faggrupper|faste ord|Krænkende/);
    }
  });
});

describe('what goes wrong', () => {
  let second = '';

  beforeAll(async () => {
    second = await roundAtUncovering(running.page, other);
  });

  it('with photos: each that cannot be taken says why, and the others are kept', async () => {
    const { page } = running;
    await openAt(page, `/apv/walk/${second}`, 'Gå rundt med tjekliste');
    await page.getByRole('textbox', { name: 'Rum eller sted' }).fill('Gang B');
    await button('Begynd').click();
    await answerLine(page, 1, 'Mindre problem');
    await makeProblem(page, LIFT);
    const files = page.locator('input[type=file]');
    await files.setInputFiles(badPhotos());
    await says('mosen.jpg er ikke gemt');
    await says(/^Billedet er for stort \(60 MB\)\. Det må højst fylde 25 MB\./);
    await says('IMG_0042.HEIC er ikke gemt');
    await says(/formatet HEIC, som programmet ikke kan læse/);
    await says('notat.jpg er ikke gemt');
    await says('Filen er ikke et billede, programmet kan vise. Brug JPEG, PNG eller WebP.');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-12-daarlige-fotos');
    expect(await photosOf(second)).toEqual([]);
    await files.setInputFiles({ name: 'god.jpg', mimeType: 'image/jpeg', buffer: await telephonePhoto(page) });
    await says('Fotoet er gemt uden oplysninger om sted og udstyr.');
    expect(await photosOf(second)).toHaveLength(1);
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe(LIFT);
  });

  it('with the plan: someone who has left is not proposed, and is refused', async () => {
    const { page } = running;
    const former = await formerEmployee(page);
    await openAt(page, `/apv/round/${second}?step=plan`, `APV ${other.name}`);
    await buttonAbout(page, 'Skriv foranstaltning', LIFT).click();
    await dialogOf(page).getByRole('combobox', { name: 'Ansvarlig' }).click();
    await page.keyboard.type(former.name);
    await says(/^Ingen medarbejder fundet\./);
    await page.keyboard.press('Tab');
    await dialogOf(page).getByText('Ikke en medarbejder i registret', { exact: true }).waitFor();
    await dialogOf(page).getByRole('button', { name: 'Annuller' }).click();
    const [problem] = await value<{ id: string }[]>(page, 'apv.problems', { roundId: second });
    const fields = {
      ...{ measure: BASIN, prevention: null, responsibleId: former.id, responsible: former.name, startsOn: null },
      ...{ deadline: null, followUpOn: null, followUpHow: '', priority: 'high', cost: null },
      ...{ budgetOwner: '', medMeeting: '' },
    };
    const save = (more: object) =>
      value(page, 'apv.saveLine', { problemId: problem?.id, lineId: null, fields: { ...fields, ...more } });
    await expect(save({})).rejects.toThrow('person_has_left');
    const nobody = { responsibleId: null, responsible: '' };
    await expect(save({ ...nobody, startsOn: '2026-12-01', deadline: '2026-11-30' })).rejects.toThrow('dates_reversed');
    expect(await value(page, 'apv.planLines', { roundId: second, unitId: null, asOf: '2026-11-22' })).toEqual([]);
  });

  it('with the organisation: a unit closed on the way blocks, and hands over what was found', async () => {
    const { page } = running;
    await closeUnit(page, other.unitId, third.unitId);
    // A change by the page itself would have let it ask again.
    await page.reload();
    await openAt(page, `/apv/round/${second}?step=planning`, `APV ${other.name}`);
    await says(`${other.name} er lukket (sidste dag 21-11-2026)`);
    await lacks(page, 'Enheden er lukket og skal ud af runden');
    expect(await button('Videre til vurdering').isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'apv-13-lukket-enhed');
    await buttonAbout(page, 'Tag ud', other.name).click();
    await dialogOf(page).getByRole('textbox', { name: 'Hvorfor?' }).fill('Lagt sammen.');
    await dialogOf(page).getByText('Flyttes til en enhed, der overtager').click();
    await choose(dialogOf(page), '^(Vælg )?Enhed|Enhed', third.name);
    await picture(page, 'apv-14-tag-ud');
    await saveDialog(page, 'Tag ud');
    await page.getByRole('row', { name: new RegExp(`^${third.name} Med i runden`) }).waitFor();
    const [problem] = await value<object[]>(page, 'apv.problems', { roundId: second });
    expect(problem).toMatchObject({ description: LIFT, unitId: third.unitId, photos: 1 });
    await page.getByText('Enheden er lukket og skal ud af runden').waitFor({ state: 'detached' });
    await stepLink(page, 'Kortlægning').click();
    await page.getByRole('row', { name: new RegExp(`^Gang B ${third.name} 1 0 1`) }).waitFor();
  });
});

async function heading2(name: string): Promise<void> {
  await running.page.getByRole('heading', { level: 2, name }).waitFor();
}
