/** What must be done now, most urgent first. An empty register is guided one step at a time. */
import { dayOf, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { RoundId } from '../kernel/ids.ts';
import type { Task } from './contract.ts';

export interface TaskCounts {
  readonly units: number;
  readonly persons: number;
  readonly courses: number;
  readonly expired: number;
  readonly expiring30: number;
  /** ISO moment of the newest backup. */
  readonly lastBackup: string | null;
  /** Rejected rows of the newest import. */
  readonly faults: number;
  readonly withoutLeader: number;
  readonly closedWithPeople: number;
  readonly unknownValidity: number;
  readonly rounds: readonly RoundWork[];
  /** Accidents to be reported through EASY, or found out about: past the last day, and soon. */
  readonly reports: { readonly late: number; readonly soon: number };
  readonly apv: ApvWork;
  readonly learning: LearningWork;
}

/** Courses, talks and introductions that wait for somebody. */
export interface LearningWork {
  /** Required courses that somebody has not, past the deadline; one person may lack several. */
  readonly requirements: number;
  /** Persons whose interval has passed, or whose planned day has, without a talk (MUS, LUS); 0 where none are recorded. */
  readonly talks: number;
  /** Plans for newcomers with something past its day. */
  readonly plans: number;
}

/** Workplaces and lines of action plans that wait for somebody. */
export interface ApvWork {
  /** Any round, or any APV from before the register. */
  readonly any: boolean;
  /** Workplaces whose APV is too old, or that never had one. */
  readonly overdue: number;
  /** Workplaces whose APV is too old before long. */
  readonly due: number;
  /** Past the deadline, or done and past the day of follow-up. */
  readonly linesLate: number;
}

/** What there is to do about an open survey, or about the comments of a closed one. */
export interface RoundWork {
  readonly id: RoundId;
  readonly name: string;
  /** The last day to answer; null once it is closed. */
  readonly closesOn: IsoDate | null;
  /** Comments that nobody has looked through. */
  readonly comments: number;
  /** The day from which its raw answers should be deleted; null when there are none, or it is open. */
  readonly forgetOn: IsoDate | null;
}

/** Days without a backup before the program reminds, and before it says that it is late. */
const BACKUP_DAYS = 14;
const BACKUP_LATE_DAYS = 30;

const URGENCY: Readonly<Record<Task['urgency'], number>> = { now: 0, soon: 1, info: 2 };

/** `count` is the age of the newest backup in days; 0: there is none. */
function backupTask(counts: TaskCounts, today: IsoDate): Task[] {
  if (counts.lastBackup === null) return [{ kind: 'backup_old', count: 0, urgency: 'soon' }];
  const days = daysBetween(dayOf(new Date(counts.lastBackup)), today);
  if (days <= BACKUP_DAYS) return [];
  return [{ kind: 'backup_old', count: days, urgency: days > BACKUP_LATE_DAYS ? 'now' : 'soon' }];
}

/** Days before the end that it is worth reminding those who have not answered, and when it is the last chance. */
const ENDS_DAYS = 7;
const ENDS_SOON_DAYS = 3;

function roundTasks({ id, name, closesOn, comments, forgetOn }: RoundWork, today: IsoDate): Task[] {
  const round = { id, name };
  if (forgetOn !== null && forgetOn <= today) {
    return [{ kind: 'survey_forget', count: daysBetween(forgetOn, today), urgency: 'soon', round }];
  }
  if (comments > 0) return [{ kind: 'survey_comments', count: comments, urgency: 'soon', round }];
  if (closesOn === null) return [];
  const days = daysBetween(today, closesOn);
  if (days < 0) return [{ kind: 'survey_can_close', count: -days, urgency: 'now', round }];
  if (days > ENDS_DAYS) return [];
  return [{ kind: 'survey_ends', count: days, urgency: days > ENDS_SOON_DAYS ? 'info' : 'soon', round }];
}

/** `count` is that of workplaces, or of lines. */
function apvTasks({ any, overdue, due, linesLate }: ApvWork): Task[] {
  if (!any) return [{ kind: 'apv_none', count: 0, urgency: 'info' }];
  const tasks: Task[] = [
    { kind: 'apv_overdue', count: overdue, urgency: 'now' },
    { kind: 'apv_lines_late', count: linesLate, urgency: 'soon' },
    { kind: 'apv_due', count: due, urgency: 'info' },
  ];
  return tasks.filter(({ count }) => count > 0);
}

function learningTasks({ requirements, talks, plans }: LearningWork): Task[] {
  const tasks: Task[] = [
    { kind: 'requirements_overdue', count: requirements, urgency: 'now' },
    { kind: 'onboarding_late', count: plans, urgency: 'soon' },
    { kind: 'talks_missing', count: talks, urgency: 'info' },
  ];
  return tasks.filter(({ count }) => count > 0);
}

/** @param today for the age of the backup; the counts themselves are as of the day asked for */
export function tasksFrom(counts: TaskCounts, today: IsoDate): Task[] {
  if (counts.units === 0) return [{ kind: 'no_organisation', count: 0, urgency: 'now' }];
  if (counts.persons === 0) return [{ kind: 'no_staff', count: 0, urgency: 'now' }];
  const tasks: Task[] = [
    { kind: 'units_closed_with_people', count: counts.closedWithPeople, urgency: 'now' },
    { kind: 'certificates_expired', count: counts.expired, urgency: 'now' },
    {
      kind: 'incident_report_due',
      count: counts.reports.late + counts.reports.soon,
      urgency: counts.reports.late > 0 ? 'now' : 'soon',
    },
    { kind: 'import_faults', count: counts.faults, urgency: 'soon' },
    { kind: 'certificates_30', count: counts.expiring30, urgency: 'soon' },
    { kind: 'unknown_validity', count: counts.unknownValidity, urgency: 'soon' },
    { kind: 'no_leader', count: counts.withoutLeader, urgency: 'info' },
  ];
  const guide: Task[] = counts.courses === 0 ? [{ kind: 'no_courses', count: 0, urgency: 'soon' }] : [];
  const surveys = counts.rounds.flatMap((round) => roundTasks(round, today));
  const found = [
    ...tasks.filter((t) => t.count > 0),
    ...apvTasks(counts.apv),
    ...learningTasks(counts.learning),
    ...surveys,
    ...guide,
  ];
  return [...found, ...backupTask(counts, today)].sort((a, b) => URGENCY[a.urgency] - URGENCY[b.urgency]);
}
