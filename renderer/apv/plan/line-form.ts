/** The form of a line. A message of the schema is the name of the sentence that the field shows. */
import * as z from 'zod';
import { type LineFields, lineFields, type PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';

const { shape } = lineFields;

export const lineForm = z
  .object({
    measure: z.string().trim().min(1, 'missing').max(4000, 'long'),
    prevention: shape.prevention,
    responsible: z.object({ id: z.custom<PersonId>().nullable(), name: z.string().trim().max(200, 'long') }),
    startsOn: shape.startsOn,
    deadline: shape.deadline,
    followUpOn: shape.followUpOn,
    followUpHow: z.string().trim().max(4000, 'long'),
    priority: shape.priority,
    /** NaN while the field is empty. */
    cost: z.union([z.nan(), z.int('cost').min(0, 'cost').max(1_000_000_000, 'cost')]),
    budgetOwner: z.string().trim().max(200, 'long'),
    medMeeting: z.string().trim().max(200, 'long'),
  })
  .refine(({ startsOn, deadline }) => !startsOn || !deadline || startsOn <= deadline, {
    path: ['deadline'],
    message: 'order',
    when: () => true,
  })
  .refine(
    ({ startsOn, deadline, followUpOn }) => {
      const before = deadline ?? startsOn;
      return !before || !followUpOn || before <= followUpOn;
    },
    { path: ['followUpOn'], message: 'order', when: () => true },
  );
export type LineValues = z.output<typeof lineForm>;

const EMPTY: LineValues = {
  measure: '',
  prevention: null,
  responsible: { id: null, name: '' },
  startsOn: null,
  deadline: null,
  followUpOn: null,
  followUpHow: '',
  priority: 'medium',
  cost: Number.NaN,
  budgetOwner: '',
  medMeeting: '',
};

export function valuesOf(line: PlanLine | null): LineValues {
  if (!line) return EMPTY;
  const { measure, prevention, startsOn, deadline, followUpOn, followUpHow, priority, budgetOwner, medMeeting } = line;
  return {
    ...{ measure, prevention, startsOn, deadline, followUpOn, followUpHow, priority, budgetOwner, medMeeting },
    responsible: { id: line.responsibleId, name: line.responsible },
    cost: line.cost ?? Number.NaN,
  };
}

export function fieldsOf({ responsible, cost, ...rest }: LineValues): LineFields {
  return {
    ...rest,
    responsibleId: responsible.id,
    responsible: responsible.name,
    cost: Number.isNaN(cost) ? null : cost,
  };
}
