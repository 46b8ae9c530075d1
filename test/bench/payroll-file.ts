/** A payroll file of a given number of rows and its organisation, from the program's own demo generator. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoFiles } from '../../electron/demo/files.ts';
import { DEMO_SEED } from '../../shared/demo/demo.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

export const TODAY = '2026-11-22' as IsoDate;

export interface PayrollFiles {
  readonly organisation: string;
  readonly staff: string;
  readonly rows: number;
  readonly bytes: number;
}

export function writePayrollFiles(folder: string, rows: number): PayrollFiles {
  // The generator aims at people; a few hold two engagements.
  const files = demoFiles(DEMO_SEED, TODAY, { people: Math.ceil(rows * 1.01), quarters: 0, courses: false });
  const bytesOf = (kind: string): Buffer => files.find((file) => file.kind === kind)?.bytes ?? Buffer.alloc(0);
  const organisation = path.join(folder, 'organisation.csv');
  writeFileSync(organisation, bytesOf('organisation'));
  const lines = bytesOf('staff')
    .toString('latin1')
    .split('\r\n')
    .slice(0, rows + 1);
  if (lines.length !== rows + 1) throw new Error(`the generator made ${lines.length - 1} rows instead of ${rows}`);
  const staff = path.join(folder, 'ansaettelser.csv');
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
  writeFileSync(staff, bytes);
  return { organisation, staff, rows, bytes: bytes.length };
}
