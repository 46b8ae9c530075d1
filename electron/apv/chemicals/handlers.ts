import type { chemicalCalls } from '../../../shared/apv/contract-chemicals.ts';
import type { Handlers } from '../../worker/context.ts';
import { removeUse, saveSubstance, saveUse } from './edit.ts';
import { substances } from './list.ts';
import { exportSheet, setSheet } from './sheet.ts';

export const chemicalsHandlers: Pick<Handlers<'apv'>, keyof typeof chemicalCalls> = {
  substances,
  saveSubstance,
  setSheet,
  exportSheet,
  saveUse,
  removeUse,
};
