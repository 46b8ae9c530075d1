/** What a spreadsheet says of itself: why, as of when, who was chosen, and what its columns mean. */
import { formatDate } from '../kernel/dates.ts';
import { formatNumber, type Locale } from '../kernel/numbers.ts';
import { messagesFor } from '../messages/catalogue.ts';
import type { PeopleFilter } from './contract-people.ts';
import type { ExportColumn } from './export-columns.ts';

export interface AboutExport {
  readonly filter: PeopleFilter;
  readonly unitName: string;
  readonly columns: readonly ExportColumn[];
  readonly purpose: string;
  readonly rows: number;
  readonly withCpr: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly register: { readonly name: string; readonly demo: boolean };
}

/** The filter in words, one part to a line. */
export function filterLines(filter: PeopleFilter, unitName: string, locale: Locale): string[] {
  const words = messagesFor(locale).exports;
  const { filters } = words;
  const number = (value: number | null): string => (value === null ? '' : formatNumber(value, locale));
  const lines = [filter.employedOnly ? filters.everybody : filters.all];
  if (filter.unitId !== null) lines.push((filter.withSubUnits ? filters.unit : filters.unitOnly)(unitName));
  if (filter.text !== '') lines.push(filters.text(filter.text));
  for (const list of ['agreements', 'forms', 'jobTitles'] as const) {
    if (filter[list].length > 0) lines.push(filters[list](filter[list].join(', ')));
  }
  const { hoursFrom, hoursTo, ageFrom, ageTo } = filter;
  if (hoursFrom !== null || hoursTo !== null) lines.push(filters.hours(number(hoursFrom), number(hoursTo)));
  if (ageFrom !== null || ageTo !== null) lines.push(filters.age(number(ageFrom), number(ageTo)));
  if (filter.roles.length > 0) lines.push(filters.roles(filter.roles.map((role) => words.roles[role]).join(', ')));
  if (filter.onLeave !== null) lines.push(filter.onLeave ? filters.onLeave : filters.notOnLeave);
  if (filter.missing.length > 0) {
    lines.push(filters.missing(filter.missing.map((what) => words.missing[what]).join(', ')));
  }
  return lines;
}

/** One cell is a heading, two are a term and what it says. */
export function aboutLines(about: AboutExport, locale: Locale): (readonly [string] | readonly [string, string])[] {
  const words = messagesFor(locale).exports;
  const { register, filter } = about;
  return [
    [words.about.title],
    [words.about.register, register.demo ? words.about.demo(register.name) : register.name],
    [words.about.purpose, about.purpose],
    [words.about.asOf, formatDate(filter.asOf)],
    [words.about.filter, filterLines(filter, about.unitName, locale).join('\n')],
    [words.about.rows, formatNumber(about.rows, locale)],
    [words.about.withCpr, about.withCpr ? words.yes : words.no],
    [words.about.madeBy, about.madeBy],
    [words.about.madeAt, about.madeAt],
    [words.about.care, words.about.source],
    [''],
    [words.about.definitions],
    ...about.columns.map(({ key }) => [words.columns[key], words.definitions[key]] as const),
  ];
}
