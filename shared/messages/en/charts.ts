import { formatNumber } from '../../kernel/numbers.ts';
import type { Messages } from '../da.ts';

export const charts: Messages['charts'] = {
  showTable: 'Show the figures as a table',
  hideTable: 'Hide the table',
  group: 'Group',
  legend: 'Key',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  axisNotZero: 'The axis does not start at 0.',
  left: (count: number) =>
    `${formatNumber(count, 'en')} ${count === 1 ? 'bar is' : 'bars are'} not drawn. The table holds all figures.`,
  thinned: 'Only some of the points are drawn. The table holds all figures.',
  tableCaption: (title: string) => `${title}, figures`,
  seeTable: (caption: string) => `The figures are in the table "${caption}".`,
};
