/** The staff room's use-cases, one for each call of its contract. */
import { staffFigures, unitNodes } from '../../db/staff/figures.ts';
import { listFaults, listRuns } from '../../db/staff/import-runs.ts';
import { listPersons } from '../../db/staff/persons.ts';
import { importFieldsOf } from '../../shared/staff/import-fields.ts';
import type { Handlers } from '../worker/context.ts';
import { editHandlers } from './edit/handlers.ts';
import { exportHandlers } from './export/handlers.ts';
import { applyPreview } from './import/apply.ts';
import { pendingImports } from './import/pending.ts';
import { previewOrganisation, previewRows, previewStaff } from './import/previews.ts';
import { undoImport } from './import/undo-import.ts';
import { peopleHandlers } from './people/handlers.ts';
import { personDetail, revealCpr } from './person.ts';
import { qualityHandlers } from './quality/handlers.ts';
import { sourceHandlers } from './sources/handlers.ts';
import { unitHandlers } from './units/handlers.ts';

export const staffHandlers: Handlers<'staff'> = {
  ...editHandlers,
  ...exportHandlers,
  ...peopleHandlers,
  ...qualityHandlers,
  ...sourceHandlers,
  ...unitHandlers,
  unitTree: ({ db }, { asOf }) => unitNodes(db, asOf),
  persons: ({ db }, input) => listPersons(db, input),
  person: personDetail,
  revealCpr,
  figures: ({ db }, { asOf }) => staffFigures(db, asOf),
  previewOrganisation,
  previewStaff,
  previewRows,
  discardPreview: ({ memory }, { previewId }) => {
    pendingImports(memory).delete(previewId);
    return {};
  },
  applyImport: (context, { previewId, approveEnded }) => applyPreview(context, previewId, approveEnded),
  imports: ({ db }, { offset, limit }) => listRuns(db, offset, limit),
  importFaults: ({ db }, { importId, offset, limit }) => listFaults(db, importId, offset, limit),
  undoImport: (context, { importId }) => undoImport(context, importId),
  importFields: (_context, { kind }) => importFieldsOf(kind).map(({ field, required }) => ({ field, required })),
};
