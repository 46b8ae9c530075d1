/** What of the requirements is looked at, as it stands in the address: a list can be linked to. */
import { type CourseId, ID_PATTERN, type UnitId } from '../../../shared/kernel/ids.ts';
import { type RequirementState, requirementState } from '../../../shared/learning/requirement.ts';
import { paths } from '../../app/navigation.ts';

export const TABS = ['overview', 'rows', 'rules', 'places', 'exemptions'] as const;
export type Tab = (typeof TABS)[number];

/** A single state, those to act on, or all. */
export const CHOICES = ['act', ...requirementState.options, 'all'] as const;
export type StateChoice = (typeof CHOICES)[number];

export interface Shown {
  readonly tab: Tab;
  /** Null: as the top bar says. */
  readonly unitId: UnitId | null;
  readonly courseId: CourseId | null;
  readonly state: StateChoice;
}

const idOf = (text: string | null): string | null => (text !== null && ID_PATTERN.test(text) ? text : null);

export const readShown = (query: URLSearchParams): Shown => ({
  tab: TABS.find((tab) => tab === query.get('tab')) ?? 'overview',
  unitId: idOf(query.get('unit')) as UnitId | null,
  courseId: idOf(query.get('course')) as CourseId | null,
  state: CHOICES.find((state) => state === query.get('state')) ?? 'act',
});

export function requirementsAt(shown: Partial<Shown>): string {
  const { tab = 'overview', unitId = null, courseId = null, state = 'act' } = shown;
  const query = new URLSearchParams({ tab });
  if (unitId !== null) query.set('unit', unitId);
  if (courseId !== null) query.set('course', courseId);
  if (state !== 'act') query.set('state', state);
  return `${paths.requirements}?${query}`;
}

export const statesOf = (choice: StateChoice): RequirementState[] =>
  choice === 'all' ? [] : choice === 'act' ? ['overdue', 'due'] : [choice];
