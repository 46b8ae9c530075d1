/** The demo municipality as the files its systems would export, for trying imports and for tests and benches. */
import { coursesCsv, organisationCsv, staffCsv } from '../../shared/demo/csv.ts';
import { type DemoOptions, makeDemo, newestRows } from '../../shared/demo/demo.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

export const DEMO_FILES = {
  organisation: (day: IsoDate) => `organisation-${day.slice(0, 7)}.csv`,
  staff: (day: IsoDate) => `ansaettelser-${day.slice(0, 7)}.csv`,
  courses: (day: IsoDate) => `kurser-${day.slice(0, 7)}.csv`,
} as const;

export interface DemoFile {
  readonly kind: 'organisation' | 'staff' | 'courses';
  readonly name: string;
  /** windows-1252, as most Danish payroll systems write. */
  readonly bytes: Buffer;
}

/** The newest file of each kind. The demo's texts hold no letter that latin1 and windows-1252 write differently. */
export function demoFiles(seed: number, today: IsoDate, options: DemoOptions = {}): DemoFile[] {
  const demo = makeDemo(seed, today, options);
  const { organisation, staff } = newestRows(demo);
  const file = (kind: DemoFile['kind'], text: string): DemoFile => ({
    kind,
    name: DEMO_FILES[kind](today),
    bytes: Buffer.from(text, 'latin1'),
  });
  return [
    file('organisation', organisationCsv(organisation)),
    file('staff', staffCsv(staff, organisation)),
    file('courses', coursesCsv(demo.courses)),
  ];
}
