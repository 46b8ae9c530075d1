import { formatNumber } from '../../kernel/numbers.ts';

export const charts = {
  showTable: 'Vis tal som tabel',
  hideTable: 'Skjul tabellen',
  group: 'Gruppe',
  legend: 'Signaturer',
  months: ['jan.', 'feb.', 'marts', 'april', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
  axisNotZero: 'Aksen begynder ikke ved 0.',
  left: (count: number) =>
    `${formatNumber(count, 'da')} ${count === 1 ? 'søjle' : 'søjler'} er ikke tegnet. Alle tal står i tabellen.`,
  thinned: 'Kun et udvalg af punkterne er tegnet. Alle tal står i tabellen.',
  tableCaption: (title: string) => `${title}, tal`,
  seeTable: (caption: string) => `Tallene står i tabellen "${caption}".`,
};
