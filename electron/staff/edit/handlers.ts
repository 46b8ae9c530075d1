/** Persons and engagements by hand: one use-case for each call of `contract-edit.ts`. */
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import type { Handlers } from '../../worker/context.ts';
import { judgeCpr, setCpr } from './cpr.ts';
import { duplicates } from './duplicates.ts';
import {
  changeEngagement,
  correctDates,
  correctEngagement,
  createEngagement,
  endEngagement,
  setEngagementKey,
} from './engagements.ts';
import { removeLeave, saveLeave } from './leave.ts';
import { mergePersons, recentEdits, undoEdit } from './merge-undo.ts';
import { createPerson, editPerson } from './persons.ts';
import { previewEngagementEdit } from './preview.ts';
import { personRoles, removeRole, saveRole } from './roles.ts';

export const editHandlers: Pick<Handlers<'staff'>, keyof typeof editCalls> = {
  judgeCpr,
  createPerson,
  editPerson,
  setCpr,
  createEngagement,
  previewEngagementEdit,
  changeEngagement,
  correctEngagement,
  correctDates,
  setEngagementKey,
  endEngagement,
  saveLeave,
  removeLeave,
  saveRole,
  removeRole,
  personRoles,
  duplicates,
  mergePersons,
  undoEdit,
  recentEdits,
};
