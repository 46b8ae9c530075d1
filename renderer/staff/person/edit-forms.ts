/**
 * The forms of the person's page. What is typed is text; whether it will do is judged by the contract's
 * schemas. A message of a schema is the name of the sentence that the field shows.
 */
import * as z from 'zod';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { figureDay } from '../../../shared/kernel/schemas.ts';
import { type EngagementFields, engagementFields, newEngagement } from '../../../shared/staff/contract-edit.ts';
import type { Spell } from '../../../shared/staff/employment.ts';
import { numberAsTyped, typedNumber } from '../../../shared/staff/engagement-form.ts';

const { shape } = engagementFields;
export const optionalDay = figureDay.nullable();
export const requiredDay = figureDay.nullable().refine((day) => day !== null, 'missing');

const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** Empty is unknown. */
const hoursOf = (text: string): number | null | undefined => (text.trim() === '' ? null : typedNumber(text));

export const termsForm = z.object({
  unitId: z.string().refine((id) => fits(shape.unitId, id), 'missing'),
  hours: z.string().refine((text) => fits(shape.weeklyHours, hoursOf(text))),
  fte: z.string().refine((text) => fits(shape.fte, typedNumber(text))),
  jobTitle: shape.jobTitle,
  jobCode: shape.jobCode,
  agreement: shape.agreement,
  employmentForm: shape.employmentForm,
  status: shape.status,
  manager: shape.manager,
});
export type TermsValues = z.output<typeof termsForm>;

/** Status 1, at work, is what a new engagement starts with (domain §5.5). */
export const newTerms: TermsValues = {
  unitId: '',
  hours: '',
  fte: '',
  jobTitle: '',
  jobCode: '',
  agreement: '',
  employmentForm: '',
  status: '1',
  manager: false,
};

export const termsOf = (spell: Spell, locale: Locale): TermsValues => ({
  unitId: spell.unitId,
  hours: numberAsTyped(spell.weeklyHours, locale),
  fte: numberAsTyped(spell.fte, locale),
  jobTitle: spell.jobTitle,
  jobCode: spell.jobCode,
  agreement: spell.agreement,
  employmentForm: spell.employmentForm,
  status: spell.status,
  manager: spell.manager,
});

/** Undefined while something typed will not do. */
export function fieldsOf(values: TermsValues): EngagementFields | undefined {
  const { unitId, hours, fte, ...rest } = values;
  const read = { ...rest, unitId: unitId as UnitId, weeklyHours: hoursOf(hours), fte: typedNumber(fte) };
  const judged = engagementFields.safeParse(read);
  return judged.success ? judged.data : undefined;
}

const inOrder = ({ start, end }: { readonly start: IsoDate | null; readonly end: IsoDate | null }): boolean =>
  start === null || end === null || start <= end;

/** Start and, if it is known, end. */
export const periodForm = z
  .object({ key: newEngagement.shape.key, start: requiredDay, end: optionalDay })
  .refine(inOrder, { path: ['end'], message: 'order', when: () => true });
export type PeriodValues = z.input<typeof periodForm>;

/** The register's last day as people see it: none. */
export const knownEnd = (end: IsoDate): IsoDate | null => (end === OPEN_END ? null : end);
