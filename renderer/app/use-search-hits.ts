/** What the search dialog offers while one types: people, units, pages, and things to do. */
import { useState } from 'react';
import { fold } from '../../shared/kernel/text.ts';
import { useCall, useMessages } from '../bridge.ts';
import type { IconName } from '../components/icon.tsx';
import { navigate, paths } from './navigation.ts';
import { navGroups, pagesBeside } from './routes.tsx';
import { useScope } from './scope.tsx';
import { useSession } from './session.tsx';

export interface Hit {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
  readonly icon: IconName;
  /** What choosing it does; most go somewhere. */
  readonly open: () => void;
}

export interface HitGroup {
  readonly id: string;
  readonly heading: string;
  readonly hits: readonly Hit[];
}

const LEAST_LETTERS = 2;

/**
 * The list stands still until people and units have answered, and then changes as one: what comes first is pointed
 * at when the list changes, so pages must not come before the people that push them down.
 */
export function useSearchHits(typed: string): readonly HitGroup[] {
  const { t } = useMessages();
  const text = typed.trim();
  const found = useFound(text);
  const fresh: readonly HitGroup[] = [
    { id: 'people', heading: t.app.search.people, hits: found.people },
    { id: 'units', heading: t.app.search.units, hits: found.units },
    { id: 'pages', heading: t.app.search.pages, hits: usePages(text) },
    { id: 'actions', heading: t.people.actions.heading, hits: useActions(text) },
  ];
  const groups = fresh.filter(({ hits }) => hits.length > 0);
  const [settled, setSettled] = useState(groups);
  if (!found.isAsking && !sameHits(settled, groups)) setSettled(groups);
  return found.isAsking ? settled : groups;
}

const sameHits = (a: readonly HitGroup[], b: readonly HitGroup[]): boolean => keysOf(a) === keysOf(b);

const keysOf = (groups: readonly HitGroup[]): string =>
  groups.flatMap(({ id, hits }) => hits.map((hit) => `${id} ${hit.id} ${hit.text}`)).join('\n');

/** Every word that was typed begins a word of the name, however its letters are written. */
function isNamed(name: string, typed: string): boolean {
  const words = wordsOf(name);
  return wordsOf(typed).every((start) => words.some((word) => word.startsWith(start)));
}

const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u);

interface Found {
  readonly people: readonly Hit[];
  readonly units: readonly Hit[];
  /** What is found belongs to what was typed before. */
  readonly isAsking: boolean;
}

function useFound(text: string): Found {
  const { t } = useMessages();
  const { state } = useSession();
  const { asOf, setUnit } = useScope();
  const isHr = state.state === 'open' && state.info.role === 'hr';
  const enabled = isHr && text.length >= LEAST_LETTERS;
  const { data, isLoading, isRefreshing } = useCall('staff', 'search', { text, asOf }, { enabled, keepPrevious: true });
  const isAsking = enabled && (isLoading || isRefreshing);
  if (!enabled || !data) return { people: [], units: [], isAsking };
  const people: Hit[] = data.people.map(({ id, name, jobTitle, unitName }) => ({
    id,
    text: name,
    note: [jobTitle, unitName].filter(Boolean).join(', ') || t.people.actions.notEmployed,
    icon: 'person',
    open: () => navigate(paths.person(id)),
  }));
  if (people.length > 0) {
    people.push({
      id: 'all',
      text: t.people.actions.all(text),
      icon: 'persons',
      open: () => navigate(paths.registerWith(text)),
    });
  }
  const units: Hit[] = data.units.map(({ id, name, path }) => ({
    id,
    text: name,
    note: path,
    icon: 'building',
    open: () => {
      setUnit({ id, name });
      navigate(paths.organisation);
    },
  }));
  return { people, units, isAsking };
}

function usePages(text: string): readonly Hit[] {
  const { t } = useMessages();
  const { state } = useSession();
  if (state.state !== 'open') return [];
  const { role } = state.info;
  return [...navGroups.flatMap(({ pages }) => pages), ...pagesBeside]
    .filter((page) => page.roles.includes(role) && fold(t.app.nav[page.name]).includes(fold(text)))
    .map(({ path, name, icon }) => ({ id: path, text: t.app.nav[name], icon, open: () => navigate(path) }));
}

/** Nothing to do is offered before something is typed: pages come first. */
function useActions(text: string): readonly Hit[] {
  const { t } = useMessages();
  const { state, lock } = useSession();
  if (state.state !== 'open' || text === '') return [];
  const words = t.people.actions;
  const goTo = (path: string) => () => navigate(path);
  const importOf = (kind: string): string => `${paths.import}?kind=${kind}`;
  const forHr: readonly Hit[] = [
    { id: 'new-person', text: t.people.newPerson, icon: 'person', open: goTo(paths.newPerson) },
    { id: 'import-staff', text: words.importStaff, icon: 'upload', open: goTo(importOf('staff')) },
    { id: 'import-units', text: words.importOrganisation, icon: 'upload', open: goTo(importOf('organisation')) },
    { id: 'new-apv-round', text: t.apvRounds.dialog.newTitle, icon: 'plus', open: goTo(paths.newApvRound('')) },
    { id: 'new-incident', text: words.incident, icon: 'warning', open: goTo(paths.newIncident()) },
    { id: 'new-substance', text: words.substance, icon: 'science', open: goTo(paths.newSubstance()) },
    { id: 'make-report', text: words.report, icon: 'report', open: goTo(paths.report) },
  ];
  const forAll: readonly Hit[] = [{ id: 'lock', text: words.lock, icon: 'lock', open: () => void lock() }];
  return [...(state.info.role === 'hr' ? forHr : []), ...forAll].filter((hit) => isNamed(hit.text, text));
}
