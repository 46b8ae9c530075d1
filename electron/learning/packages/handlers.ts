/** Use-cases of the learning room's part `packages`, one per call of its contract. */
import type { packageCalls } from '../../../shared/learning/contract-packages.ts';
import type { Handlers } from '../../worker/context.ts';
import { packages, removePackage, setPackage } from './edit-packages.ts';
import { importPackage } from './import-package.ts';

export const packagesHandlers: Pick<Handlers<'learning'>, keyof typeof packageCalls> = {
  packages,
  importPackage,
  setPackage,
  removePackage,
};
