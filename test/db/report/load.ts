/** The municipality of the fixtures in a register in memory, read and imported as the program does it. */
import path from 'node:path';
import { readCoursesFile, readOrganisationFile, readStaffFile } from '../../../electron/formats/index.ts';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { type Office, openOffice, quietJob } from '../../electron/staff/office.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/vesterhede');
const file = (name: string): string => path.join(folder, name);

export function loadStaff(office: Office, name: string): void {
  const { rows, suggestedEffective } = readStaffFile(file(name), { name }, quietJob);
  const options = { extent: 'full' as const, fileName: name, approveEnded: true };
  office.command('staff.applyImport', (ctx) =>
    importStaffRows(ctx, rows, suggestedEffective ? { ...options, effective: suggestedEffective } : options),
  );
}

/** Organisation, October's staff and the courses. */
export function openVesterhede(): Office {
  const office = openOffice();
  const name = 'organisation.csv';
  const { rows } = readOrganisationFile(file(name), { name }, quietJob);
  office.command('staff.applyImport', (ctx) => importOrganisationRows(ctx, rows, { extent: 'full', fileName: name }));
  loadStaff(office, 'ansaettelser-2026-10.csv');
  const courses = 'kurser-plan2learn.csv';
  const read = readCoursesFile(file(courses), { name: courses }, quietJob);
  office.command('staff.applyImport', (ctx) => importCourseRows(ctx, read.rows, { fileName: courses }));
  return office;
}
