import { formatNumber } from '../../kernel/numbers.ts';
import type { Messages } from '../da.ts';

const n = (value: number): string => formatNumber(value, 'en');

export const start: Messages['start'] = {
  title: 'Start',
  asOf: (date) => `As of ${date}`,
  tasks: 'What must be done now?',
  urgency: { now: 'Now', soon: 'Soon', info: 'For information' },
  noTasks: 'Nothing has to be done right now.',
  taskCount: (count) => (count === 1 ? '1 task' : `${n(count)} tasks`),
  keyFigures: 'Key figures',
  persons: 'Employees',
  personsNote: 'Each person is counted once',
  fte: 'Full-time equivalents',
  fteNote: 'The sum of the engagements’ share of full time',
  engagements: 'Engagements',
  engagementsNote: 'One person can have several',
  units: 'Units',
  unitsNote: (remote) => (remote === 1 ? '1 of them remote' : `${n(remote)} of them remote`),
  trend: 'Employees and full-time equivalents, the last 12 months',
  trendAlt: (from, to, first, last) =>
    `Lines of employees and full-time equivalents at the end of each month. From ${first} employees on ${from} to ${last} on ${to}.`,
  areas: 'Employees and full-time equivalents by department',
  areasAlt: (count, largest, persons) =>
    `Horizontal bars for ${n(count)} departments. ${largest} has most employees: ${persons}.`,
  courses: 'Valid and expired certificates by course',
  coursesAlt: (count, worst, expired) =>
    `Horizontal bars for ${n(count)} courses. ${worst} has most expired certificates: ${expired}.`,
  valid: 'Valid',
  expired: 'Expired',
  noTrend: 'The trend appears when there are figures for at least two months.',
  rounds: 'Open wellbeing surveys',
  roundAnswered: (answered, invited, share) => `${answered} of ${invited} have answered (${share})`,
  roundFew: 'The response rate is shown when at least 5 are invited.',
  roundDays: (days, date) => {
    if (days < 0) return `The time for answering ended ${date}`;
    if (days === 0) return 'Ends today';
    return `Ends ${date}, in ${days === 1 ? '1 day' : `${n(days)} days`}`;
  },
  empty: {
    title: 'Getting started',
    text: 'The register is empty. Import your own data in three steps. You always see the changes before they are saved.',
    steps: {
      organisation: {
        title: 'Import the organisation',
        text: 'A file of units and what they belong to, from the payroll system or OS2mo.',
        action: 'Import organisation',
        again: 'Import organisation again',
      },
      staff: {
        title: 'Import staff',
        text: 'A file of persons and engagements, for example from SD Løn or KMD Opus.',
        action: 'Import staff',
        again: 'Import staff again',
      },
      courses: {
        title: 'Import courses',
        text: 'A file of completed courses, so that you can see which certificates expire.',
        action: 'Import courses',
        again: 'Import courses again',
      },
    },
    done: 'Done',
    next: 'Next step',
    later: 'Comes later',
    step: (number) => `Step ${number}`,
  },
};
