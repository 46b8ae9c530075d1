// The demo's files are read by the same readers as anybody's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFiles } from '../../../electron/demo/files.ts';
import { readCoursesFile, readOrganisationFile, readStaffFile } from '../../../electron/formats/index.ts';
import { demoCourses } from '../../../shared/demo/course-plan.ts';
import { makeDemo, newestRows } from '../../../shared/demo/demo.ts';
import { jobs } from '../../../shared/demo/jobs.ts';
import { mensNames, otherNames, surnames, womensNames } from '../../../shared/demo/name-lists.ts';
import { areas } from '../../../shared/demo/unit-plan.ts';
import { day, quietJob } from '../staff/office.ts';

const TODAY = day('2026-11-22');
const options = { people: 300, quarters: 2 };

describe('the demo’s files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pejling-demo-files-'));
    for (const { kind, bytes } of demoFiles(4, TODAY, options)) writeFileSync(path.join(folder, `${kind}.csv`), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const at = (kind: string): [string, { name: string; today: typeof TODAY }, typeof quietJob] => [
    path.join(folder, `${kind}.csv`),
    { name: `${kind}.csv`, today: TODAY },
    quietJob,
  ];

  it('say what the generator said, row by row, in windows-1252', () => {
    const demo = makeDemo(4, TODAY, options);
    const { staff, organisation } = newestRows(demo);
    const read = readStaffFile(...at('staff'));
    expect(read.reading.encoding).toBe('windows-1252');
    expect(read.faults).toEqual([]);
    expect(read.rows).toEqual(staff);
    const units = readOrganisationFile(...at('organisation'));
    expect(units.faults).toEqual([]);
    expect(units.rows).toEqual(organisation);
    const courses = readCoursesFile(...at('courses'));
    expect(courses.faults).toEqual([]);
    expect(courses.rows).toEqual(demo.courses);
  });

  it('hold no letter that the encoding loses', () => {
    const names = [womensNames, mensNames, surnames.map(([name]) => name), otherNames.map((g) => Object.values(g))];
    const texts = JSON.stringify([names, areas, jobs, demoCourses]);
    // Below 0x100 latin1 and windows-1252 agree, the control characters aside.
    expect(texts).not.toMatch(/[\u0080-\u009f\u0100-\uffff]/);
    expect(texts).toContain('Østergaard');
  });
});
