/** The project's own packages, from the zip through the manifest's reader to the player. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../../../electron/formats/scorm/read-package.ts';
import { openPackageZip } from '../../../../electron/formats/zip/package-zip.ts';
import type { ScormModel } from '../../../../shared/learning/package-model.ts';
import { playing } from '../../../renderer/player/fake-course.ts';
import type { PackagePart } from '../../../support/packages/put-package.ts';
import { scorm12Multi, scorm12Single } from '../../../support/packages/scorm12.ts';
import { scorm2004Choice, scorm2004Sequenced, scorm2004Single } from '../../../support/packages/scorm2004.ts';
import { makeZip } from '../../../support/zips.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pejling-packages-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function modelOf(parts: readonly PackagePart[]): Promise<ScormModel> {
  const file = path.join(folder, `${Math.trunc(performance.now() * 1000)}.zip`);
  writeFileSync(file, makeZip(parts));
  const zip = openPackageZip(file);
  try {
    const { model, notes } = await readPackage(zip);
    const warnings = notes.filter(({ level }) => level === 'warning');
    if (warnings.length > 0) throw new Error(JSON.stringify(warnings));
    if (model.standard === 'cmi5') throw new Error('cmi5');
    return model;
  } finally {
    zip.close();
  }
}

describe('SCORM 1.2', () => {
  it('one SCO: the mastery score decides', async () => {
    const course = await playing(await modelOf(scorm12Single));
    expect(course.shown[0]).toContain('sco.html');
    course.says12({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '90' });
    expect(course.last.course).toMatchObject({ completion: 'completed', success: 'passed', raw: 90 });
  });

  it('several: the last opens when the first two are done', async () => {
    const course = await playing(await modelOf(scorm12Multi));
    expect(course.run.handle.state().choices).toEqual(['A', 'B', 'D']);
    course.says12({ 'cmi.core.lesson_status': 'completed' });
    await course.run.navigate('continue');
    course.says12({ 'cmi.core.lesson_status': 'completed' });
    await course.run.navigate('continue');
    expect(course.at).toBe('C');
    course.says12({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '60' });
    await course.run.navigate('continue');
    await course.run.navigate('exitAll');
    expect(course.last.course).toMatchObject({ completion: 'completed', success: 'passed' });
  });
});

describe('SCORM 2004', () => {
  it('one SCO: satisfied by its measure', async () => {
    const course = await playing(await modelOf(scorm2004Single));
    course.says({ 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.69', 'adl.nav.request': 'exitAll' });
    await course.settled();
    expect(course.last).toMatchObject({
      ended: 'normal',
      course: { completion: 'completed', success: 'failed', scaled: 0.69 },
    });
  });

  it('what the pre-test shows to be known is skipped; the final test may be tried twice', async () => {
    const course = await playing(await modelOf(scorm2004Sequenced));
    const go = async (said: Record<string, string>) => {
      course.says({ ...said, 'adl.nav.request': 'continue' });
      await course.settled();
      return course.at;
    };
    expect(course.at).toBe('FORTEST');
    expect(await go({ 'cmi.objectives.1.success_status': 'passed', 'cmi.objectives.2.success_status': 'failed' })).toBe(
      'MODUL2',
    );
    await course.run.leave();
    await course.reopen();
    expect(course.at).toBe('MODUL2');
    expect(
      await go({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.8' }),
    ).toBe('SLUTTEST');
    expect(await go({ 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.5' })).toBe('SLUTTEST');
    expect(course.api.GetValue('cmi.entry')).toBe('');
    expect(await go({ 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.9' })).toBeNull();
    expect(course.last).toMatchObject({ ended: 'normal', course: { completion: 'completed', success: 'passed' } });
  });

  it('choice stays within its limits, and the quiz is drawn', async () => {
    const course = await playing(await modelOf(scorm2004Choice));
    expect(course.run.handle.state().choices).toEqual(['DEL1A', 'DEL1B', 'DEL2A', 'DEL2B']);
    expect(await course.run.choose('DEL1B')).toBe(true);
    expect(course.run.view().hidden).toEqual(['continue', 'previous']);
    await course.run.choose('DEL2A');
    await course.run.choose('DEL3B');
    expect(await course.run.choose('QUIZ')).toBe(true);
    const first = course.at;
    expect(first).toMatch(/^SPM/);
    expect(course.run.view().canGoBack).toBe(false);
    await course.run.leave();
    await course.reopen();
    expect(course.at).toBe(first);
    const seen = [first];
    while (await course.run.navigate('continue')) if (course.at !== null) seen.push(course.at);
    expect(new Set(seen).size).toBe(3);
    expect(course.last.ended).toBe('normal');
  });
});
