/** Where one is in the register of substances: a view of the list, or one substance. */
import { type SubstanceFilter, substanceFilters } from '../../../shared/apv/chemicals-list.ts';
import { ID_PATTERN, type SubstanceId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';

export const toList = (show: SubstanceFilter): string =>
  show === 'all' ? paths.chemicals : `${paths.chemicals}?show=${show}`;

export const toSubstance = (id: SubstanceId): string => `${paths.chemicals}?substance=${id}`;

export const shownIn = (query: URLSearchParams): SubstanceFilter =>
  substanceFilters.find((one) => one === query.get('show')) ?? 'all';

export function substanceIn(query: URLSearchParams): SubstanceId | null {
  const id = query.get('substance');
  return id !== null && ID_PATTERN.test(id) ? (id as SubstanceId) : null;
}
