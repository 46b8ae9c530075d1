/** What must be done now, each with how urgent it is in a word and a sign, and the way to the page that mends it. */
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { Task } from '../../shared/report/contract.ts';
import { paths } from '../app/navigation.ts';
import { useMessages } from '../bridge.ts';
import { Badge, Card, Icon, type IconName, LinkButton } from '../components/index.ts';
import { requirementsAt } from '../learning/requirements/requirements-address.ts';
import { importPath } from '../staff/import/import-paths.ts';
import { checkPath } from '../staff/quality/quality-paths.ts';

type OfRound = Extract<Task['kind'], `survey_${string}`>;

const WHERE: Readonly<Record<Exclude<Task['kind'], OfRound>, string>> = {
  no_organisation: importPath('organisation'),
  no_staff: importPath('staff'),
  no_courses: importPath('courses'),
  certificates_expired: `${paths.expiry}?window=expired`,
  certificates_30: `${paths.expiry}?window=30`,
  backup_old: paths.settings,
  import_faults: importPath('log'),
  no_leader: checkPath('no_leader'),
  units_closed_with_people: checkPath('closed_unit'),
  unknown_validity: paths.courses,
  incident_report_due: `${paths.incidents}?report=due`,
  apv_none: paths.apvBoard,
  apv_overdue: paths.apvBoard,
  apv_due: `${paths.apvBoard}?state=due`,
  apv_lines_late: `${paths.apvPlan}?late`,
  requirements_overdue: requirementsAt({ tab: 'rows', state: 'overdue' }),
  talks_missing: paths.talks,
  onboarding_late: `${paths.onboarding}?tab=tasks`,
};

const WHERE_OF_ROUND: Readonly<Record<OfRound, (roundId: RoundId) => string>> = {
  survey_ends: paths.round,
  survey_can_close: paths.round,
  survey_comments: paths.comments,
  survey_forget: paths.round,
};

const isOfRound = (kind: Task['kind']): kind is OfRound => kind in WHERE_OF_ROUND;

function pathOf({ kind, round }: Task): string {
  if (!isOfRound(kind)) return WHERE[kind];
  return round ? WHERE_OF_ROUND[kind](round.id) : paths.rounds;
}

const LOOK = {
  now: { icon: 'error', tone: 'error' },
  soon: { icon: 'warning', tone: 'warning' },
  info: { icon: 'info', tone: 'neutral' },
} as const satisfies Record<Task['urgency'], { icon: IconName; tone: string }>;

const ORDER: readonly Task['urgency'][] = ['now', 'soon', 'info'];

function TaskLine({ task }: { readonly task: Task }) {
  const { t } = useMessages();
  const words = t.report.tasks[task.kind];
  const look = LOOK[task.urgency];
  return (
    <li className="pj-task" data-urgency={task.urgency}>
      <span className="pj-task-urgency">
        <Icon name={look.icon} />
        <Badge tone={look.tone}>{t.start.urgency[task.urgency]}</Badge>
      </span>
      <span className="pj-task-text">
        <strong>{words.title(task.count, task.round?.name ?? '')}</strong>
        <span className="pj-muted">{words.text}</span>
      </span>
      <LinkButton to={pathOf(task)}>{words.action}</LinkButton>
    </li>
  );
}

export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useMessages();
  const sorted = ORDER.flatMap((urgency) => tasks.filter((task) => task.urgency === urgency));
  return (
    <Card title={t.start.tasks}>
      {sorted.length === 0 ? (
        <p className="pj-no-tasks">
          <Icon name="success" /> {t.start.noTasks}
        </p>
      ) : (
        <ul className="pj-tasks">
          {sorted.map((task) => (
            <TaskLine key={`${task.kind}${task.round?.id ?? ''}`} task={task} />
          ))}
        </ul>
      )}
    </Card>
  );
}
