import { fold } from '../../shared/kernel/text.ts';
import { useCall, useMessages } from '../bridge.ts';
import type { IconName } from '../components/icon.tsx';
import { paths } from './navigation.ts';
import { navGroups } from './routes.tsx';
import { useScope } from './scope.tsx';
import { useSession } from './session.tsx';

export interface Hit {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
  readonly icon: IconName;
  readonly to: string;
  /** Done before going there, such as choosing a unit. */
  readonly before?: () => void;
}

export interface HitGroup {
  readonly id: string;
  readonly heading: string;
  readonly hits: readonly Hit[];
}

const PEOPLE = 8;
const UNITS = 5;
const LEAST_LETTERS = 2;

export function useSearchHits(typed: string): readonly HitGroup[] {
  const { t } = useMessages();
  const groups: readonly HitGroup[] = [
    { id: 'people', heading: t.app.search.people, hits: usePeople(typed.trim()) },
    { id: 'units', heading: t.app.search.units, hits: useUnits(typed.trim()) },
    { id: 'pages', heading: t.app.search.pages, hits: usePages(typed.trim()) },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

function useIsHr(): boolean {
  const { state } = useSession();
  return state.state === 'open' && state.info.role === 'hr';
}

function usePeople(typed: string): readonly Hit[] {
  const { t } = useMessages();
  const { asOf } = useScope();
  const enabled = useIsHr() && typed.length >= LEAST_LETTERS;
  const answer = useCall(
    'staff',
    'persons',
    { asOf, text: typed, employedOnly: false, offset: 0, limit: PEOPLE },
    { enabled, keepPrevious: true },
  );
  if (!enabled || !answer.data) return [];
  const { total, rows } = answer.data;
  const people: Hit[] = rows.map((row) => ({
    id: row.id,
    text: row.name,
    note: [row.jobTitle, row.unitName].filter(Boolean).join(', '),
    icon: 'person',
    to: paths.person(row.id),
  }));
  if (total > rows.length) {
    people.push({
      id: 'more',
      text: t.app.search.more(total - rows.length),
      icon: 'persons',
      to: paths.registerWith(typed),
    });
  }
  return people;
}

function useUnits(typed: string): readonly Hit[] {
  const { asOf, setUnit } = useScope();
  const enabled = useIsHr() && typed.length >= LEAST_LETTERS;
  const { data } = useCall('staff', 'unitTree', { asOf }, { enabled });
  if (!enabled || !data) return [];
  const folded = fold(typed);
  return data
    .filter((unit) => fold(`${unit.name} ${unit.code}`).includes(folded))
    .slice(0, UNITS)
    .map(({ id, name, code }) => ({
      id,
      text: name,
      note: code,
      icon: 'building',
      to: paths.organisation,
      before: () => setUnit({ id, name }),
    }));
}

function usePages(typed: string): readonly Hit[] {
  const { t } = useMessages();
  const { state } = useSession();
  if (state.state !== 'open') return [];
  const { role } = state.info;
  const folded = fold(typed);
  return navGroups
    .flatMap(({ pages }) => pages)
    .filter((page) => page.roles.includes(role) && fold(t.app.nav[page.name]).includes(folded))
    .map((page) => ({ id: page.path, text: t.app.nav[page.name], icon: page.icon, to: page.path }));
}
