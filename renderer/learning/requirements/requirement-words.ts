/** Sentences about rules and requirements that several pages say. */
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { type Audience, isEveryone } from '../../../shared/learning/audience.ts';
import type { RequirementRow } from '../../../shared/learning/contract-requirements.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import type { Format } from '../../bridge.ts';

/** `Dagtilbud eller Skole; Leder`: one of each kind, and all kinds. */
export function audienceText(t: Messages, audience: Audience, nameOf: (unitId: UnitId) => string): string {
  const words = t.requirements;
  if (isEveryone(audience)) return words.rules.everyone;
  return [
    audience.workplaces.map((type) => words.workplace[type]),
    audience.roles.map((role) => words.role[role]),
    audience.staffGroups,
    audience.jobCodes.map((code) => `${words.form.jobCodes} ${code}`),
    audience.unitIds.map(nameOf),
  ]
    .filter((kind) => kind.length > 0)
    .map((kind) => kind.join(', '))
    .join('; ');
}

/** The day that decides, in words. */
export function dayText(
  t: Messages,
  { date }: Format,
  row: Pick<RequirementRow, 'due' | 'validUntil' | 'isUrgent' | 'isExpired'>,
  asOf: IsoDate,
): string {
  const words = t.requirements.rows;
  if (row.validUntil !== null) {
    const text = row.isExpired ? words.expired(date(row.validUntil)) : words.expires(date(row.validUntil));
    return row.isUrgent ? `${text} (${words.urgent})` : text;
  }
  if (row.due === null) return words.never;
  return row.due === asOf ? words.dueToday : words.due(date(row.due));
}
