/** The form of a new register: the contract's own schemas, and what only the form has (the passphrase twice). */
import * as z from 'zod';
import { passphrase, registerCalls } from '../../shared/register/contract.ts';
import { isRegisterName } from '../../shared/register/name.ts';

const { name, userName } = registerCalls.create.input.shape;

export const createForm = z
  .object({
    name: name.refine(isRegisterName),
    userName,
    passphrase,
    repeat: z.string(),
  })
  .refine((form) => form.passphrase === form.repeat, { path: ['repeat'] });

export type CreateFields = z.output<typeof createForm>;
