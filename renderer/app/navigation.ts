/**
 * Where the page is: a path behind `#`, so that the protocol handler serves one
 * file. A table of eleven routes needs no router library before the first page
 * can be shown.
 */
import { useSyncExternalStore } from 'react';
import type {
  ApvRoundId,
  ClassId,
  CourseId,
  InstrumentId,
  OnboardingId,
  PackageId,
  PersonId,
  RoleProfileId,
  RoundId,
  TemplateId,
  UnitId,
} from '../../shared/kernel/ids.ts';

export const paths = {
  start: '/',
  register: '/staff/register',
  /** The staff list with the search text filled in. */
  registerWith: (text: string) => `/staff/register?text=${encodeURIComponent(text)}`,
  /** The staff list with the dialog for a new employee on top. */
  newPerson: '/staff/register/new',
  person: (personId: PersonId) => `/staff/person/${personId}`,
  duplicates: '/staff/duplicates',
  /** With the pairs of this person first. */
  duplicatesOf: (personId: PersonId) => `/staff/duplicates?person=${personId}`,
  organisation: '/staff/organisation',
  quality: '/staff/quality',
  import: '/staff/import',
  rounds: '/survey/rounds',
  newRound: '/survey/new',
  round: (roundId: RoundId) => `/survey/round/${roundId}`,
  /** The wizard of a draft. */
  roundDraft: (roundId: RoundId) => `/survey/draft/${roundId}`,
  kiosk: (roundId: RoundId) => `/survey/kiosk/${roundId}`,
  paper: (roundId: RoundId) => `/survey/paper/${roundId}`,
  results: (roundId: RoundId) => `/survey/results/${roundId}`,
  unitResult: (roundId: RoundId, unitId: UnitId) => `/survey/results/${roundId}/${unitId}`,
  comments: (roundId: RoundId) => `/survey/comments/${roundId}`,
  surveyReport: (roundId: RoundId) => `/survey/report/${roundId}`,
  respondents: (roundId: RoundId) => `/survey/about/${roundId}`,
  answersImport: '/survey/import',
  instruments: '/survey/instruments',
  newInstrument: '/survey/instruments/new',
  instrument: (instrumentId: InstrumentId) => `/survey/instruments/${instrumentId}`,
  apvBoard: '/apv/board',
  apvRounds: '/apv/rounds',
  /** With the dialog for a new round on top, for this unit, or with none chosen. */
  newApvRound: (unitId: UnitId | '') => `/apv/rounds?new=${unitId}`,
  apvRound: (roundId: ApvRoundId) => `/apv/round/${roundId}`,
  /** At one of its steps, as `uncovering`. */
  apvStep: (roundId: ApvRoundId, step: string) => `/apv/round/${roundId}?step=${step}`,
  /** Checklists answered place by place, with one hand. */
  apvWalk: (roundId: ApvRoundId) => `/apv/walk/${roundId}`,
  apvMeeting: (roundId: ApvRoundId) => `/apv/meeting/${roundId}`,
  apvPlan: '/apv/plan',
  /** The written APV of a unit. */
  unitApv: (unitId: UnitId) => `/apv/unit/${unitId}`,
  checklists: '/apv/checklists',
  chemicals: '/apv/chemicals',
  newSubstance: () => '/apv/chemicals?new=1',
  incidents: '/apv/incidents',
  /** With the dialog for a new one on top. */
  newIncident: () => '/apv/incidents?new=1',
  amo: '/apv/amo',
  requirements: '/learning/requirements',
  courses: '/learning/courses',
  course: (courseId: CourseId) => `/learning/course/${courseId}`,
  classes: '/learning/classes',
  courseClass: (classId: ClassId) => `/learning/classes?class=${classId}`,
  elearning: '/learning/elearning',
  /** The parts of a course made in the program. */
  builder: (packageId: PackageId) => `/learning/builder/${packageId}`,
  skills: '/learning/skills',
  profile: (profileId: RoleProfileId) => `/learning/profile/${profileId}`,
  /** From what a person can do to what a job asks for. */
  road: (personId: PersonId) => `/learning/road/${personId}`,
  talks: '/learning/talks',
  onboarding: '/learning/onboarding',
  onboardingPlan: (planId: OnboardingId) => `/learning/introduction/${planId}`,
  templates: '/learning/templates',
  template: (templateId: TemplateId) => `/learning/template/${templateId}`,
  personLearning: (personId: PersonId, tab?: string) => `/learning/person/${personId}${tab ? `?tab=${tab}` : ''}`,
  expiry: '/learning/expiry',
  report: '/report',
  settings: '/settings',
  log: '/privacy/log',
} as const;

const read = (): string => window.location.hash.slice(1) || '/';

interface Guard {
  /** The address that is not left without asking. */
  readonly path: string;
  readonly ask: (go: () => void) => void;
}
let guard: Guard | undefined;

/**
 * A page with something unsaved is asked before it is left, whichever way: it is handed a function that goes there.
 * @returns ends the guarding
 */
export function guardLeaving(ask: Guard['ask']): () => void {
  const mine: Guard = { path: read(), ask };
  guard = mine;
  return () => {
    if (guard === mine) guard = undefined;
  };
}

// Listens before any page does: to them the address has then never changed.
window.addEventListener('hashchange', () => {
  const held = guard;
  const wanted = read();
  if (!held || wanted === held.path) return;
  window.history.replaceState(window.history.state, '', hrefTo(held.path));
  held.ask(() => {
    guard = undefined;
    navigate(wanted);
  });
});

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const navigate = (path: string): void => {
  window.location.hash = path;
};

/** What an address asked for is done: going back to it, or coming by it again, must not ask anew. */
export const forgetQuery = (): void => {
  const [path = '/'] = read().split('?');
  window.history.replaceState(window.history.state, '', hrefTo(path));
};

export const hrefTo = (path: string): string => `#${path}`;

export interface Location {
  /** Path and query, `/staff/register?text=jens`. */
  readonly full: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

export function useLocation(): Location {
  const full = useSyncExternalStore(subscribe, read);
  const [path = '/', query = ''] = full.split('?');
  return { full, path, query: new URLSearchParams(query) };
}

/** Values of `:name` parts when the pattern matches the path, else undefined. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const want = pattern.split('/');
  const have = path.split('/');
  if (want.length !== have.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    const value = have[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}
