/** The active filters in words, each with what takes it away. */
import type { Messages } from '../../../shared/messages/da.ts';
import type { ViewFilter } from '../../../shared/staff/contract-people.ts';
import type { Format } from '../../bridge.ts';

export interface ActiveFilter {
  readonly key: string;
  readonly text: string;
  readonly without: Partial<ViewFilter>;
}

const listed = (t: Messages, field: string, values: readonly string[]): string => {
  const [first = '', ...others] = values;
  const words = t.people.filter;
  return words.list(field, others.length > 1 ? words.more(first, others.length) : values.join(', '));
};

/** The unit is the scope's, and is told by the page. */
export function activeFilters(t: Messages, { number }: Format, filter: ViewFilter): ActiveFilter[] {
  const words = t.people.filter;
  const active: ActiveFilter[] = [];
  const add = (key: string, isActive: boolean, text: () => string, without: Partial<ViewFilter>): void => {
    if (isActive) active.push({ key, text: text(), without });
  };
  const bound = (value: number | null, decimals: number): string => (value === null ? '' : number(value, decimals));
  const hours = (value: number | null) => bound(value, value !== null && !Number.isInteger(value) ? 1 : 0);
  const { agreements, forms, jobTitles, roles, missing, hoursFrom, hoursTo, ageFrom, ageTo, onLeave } = filter;

  add('agreements', agreements.length > 0, () => listed(t, words.agreements, agreements), { agreements: [] });
  add('forms', forms.length > 0, () => listed(t, words.forms, forms), { forms: [] });
  add('jobTitles', jobTitles.length > 0, () => listed(t, words.jobTitles, jobTitles), { jobTitles: [] });
  add(
    'hours',
    hoursFrom !== null || hoursTo !== null,
    () => words.range(words.hours, hours(hoursFrom), hours(hoursTo)),
    {
      hoursFrom: null,
      hoursTo: null,
    },
  );
  add('age', ageFrom !== null || ageTo !== null, () => words.range(words.age, bound(ageFrom, 0), bound(ageTo, 0)), {
    ageFrom: null,
    ageTo: null,
  });
  const roleNames = roles.map((role) => t.people.roles[role]);
  add('roles', roles.length > 0, () => listed(t, words.roles, roleNames), { roles: [] });
  add('onLeave', onLeave !== null, () => (onLeave ? words.leaveOnly : words.leaveNone), { onLeave: null });
  const missingNames = missing.map((what) => t.people.missing[what]);
  add('missing', missing.length > 0, () => listed(t, words.missing, missingNames), { missing: [] });
  add('employedOnly', !filter.employedOnly, () => words.alsoFormer, { employedOnly: true });
  return active;
}
