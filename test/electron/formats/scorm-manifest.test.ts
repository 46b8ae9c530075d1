import { describe, expect, it } from 'vitest';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { readCmi5 } from '../../../shared/learning/manifest/cmi5.ts';
import { placeOf, withParameters } from '../../../shared/learning/manifest/paths.ts';
import { readScorm } from '../../../shared/learning/manifest/scorm.ts';
import type { Activity, PackageNote } from '../../../shared/learning/package-model.ts';
import { elementsOf, filesOf, manifestText } from './scorm-helpers.ts';

const codes = (notes: readonly PackageNote[]): string[] => notes.map(({ code }) => code);
const find = (root: Activity, id: string): Activity => {
  const all = (one: Activity): Activity[] => [one, ...one.children.flatMap(all)];
  const found = all(root).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('SCORM 1.2', async () => {
  const files = filesOf(
    'indhold/sider/velkommen.html',
    'indhold/sider/Røg og mere.html',
    'indhold/sider/ild/ILD.html',
    'indhold/faelles/stil.css',
  );
  const read = readScorm(await elementsOf(manifestText('scorm-12.xml')), files);
  const { organization } = read.model;

  it('takes the organisation that the manifest names, with its tree', () => {
    expect(read.model).toMatchObject({ standard: 'scorm12', edition: '1.2' });
    expect(read.title).toBe('Brand og evakuering');
    expect(organization.children.map(({ id }) => id)).toEqual(['intro', 'kapitel']);
    expect(find(organization, 'kapitel').title).toBe('Kapitel 1: Røg & ild');
    expect(find(organization, 'kapitel').href).toBeNull();
    expect(find(organization, 'intro')).toMatchObject({ isVisible: false, kind: 'asset' });
  });

  it('puts bases, address and parameters together', () => {
    expect(find(organization, 'sco-a').href).toBe('indhold/sider/R%C3%B8g%20og%20mere.html?a=1&emne=røg&trin=1#top');
    expect(find(organization, 'sco-b')).toMatchObject({ href: 'indhold/sider/ild/ILD.html', kind: 'sco' });
  });

  it('keeps what 1.2 says of an item', () => {
    expect(find(organization, 'sco-a')).toMatchObject({
      prerequisites: 'intro',
      maxTimeAllowed: '0000:30:00',
      timeLimitAction: 'exit,message',
      launchData: 'svær',
      masteryScore: 80,
    });
    expect(find(organization, 'sco-b')).toMatchObject({ masteryScore: null, maxTimeAllowed: '' });
  });

  it('tells what is missing, spelled otherwise, or on the internet', () => {
    expect(codes(read.notes)).toEqual([
      'contents',
      'time_limits',
      'prerequisites',
      'organizations',
      'files_missing',
      'files_respelled',
      'external_links',
    ]);
    expect(read.notes.find(({ code }) => code === 'files_missing')?.params).toEqual({
      count: 1,
      first: 'indhold/sider/mangler.png',
    });
  });

  it('refuses a launch file that is not there', async () => {
    const manifest = await elementsOf(manifestText('scorm-12.xml'));
    expect(() => readScorm(manifest, filesOf('indhold/sider/velkommen.html'))).toThrow(
      expect.objectContaining({
        error: { code: 'package_launch_missing', params: { path: 'indhold/sider/Røg og mere.html' } },
      }),
    );
  });
});

describe('SCORM 2004', async () => {
  const files = filesOf('teori/index.html', 'proeve.html');
  const text = manifestText('scorm-2004.xml');
  const { model, notes } = readScorm(await elementsOf(text), files);
  const theory = find(model.organization, 'teori');
  const trial = find(model.organization, 'proeve');

  it('knows its edition and what outlives an attempt', () => {
    expect(model).toMatchObject({
      standard: 'scorm2004',
      edition: '2004 4th',
      objectivesGlobalToSystem: false,
      sharedDataGlobalToSystem: false,
    });
    expect(model.organization.sequencing.control).toMatchObject({ choice: true, flow: true });
    expect(codes(notes)).toEqual([
      'contents',
      'sequencing',
      'global_objectives',
      'shared_data',
      'time_limits',
      'bad_values',
    ]);
  });

  it('merges a sequencing with the one it refers to, its own attributes first', () => {
    expect(theory.sequencing.control).toMatchObject({ choice: false, choiceExit: false });
    expect(theory.sequencing.attemptLimit).toBe(3);
    expect(theory.sequencing.delivery.completionSetByContent).toBe(true);
    expect(theory.sequencing.pre).toEqual([
      {
        action: 'skip',
        combination: 'all',
        conditions: [{ condition: 'completed', not: false, objective: null, threshold: null }],
      },
    ]);
  });

  it('joins the two kinds of objective maps', () => {
    const [primary, dose] = theory.sequencing.objectives;
    expect(primary).toMatchObject({ id: 'PRIMARY', isPrimary: true, satisfiedByMeasure: true, minMeasure: 0.6 });
    expect(primary?.maps).toEqual([
      {
        target: 'global.teori',
        readSatisfied: true,
        readMeasure: true,
        writeSatisfied: true,
        writeMeasure: true,
        readRaw: false,
        readMin: true,
        readMax: true,
        readCompletion: true,
        readProgress: true,
        writeRaw: true,
        writeMin: false,
        writeMax: false,
        writeCompletion: false,
        writeProgress: true,
      },
    ]);
    expect(dose?.maps[0]).toMatchObject({ target: 'global.dosis', readSatisfied: false, readRaw: true });
    expect(trial.sequencing.objectives).toEqual([
      { id: null, isPrimary: true, satisfiedByMeasure: false, minMeasure: 1, maps: [] },
    ]);
  });

  it('reads item data, threshold, hidden buttons and shared data', () => {
    expect(theory).toMatchObject({
      launchData: 'niveau=2',
      timeLimitAction: 'exit,no message',
      maxTimeAllowed: 'PT30M',
      hideUi: ['continue', 'suspendAll'],
      sharedData: [{ target: 'dk.note', read: true, write: false }],
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.75, progressWeight: 0.5 },
    });
  });

  it('reads rules, rollup, randomisation and delivery, and leaves out a rule it does not know', () => {
    const { sequencing } = trial;
    expect(sequencing.control).toMatchObject({
      choice: false,
      flow: true,
      forwardOnly: true,
      useCurrentAttemptObjectiveInfo: false,
      useCurrentAttemptProgressInfo: true,
    });
    expect(sequencing.pre[0]).toEqual({
      action: 'hiddenFromChoice',
      combination: 'any',
      conditions: [
        { condition: 'satisfied', not: true, objective: 'global', threshold: null },
        { condition: 'objectiveMeasureLessThan', not: false, objective: null, threshold: -0.25 },
      ],
    });
    expect(sequencing.exit.map(({ action }) => action)).toEqual(['exit']);
    expect(sequencing.post.map(({ action }) => action)).toEqual(['retryAll']);
    expect(sequencing.rollup).toMatchObject({
      objectiveSatisfied: false,
      progressCompletion: true,
      objectiveMeasureWeight: 0.3,
      requiredForSatisfied: 'ifAttempted',
      requiredForNotSatisfied: 'always',
      requiredForIncomplete: 'ifNotSkipped',
      measureSatisfactionIfActive: false,
      rules: [
        {
          childActivitySet: 'atLeastPercent',
          minimumCount: 0,
          minimumPercent: 0.5,
          action: 'incomplete',
          combination: 'any',
          conditions: [{ condition: 'completed', not: true }],
        },
      ],
    });
    expect(sequencing.randomization).toEqual({
      randomizationTiming: 'onEachNewAttempt',
      selectionTiming: 'once',
      selectCount: 1,
      reorderChildren: true,
    });
    expect(sequencing.delivery).toEqual({
      tracked: false,
      completionSetByContent: true,
      objectiveSetByContent: true,
    });
    expect(sequencing).toMatchObject({ preventActivation: true, constrainChoice: true, attemptLimit: null });
    expect(find(model.organization, 'p2').href).toBe('proeve.html?nr=2');
  });

  it('reads the 3rd edition with its threshold as text, and careless prefixes', async () => {
    const third = text
      .replace('2004 4th Edition', '2004 3rd Edition')
      .replace(/<adlcp:completionThreshold[^>]*>/, '<adlcp:completionThreshold>0.4</adlcp:completionThreshold>')
      .replace('xmlns:ims="http://www.imsglobal.org/xsd/imsss"', '')
      .replaceAll(/(<\/?)ims:/g, '$1imsss:');
    const read = readScorm(await elementsOf(third), files);
    expect(read.model.edition).toBe('2004 3rd');
    const item = find(read.model.organization, 'teori');
    expect(item.completionThreshold).toMatchObject({ completedByMeasure: true, minProgressMeasure: 0.4 });
    expect(item.sequencing.attemptLimit).toBe(3);
  });

  it.each([
    ['1.3', '2004 2nd'],
    ['CAM 1.3', '2004 2nd'],
    ['2004 3rd Edition', '2004 3rd'],
    ['', '2004 4th'],
  ])('takes version "%s" for %s', async (version, edition) => {
    const read = readScorm(await elementsOf(text.replace('2004 4th Edition', version)), files);
    expect(read.model.edition).toBe(edition);
    expect(codes(read.notes).includes('edition_guessed')).toBe(version === '');
  });

  it.each([
    ['DOCTYPE', `<!DOCTYPE m [<!ENTITY x "y">]>${text.slice(text.indexOf('<manifest'))}`, 'doctype'],
    ['a tag that is not closed', text.replace('</organizations>', ''), 'xml'],
    ['an end that is missing', text.slice(0, -300), 'cut'],
    ['another document', '<html><body/></html>', 'root'],
    ['another SCORM', text.replace('2004 4th Edition', '1.1'), 'version'],
    ['the same item twice', text.replace('identifier="p2"', 'identifier="p1"'), 'id_twice'],
    ['a thousand levels', text.replace('<metadata>', '<a>'.repeat(1000)), 'limits'],
  ])('is refused with %s', async (_, bent, reason) => {
    await expect(elementsOf(bent).then((root) => readScorm(root, files))).rejects.toMatchObject({
      error: { code: 'package_bad_manifest', params: { reason } },
    });
  });

  it('is read from UTF-16 and from Windows letters', async () => {
    const utf16 = Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');
    const latin = Buffer.from(text.replace('encoding="UTF-8"', 'encoding="windows-1252"'), 'latin1');
    for (const bytes of [utf16, latin]) {
      expect(readScorm(await elementsOf(bytes), files).title).toBe('Medicinhåndtering');
    }
    const wrong = Buffer.from(text, 'latin1');
    await expect(elementsOf(wrong)).rejects.toMatchObject({ error: { params: { reason: 'encoding' } } });
  });

  it('has nothing to launch without an organisation or a resource', async () => {
    for (const bent of [
      text.replace(/<organizations[\s\S]*<\/organizations>/, '<organizations/>'),
      text.replaceAll(/identifierref="[^"]*"/g, ''),
    ]) {
      const root = await elementsOf(bent);
      expect(() => readScorm(root, files)).toThrow(
        expect.objectContaining({ error: { code: 'package_nothing_to_launch' } }),
      );
    }
  });
});

describe('cmi5', async () => {
  const text = manifestText('cmi5.xml');
  const files = filesOf('del1/index.html', 'del2/øvelse.html');

  it('reads units in their blocks, in Danish where there is a choice', async () => {
    const { model, title, notes } = readCmi5(await elementsOf(text, 'cmi5.xml'), files);
    expect(title).toBe('Databeskyttelse');
    expect(model.courseId).toBe('https://vesterhede.example/kursus/gdpr');
    expect(model.blocks.map((block) => block.title)).toEqual(['Grundlaget', 'Øvelser']);
    expect(model.aus).toEqual([
      {
        id: 'https://vesterhede.example/del/1',
        title: 'Reglerne',
        url: 'del1/index.html?sprog=da',
        launchMethod: 'OwnWindow',
        moveOn: 'CompletedAndPassed',
        masteryScore: 0.8,
        launchParameters: '{"niveau":2}',
        entitlementKey: 'nøgle',
        blocks: ['https://vesterhede.example/afsnit/1'],
      },
      {
        id: 'https://vesterhede.example/del/2',
        title: 'Øvelse',
        url: 'del2/%C3%B8velse.html',
        launchMethod: 'AnyWindow',
        moveOn: 'NotApplicable',
        masteryScore: null,
        launchParameters: '',
        entitlementKey: '',
        blocks: ['https://vesterhede.example/afsnit/1', 'https://vesterhede.example/afsnit/2'],
      },
    ]);
    expect(codes(notes)).toEqual(['units', 'external_links']);
  });

  it('refuses a unit twice, a course that is none, and a unit whose file is missing', async () => {
    const refusal = async (bent: string): Promise<unknown> => {
      try {
        return readCmi5(await elementsOf(bent, 'cmi5.xml'), files);
      } catch (error) {
        return error instanceof AppFailure ? error.error : error;
      }
    };
    expect(await refusal(text.replace('/del/2', '/del/1'))).toMatchObject({ params: { reason: 'id_twice' } });
    expect(await refusal(text.replace(/<course id[\s\S]*<\/course>/, ''))).toMatchObject({
      params: { reason: 'course' },
    });
    expect(await refusal(text.replace('del2/', 'del9/'))).toMatchObject({ code: 'package_launch_missing' });
  });
});

describe('an address in a manifest', () => {
  it.each([
    [[], 'a/b.html', 'a/b.html'],
    [['x/'], '../b.html', 'b.html'],
    [['x/', 'y/'], './b.html', 'x/y/b.html'],
    [[], 'a\\b.html', 'a/b.html'],
    [[], '/a.html', 'a.html'],
    [[], 'a%20b.html', 'a b.html'],
    [[], '100%.html', '100%.html'],
    [[], 'pa\u030a.html', 'på.html'],
  ] as const)('%j %s', (bases, href, path) => {
    expect(placeOf(bases, href)).toMatchObject({ kind: 'inside', path });
  });

  it.each([
    [[], 'https://x.dk/a.html'],
    [['https://x.dk/'], 'a.html'],
    [[], '//x.dk/a'],
    [[], '../a.html'],
    [['a/'], '../../b'],
    [[], '%2e%2e/b'],
    [[], 'javascript:alert(1)'],
    [[], 'C:\\x.html'],
  ] as const)('%j %s lies outside', (bases, href) => {
    expect(placeOf(bases, href).kind).toBe('outside');
  });

  it.each([
    ['', '', ''],
    ['', '?a=1', '?a=1'],
    ['?a=1', '&b=2', '?a=1&b=2'],
    ['#x', 'b=2', '?b=2#x'],
    ['#x', '#y', '#x'],
    ['?a=1', '#y', '?a=1#y'],
  ])('%s with %s is %s', (rest, parameters, whole) => {
    expect(withParameters(rest, parameters)).toBe(whole);
  });
});
