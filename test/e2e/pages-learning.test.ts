/** The pages of the learning room behind its menu, their tabs and dialogs: nothing for axe to find in the demo municipality. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COURSE_TITLE } from '../../shared/demo/learning-course.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { value } from './ask.ts';
import { startDemo } from './municipalities.ts';
import { goTo, settled, TODAY } from './steps.ts';
import { openAt, violations } from './survey-steps.ts';

let running: LaunchedApp;
/** What `COURSE` and the like stand for in an address: one of each that the demo has. */
let things: Readonly<Record<string, string>> = {};

interface Thing {
  readonly id: string;
}
interface Rows<T> {
  readonly rows: readonly T[];
}

const first = <T>(rows: readonly T[], of: string): T => {
  const [row] = rows;
  if (row === undefined) throw new Error(`the demo has no ${of}`);
  return row;
};

async function findThings(): Promise<Record<string, string>> {
  const { page } = running;
  const all = <T>(call: string, input: unknown): Promise<T> => value<T>(page, `learning.${call}`, input);
  const some = { offset: 0, limit: 50 };
  const courses = await all<(Thing & { code: string })[]>('courses', { asOf: TODAY });
  const classes = await all<Rows<Thing>>('classes', { courseId: null, when: 'coming', ...some });
  const packages = await all<(Thing & { standard: string })[]>('packages', { courseId: null });
  const profiles = await all<(Thing & { name: string })[]>('profiles', { asOf: TODAY });
  const templates = await all<Thing[]>('templates', { asOf: TODAY });
  const newcomers = await all<Rows<{ personId: string; plan: { planId: string } | null }>>('newcomers', {
    ...{ asOf: TODAY, unitId: null, standing: null },
    ...some,
  });
  const newcomer = first(
    newcomers.rows.filter(({ plan }) => plan !== null),
    'introduction',
  );
  return {
    COURSE: first(
      courses.filter(({ code }) => code === 'FØRST'),
      'course in first aid',
    ).id,
    CLASS: first(classes.rows, 'class').id,
    PACKAGE: first(
      packages.filter(({ standard }) => standard === 'plain'),
      'own course',
    ).id,
    PROFILE: first(
      profiles.filter(({ name }) => name === 'Pleje og omsorg i hjemmet'),
      'profile',
    ).id,
    TEMPLATE: first(templates, 'template').id,
    PLAN: newcomer.plan?.planId ?? '',
    PERSON: newcomer.personId,
  };
}

beforeAll(async () => {
  running = await startDemo();
  things = await findThings();
});
afterAll(() => running.close());

const pages = [
  ['/learning/course/COURSE', 'Førstehjælp'],
  ['/learning/classes?class=CLASS', /./],
  ['/learning/builder/PACKAGE', DEMO_COURSE_TITLE],
  ['/learning/profile/PROFILE', 'Pleje og omsorg i hjemmet'],
  ['/learning/road/PERSON', /^Kompetencevej: /],
  ['/learning/introduction/PLAN', /./],
  ['/learning/templates', 'Skabeloner til introduktion'],
  ['/learning/template/TEMPLATE', /./],
] as const;

const tabs = [
  ['Krav og overblik', 'Mangler'],
  ['Krav og overblik', 'Regler'],
  ['Krav og overblik', 'Arbejdspladser'],
  ['Krav og overblik', 'Undtagelser'],
  ['Hold', 'Afholdte og aflyste'],
  ['Hold', 'Timer og udgifter'],
  ['Kompetencer', 'Jobprofiler'],
  ['Kompetencer', 'Har og mangler'],
  ['Kompetencer', 'Udbud og behov'],
  ['Samtaler', 'Enheder og grupper'],
  ['Samtaler', 'Aftaler'],
  ['Samtaler', 'Hvor ofte'],
  ['Nye medarbejdere', 'Opgaver'],
  ['Nye medarbejdere', 'Puls'],
  ['Nye medarbejdere', 'Gennemført til tiden'],
] as const;

describe('the learning room', () => {
  it.each(pages)('%s: nothing for axe to find, and the window keeps its size', async (path, title) => {
    const { page } = running;
    await openAt(
      page,
      path.replace(/[A-Z]+/, (name) => things[name] ?? name),
      title,
    );
    expect(await page.title()).toMatch(title);
    expect(await violations(page)).toEqual([]);
  });

  it.each(tabs)('%s, %s: nothing for axe to find', async (link, tab) => {
    const { page } = running;
    await goTo(page, link);
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['Krav og beviser', 'E-læring', 'Kompetencer', 'Samtaler og aftaler', 'Introduktion'])(
    'a person, %s: nothing for axe to find',
    async (tab) => {
      const { page } = running;
      await openAt(page, `/learning/person/${things.PERSON}`, /./);
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor();
      await settled(page);
      expect(await violations(page)).toEqual([]);
    },
  );

  it.each([
    ['Hold', 'Planlæg hold'],
    ['E-læring', 'Importér pakke'],
    ['E-læring', 'Lav eget kursus'],
  ])('%s, the dialog of »%s«: nothing for axe to find', async (link, action) => {
    const { page } = running;
    await goTo(page, link);
    await page.getByRole('button', { name: action }).click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
