/** Every page: its address, its place in the menu, who may see it. One entry here, one component in its room. */
import type { ComponentType, ReactNode } from 'react';
import {
  type ApvRoundId,
  type CourseId,
  ID_PATTERN,
  type InstrumentId,
  type OnboardingId,
  type PackageId,
  type PersonId,
  type RoleProfileId,
  type RoundId,
  type TemplateId,
  type UnitId,
} from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/registry.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { type IconName, Loading } from '../components/index.ts';
import { fetchedPart } from './fetched-part.tsx';
import { matchPath, paths } from './navigation.ts';
import { loadStart, startAtHand } from './preload.ts';

const PAGE_LOADING = (
  <div className="pj-page">
    <Loading />
  </div>
);

/** A page; its code comes when it is first looked at. */
const page = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  atHand?: () => ComponentType<Props> | undefined,
): ComponentType<Props> => fetchedPart(load, { atHand, waiting: PAGE_LOADING });

const StartPage = page(loadStart, startAtHand);
const RegisterPage = page(async () => (await import('../staff/register-page.tsx')).RegisterPage);
const PersonPage = page(async () => (await import('../staff/person-page.tsx')).PersonPage);
const DuplicatesPage = page(async () => (await import('../staff/duplicates-page.tsx')).DuplicatesPage);
const OrganisationPage = page(async () => (await import('../staff/organisation-page.tsx')).OrganisationPage);
const QualityPage = page(async () => (await import('../staff/quality-page.tsx')).QualityPage);
const ImportPage = page(async () => (await import('../staff/import-page.tsx')).ImportPage);
const RoundsPage = page(async () => (await import('../survey/rounds-page.tsx')).RoundsPage);
const RoundPage = page(async () => (await import('../survey/round-page.tsx')).RoundPage);
const RoundWizardPage = page(async () => (await import('../survey/round-wizard-page.tsx')).RoundWizardPage);
const InstrumentsPage = page(async () => (await import('../survey/instruments-page.tsx')).InstrumentsPage);
const InstrumentPage = page(async () => (await import('../survey/instrument-page.tsx')).InstrumentPage);
const AnswersImportPage = page(async () => (await import('../survey/answers-import-page.tsx')).AnswersImportPage);
const PaperPage = page(async () => (await import('../survey/paper-page.tsx')).PaperPage);
const KioskPage = page(async () => (await import('../survey/kiosk-page.tsx')).KioskPage);
const ResultsPage = page(async () => (await import('../survey/results-page.tsx')).ResultsPage);
const UnitResultPage = page(async () => (await import('../survey/unit-result-page.tsx')).UnitResultPage);
const CommentsPage = page(async () => (await import('../survey/comments-page.tsx')).CommentsPage);
const SurveyReportPage = page(async () => (await import('../report/survey/survey-report-page.tsx')).SurveyReportPage);
const RespondentsPage = page(async () => (await import('../report/survey/respondents-page.tsx')).RespondentsPage);
const ApvBoardPage = page(async () => (await import('../apv/board/board-page.tsx')).ApvBoardPage);
const ApvRoundsPage = page(async () => (await import('../apv/rounds/rounds-page.tsx')).ApvRoundsPage);
const ApvRoundPage = page(async () => (await import('../apv/rounds/round-page.tsx')).ApvRoundPage);
const ApvWalkPage = page(async () => (await import('../apv/uncover/walk-page.tsx')).ApvWalkPage);
const ChecklistsPage = page(async () => (await import('../apv/uncover/checklists-page.tsx')).ChecklistsPage);
const ApvMeetingPage = page(async () => (await import('../apv/problems/meeting-page.tsx')).ApvMeetingPage);
const ApvPlanPage = page(async () => (await import('../apv/plan/plan-page.tsx')).ApvPlanPage);
const ChemicalsPage = page(async () => (await import('../apv/chemicals/chemicals-page.tsx')).ChemicalsPage);
const IncidentsPage = page(async () => (await import('../apv/incidents/incidents-page.tsx')).IncidentsPage);
const AmoPage = page(async () => (await import('../apv/amo/amo-page.tsx')).AmoPage);
const UnitApvPage = page(async () => (await import('../apv/report/unit-apv-page.tsx')).UnitApvPage);
const CoursesPage = page(async () => (await import('../learning/courses-page.tsx')).CoursesPage);
const ExpiryPage = page(async () => (await import('../learning/expiry-page.tsx')).ExpiryPage);
const RequirementsPage = page(
  async () => (await import('../learning/requirements/requirements-page.tsx')).RequirementsPage,
);
const CoursePage = page(async () => (await import('../learning/courses/course-page.tsx')).CoursePage);
const ClassesPage = page(async () => (await import('../learning/courses/classes-page.tsx')).ClassesPage);
const ElearningPage = page(async () => (await import('../learning/packages/elearning-page.tsx')).ElearningPage);
const BuilderPage = page(async () => (await import('../learning/plain/builder-page.tsx')).BuilderPage);
const SkillsPage = page(async () => (await import('../learning/skills/skills-page.tsx')).SkillsPage);
const ProfilePage = page(async () => (await import('../learning/skills/profile-page.tsx')).ProfilePage);
const RoadPage = page(async () => (await import('../learning/skills/road-page.tsx')).RoadPage);
const TalksPage = page(async () => (await import('../learning/talks/talks-page.tsx')).TalksPage);
const OnboardingPage = page(async () => (await import('../learning/onboarding/onboarding-page.tsx')).OnboardingPage);
const OnboardingPlanPage = page(async () => (await import('../learning/onboarding/plan-page.tsx')).OnboardingPlanPage);
const TemplatesPage = page(async () => (await import('../learning/onboarding/templates-page.tsx')).TemplatesPage);
const TemplatePage = page(async () => (await import('../learning/onboarding/template-page.tsx')).TemplatePage);
const PersonLearningPage = page(async () => (await import('../learning/person-learning-page.tsx')).PersonLearningPage);
const ReportPage = page(async () => (await import('../report/report-page.tsx')).ReportPage);
const SettingsPage = page(async () => (await import('../settings/settings-page.tsx')).SettingsPage);
const LogPage = page(async () => (await import('../privacy/log-page.tsx')).LogPage);

type PageName = Exclude<
  keyof Messages['app']['nav'],
  'label' | 'skip' | 'staff' | 'survey' | 'workEnvironment' | 'learning' | 'reports' | 'settings'
>;

export interface PageEntry {
  readonly path: string;
  readonly name: PageName;
  readonly icon: IconName;
  readonly roles: readonly Role[];
  /** Undefined: the address is not one of this page's. */
  readonly render: (params: Readonly<Record<string, string>>) => ReactNode | undefined;
}

const hr: readonly Role[] = ['hr'];
const all: readonly Role[] = ['hr', 'dpo'];

const start: PageEntry = { path: paths.start, name: 'start', icon: 'home', roles: hr, render: () => <StartPage /> };
const newPerson: PageEntry = {
  path: paths.newPerson,
  name: 'register',
  icon: 'persons',
  roles: hr,
  render: () => <RegisterPage />,
};
const person: PageEntry = {
  path: '/staff/person/:personId',
  name: 'person',
  icon: 'person',
  roles: hr,
  render: ({ personId = '' }) =>
    ID_PATTERN.test(personId) ? <PersonPage personId={personId as PersonId} /> : undefined,
};

const isId = (text: string): boolean => ID_PATTERN.test(text);
type OfRound = 'round' | 'draft' | 'kiosk' | 'paper' | 'results' | 'comments' | 'report' | 'about';

/** A page of one round, reached from the list of rounds and not from the menu. */
const ofRound = (part: OfRound, show: (roundId: RoundId) => ReactNode, roles = hr): PageEntry => ({
  path: `/survey/${part}/:roundId`,
  name: 'rounds',
  icon: 'check',
  roles,
  render: ({ roundId = '' }) => (isId(roundId) ? show(roundId as RoundId) : undefined),
});

const surveyPages: readonly PageEntry[] = [
  { path: paths.newRound, name: 'rounds', icon: 'check', roles: hr, render: () => <RoundWizardPage roundId={null} /> },
  ofRound('draft', (roundId) => <RoundWizardPage roundId={roundId} />),
  ofRound('round', (roundId) => <RoundPage roundId={roundId} />),
  ofRound('kiosk', (roundId) => <KioskPage roundId={roundId} />),
  ofRound('paper', (roundId) => <PaperPage roundId={roundId} />),
  ofRound('results', (roundId) => <ResultsPage roundId={roundId} />),
  ofRound('comments', (roundId) => <CommentsPage roundId={roundId} />),
  ofRound('report', (roundId) => <SurveyReportPage roundId={roundId} />),
  ofRound('about', (roundId) => <RespondentsPage roundId={roundId} />, all),
  {
    path: '/survey/results/:roundId/:unitId',
    name: 'rounds',
    icon: 'check',
    roles: hr,
    render: ({ roundId = '', unitId = '' }) =>
      isId(roundId) && isId(unitId) ? (
        <UnitResultPage roundId={roundId as RoundId} unitId={unitId as UnitId} />
      ) : undefined,
  },
  {
    path: paths.newInstrument,
    name: 'instruments',
    icon: 'list',
    roles: hr,
    render: () => <InstrumentPage instrumentId={null} />,
  },
  {
    path: '/survey/instruments/:instrumentId',
    name: 'instruments',
    icon: 'list',
    roles: hr,
    render: ({ instrumentId = '' }) =>
      isId(instrumentId) ? <InstrumentPage instrumentId={instrumentId as InstrumentId} /> : undefined,
  },
];

/** A page of one APV round, reached from the board or the list of rounds. */
const ofApvRound = (part: 'round' | 'walk' | 'meeting', show: (roundId: ApvRoundId) => ReactNode): PageEntry => ({
  path: `/apv/${part}/:roundId`,
  name: 'apvRounds',
  icon: 'list',
  roles: hr,
  render: ({ roundId = '' }) => (isId(roundId) ? show(roundId as ApvRoundId) : undefined),
});

const apvPages: readonly PageEntry[] = [
  ofApvRound('round', (roundId) => <ApvRoundPage roundId={roundId} />),
  ofApvRound('walk', (roundId) => <ApvWalkPage roundId={roundId} />),
  ofApvRound('meeting', (roundId) => <ApvMeetingPage roundId={roundId} />),
  {
    path: '/apv/unit/:unitId',
    name: 'apvBoard',
    icon: 'document',
    roles: hr,
    render: ({ unitId = '' }) => (isId(unitId) ? <UnitApvPage unitId={unitId as UnitId} /> : undefined),
  },
];

/** A page of one thing of the learning room. */
const ofLearning = (part: string, name: PageName, icon: IconName, show: (id: string) => ReactNode): PageEntry => ({
  path: `/learning/${part}/:id`,
  name,
  icon,
  roles: hr,
  render: ({ id = '' }) => (isId(id) ? show(id) : undefined),
});

const learningPages: readonly PageEntry[] = [
  ofLearning('course', 'courses', 'course', (id) => <CoursePage courseId={id as CourseId} />),
  ofLearning('builder', 'elearning', 'course', (id) => <BuilderPage packageId={id as PackageId} />),
  ofLearning('profile', 'skills', 'list', (id) => <ProfilePage profileId={id as RoleProfileId} />),
  ofLearning('road', 'skills', 'list', (id) => <RoadPage personId={id as PersonId} />),
  ofLearning('introduction', 'onboarding', 'person', (id) => <OnboardingPlanPage planId={id as OnboardingId} />),
  ofLearning('template', 'onboarding', 'list', (id) => <TemplatePage templateId={id as TemplateId} />),
  ofLearning('person', 'person', 'person', (id) => <PersonLearningPage personId={id as PersonId} />),
];

/** Pages with a name of their own that another page leads to: the search finds them too. */
export const pagesBeside: readonly PageEntry[] = [
  { path: paths.templates, name: 'templates', icon: 'list', roles: hr, render: () => <TemplatesPage /> },
  { path: paths.checklists, name: 'checklists', icon: 'check', roles: hr, render: () => <ChecklistsPage /> },
];

export interface NavGroup {
  readonly heading: 'staff' | 'survey' | 'workEnvironment' | 'learning' | 'reports' | 'settings' | undefined;
  readonly pages: readonly PageEntry[];
}

export const navGroups: readonly NavGroup[] = [
  { heading: undefined, pages: [start] },
  {
    heading: 'staff',
    pages: [
      { path: paths.register, name: 'register', icon: 'persons', roles: hr, render: () => <RegisterPage /> },
      {
        path: paths.organisation,
        name: 'organisation',
        icon: 'building',
        roles: hr,
        render: () => <OrganisationPage />,
      },
      { path: paths.quality, name: 'quality', icon: 'check', roles: hr, render: () => <QualityPage /> },
      { path: paths.duplicates, name: 'duplicates', icon: 'groups', roles: hr, render: () => <DuplicatesPage /> },
      { path: paths.import, name: 'import', icon: 'upload', roles: hr, render: () => <ImportPage /> },
    ],
  },
  {
    heading: 'survey',
    pages: [
      { path: paths.rounds, name: 'rounds', icon: 'check', roles: hr, render: () => <RoundsPage /> },
      { path: paths.instruments, name: 'instruments', icon: 'list', roles: hr, render: () => <InstrumentsPage /> },
      {
        path: paths.answersImport,
        name: 'answersImport',
        icon: 'upload',
        roles: hr,
        render: () => <AnswersImportPage />,
      },
    ],
  },
  {
    heading: 'workEnvironment',
    pages: [
      { path: paths.apvBoard, name: 'apvBoard', icon: 'calendar', roles: hr, render: () => <ApvBoardPage /> },
      { path: paths.apvRounds, name: 'apvRounds', icon: 'refresh', roles: hr, render: () => <ApvRoundsPage /> },
      { path: paths.apvPlan, name: 'apvPlan', icon: 'document', roles: hr, render: () => <ApvPlanPage /> },
      { path: paths.incidents, name: 'incidents', icon: 'warning', roles: hr, render: () => <IncidentsPage /> },
      { path: paths.chemicals, name: 'chemicals', icon: 'science', roles: hr, render: () => <ChemicalsPage /> },
      { path: paths.amo, name: 'amo', icon: 'groups', roles: hr, render: () => <AmoPage /> },
    ],
  },
  {
    heading: 'learning',
    pages: [
      { path: paths.requirements, name: 'requirements', icon: 'check', roles: hr, render: () => <RequirementsPage /> },
      { path: paths.expiry, name: 'expiry', icon: 'time', roles: hr, render: () => <ExpiryPage /> },
      { path: paths.courses, name: 'courses', icon: 'course', roles: hr, render: () => <CoursesPage /> },
      { path: paths.classes, name: 'classes', icon: 'calendar', roles: hr, render: () => <ClassesPage /> },
      { path: paths.elearning, name: 'elearning', icon: 'document', roles: hr, render: () => <ElearningPage /> },
      { path: paths.skills, name: 'skills', icon: 'list', roles: hr, render: () => <SkillsPage /> },
      { path: paths.talks, name: 'talks', icon: 'groups', roles: hr, render: () => <TalksPage /> },
      { path: paths.onboarding, name: 'onboarding', icon: 'person', roles: hr, render: () => <OnboardingPage /> },
    ],
  },
  {
    heading: 'reports',
    pages: [{ path: paths.report, name: 'boardReport', icon: 'report', roles: hr, render: () => <ReportPage /> }],
  },
  {
    heading: 'settings',
    pages: [
      { path: paths.settings, name: 'security', icon: 'settings', roles: all, render: () => <SettingsPage /> },
      { path: paths.log, name: 'log', icon: 'list', roles: all, render: () => <LogPage /> },
    ],
  },
];

const entries: readonly PageEntry[] = [
  ...navGroups.flatMap(({ pages }) => pages),
  newPerson,
  person,
  ...surveyPages,
  ...apvPages,
  ...learningPages,
  ...pagesBeside,
];

export type Found =
  | { readonly kind: 'page'; readonly entry: PageEntry; readonly node: ReactNode }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'not_allowed' };

export function findPage(path: string, role: Role): Found {
  for (const entry of entries) {
    const params = matchPath(entry.path, path);
    if (!params) continue;
    if (!entry.roles.includes(role)) return { kind: 'not_allowed' };
    const node = entry.render(params);
    if (node !== undefined) return { kind: 'page', entry, node };
  }
  return { kind: 'not_found' };
}
