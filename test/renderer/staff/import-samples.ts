/** Answers of the import calls for the page's tests: a small November file on top of October. */

import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { ApplyResult, ImportRun, PreviewRow, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import type { FakeBridge } from '../support/fake-bridge.ts';

export const day = (text: string) => text as IsoDate;
export const FILE = { token: 'fileTokenfileTokenfile', name: 'ansaettelser-2026-11.csv', bytes: 412_345 };
const IMPORT = 'importIdimportIdimport' as ImportId;

export const summary: PreviewSummary = {
  previewId: 'preview-1',
  kind: 'staff',
  reading: {
    name: FILE.name,
    bytes: FILE.bytes,
    encoding: 'windows-1252',
    delimiter: ';',
    decimal: ',',
    dateForm: 'dmy',
    columns: [
      { header: 'Tjenestenummer', field: 'key' },
      { header: 'Cpr', field: 'cpr' },
      { header: 'Fornavn', field: 'firstName' },
      { header: 'Afdeling', field: null },
    ],
    sample: [['14632', '721163-2488', 'Åse', 'Børnehuset Ærø']],
  },
  rows: 2060,
  accepted: 2045,
  rejected: 15,
  skipped: 0,
  changes: { new: 30, ended: 25, moved: 22, hoursChanged: 18, renamed: 7, changed: 46, unchanged: 1969 },
  missing: 18,
  backdated: 4,
  warnings: [{ code: 'cpr_modulus11', count: 12 }],
  effective: day('2026-11-01'),
  suggestedEffective: day('2026-11-01'),
  firstImport: false,
  needsApproval: false,
  endedShare: 0.012,
};

const changed: PreviewRow = {
  line: 12,
  key: '10184',
  name: 'Åge Yilmaz',
  changes: [
    { field: 'unit', from: '2010 Børnehuset Havnen', to: '2030 Børnehuset Nissum' },
    { field: 'weeklyHours', from: '32', to: '37' },
  ],
  fault: null,
};

const rejected: PreviewRow = {
  line: 812,
  key: '',
  name: '',
  changes: [],
  fault: { line: 812, column: 'StartDato', code: 'bad_date', value: '31-02-2025' },
};

export const result: ApplyResult = {
  importId: IMPORT,
  rows: 2060,
  accepted: 2045,
  rejected: 15,
  skipped: 0,
  changes: summary.changes,
  faults: [],
  effective: day('2026-11-01'),
};

export const run: ImportRun = {
  id: IMPORT,
  kind: 'staff',
  fileName: FILE.name,
  at: '2026-11-20T09:12:00Z',
  actor: 'Karen Kjær',
  rows: 2060,
  accepted: 2045,
  rejected: 15,
  skipped: 0,
  changes: summary.changes,
  effective: day('2026-11-01'),
  undoneAt: null,
  canUndo: true,
};

/** A bridge on which a staff file goes all the way. */
export function answerImports(bridge: FakeBridge, preview: PreviewSummary = summary): void {
  bridge.on('desktop', 'chooseFile', () => ok(FILE));
  bridge.on('staff', 'previewStaff', ({ effective }) => ok({ ...preview, effective: effective ?? preview.effective }));
  bridge.on('staff', 'previewRows', ({ kind }) =>
    ok(kind === 'rejected' ? { total: 1, rows: [rejected] } : { total: 1, rows: [changed] }),
  );
  bridge.on('staff', 'discardPreview', () => ok({}));
  bridge.on('staff', 'applyImport', () => ok(result));
  bridge.on('staff', 'imports', () => ok({ total: 1, rows: [run] }));
  bridge.on('staff', 'importFaults', () => ok({ total: 1, rows: rejected.fault ? [rejected.fault] : [] }));
  bridge.on('staff', 'importFields', () =>
    ok([
      { field: 'key', required: true },
      { field: 'jobTitle', required: false },
      { field: 'agreement', required: false },
    ]),
  );
}
