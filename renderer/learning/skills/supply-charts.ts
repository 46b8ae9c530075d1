/** Supply and demand as pictures with their words. */
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { formatNumber } from '../../../shared/kernel/numbers.ts';
import type { Cross, SupplyLine } from '../../../shared/learning/supply-contract.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import type { ReportChart } from '../../../shared/report/model.ts';

/** The last column, everyone else, would dwarf the others. */
const DRAWN = ['covered', 'lacking', 'spare'] as const;

const frame = (locale: Locale) => {
  const words = messagesFor(locale).skills.supply;
  return {
    kind: 'chart',
    type: 'stacked',
    series: DRAWN.map((key) => ({ key, label: words[key] })),
    unit: 'count',
    decimals: 0,
    tableId: '',
  } as const;
};

export function supplyChart(lines: readonly SupplyLine[], locale: Locale): ReportChart {
  const words = messagesFor(locale).skills.supply;
  const most = [...lines].sort((a, b) => (b.lacking ?? 0) - (a.lacking ?? 0))[0];
  return {
    ...frame(locale),
    series: [...frame(locale).series],
    id: 'skill-supply',
    title: words.chart,
    alt: most?.lacking ? words.chartAlt(most.name, formatNumber(most.lacking, locale)) : words.chartAltNone,
    points: lines.map(({ name, covered, lacking, spare }) => ({ label: name, values: [covered, lacking, spare] })),
  };
}

export function groupChart(cross: Cross, skill: string, locale: Locale): ReportChart {
  const words = messagesFor(locale).skills.supply;
  return {
    ...frame(locale),
    series: [...frame(locale).series],
    id: 'skill-groups',
    title: words.groupChart(skill),
    alt: words.groupChartAlt(skill),
    // Groups with nobody to draw stand in the table.
    points: cross.rows
      .map(({ name, cells }) => ({ label: name, values: cells.slice(0, DRAWN.length) }))
      .filter(({ values }) => values.some((value) => value !== 0)),
  };
}
