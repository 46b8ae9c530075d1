/** The list of people: filters that combine, columns that are chosen, and search over everything. */
import * as z from 'zod';
import type { PersonId, UnitId, ViewId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { staffRoles } from './contract-edit.ts';

export const missingData = ['cpr', 'email', 'leader', 'hours', 'job_code', 'birth_date'] as const;
export type MissingData = (typeof missingData)[number];

/**
 * Everything in a filter must hold; of a list, one of its values is enough. An
 * empty list, null or '' asks for nothing. What is asked of an engagement (unit,
 * agreement, form, title, and what it lacks) one engagement must meet alone.
 */
export const peopleFilter = z.strictObject({
  asOf: figureDay,
  /** Name, tjenestenummer or unit; folded, every word must begin a word of theirs. */
  text: shortText.default(''),
  unitId: id<UnitId>().nullable().default(null),
  withSubUnits: z.boolean().default(true),
  /** False also lists persons with no engagement on the day. */
  employedOnly: z.boolean().default(true),
  /** overenskomst */
  agreements: z.array(shortText).max(100).default([]),
  /** ansættelsesform */
  forms: z.array(shortText).max(100).default([]),
  jobTitles: z.array(shortText).max(100).default([]),
  /** Weekly hours of all engagements together, both ends included. */
  hoursFrom: z.number().min(0).max(200).nullable().default(null),
  hoursTo: z.number().min(0).max(200).nullable().default(null),
  /** Whole years on the day, both ends included. */
  ageFrom: z.int().min(0).max(120).nullable().default(null),
  ageTo: z.int().min(0).max(120).nullable().default(null),
  roles: z.array(z.enum(staffRoles)).max(20).default([]),
  onLeave: z.boolean().nullable().default(null),
  missing: z.array(z.enum(missingData)).max(10).default([]),
});
export type PeopleFilter = z.output<typeof peopleFilter>;

/** What a saved view keeps of it: day and search text belong to the moment. */
export const viewFilter = peopleFilter.omit({ asOf: true, text: true });
export type ViewFilter = z.output<typeof viewFilter>;

export const peopleColumns = [
  'name',
  'unit',
  'jobTitle',
  'birthDate',
  'age',
  'employmentForm',
  'agreement',
  'fte',
  'weeklyHours',
  'engagements',
  'key',
  'email',
  'phone',
  'start',
  'end',
  'leader',
  'roles',
  'status',
] as const;
export type PeopleColumn = (typeof peopleColumns)[number];
/** Columns a list can be sorted by. */
export const peopleSorts = ['name', 'unit', 'jobTitle', 'birthDate', 'fte', 'weeklyHours', 'start'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export const peopleRow = z.strictObject({
  id: id<PersonId>(),
  name: z.string(),
  birthDate: isoDate.nullable(),
  age: z.int().nullable(),
  /** Of the engagement with most hours on the day, among those that fit the filter. */
  jobTitle: z.string(),
  unitName: z.string(),
  unitId: id<UnitId>().nullable(),
  employmentForm: z.string(),
  agreement: z.string(),
  key: z.string(),
  start: isoDate.nullable(),
  /** Null: no end known. */
  end: isoDate.nullable(),
  leader: z.string(),
  /** Of all engagements on the day together. */
  fte: z.number(),
  weeklyHours: z.number().nullable(),
  engagements: z.int(),
  onLeave: z.boolean(),
  email: z.string(),
  phone: z.string(),
  roles: z.array(z.enum(staffRoles)),
});
export type PeopleRow = z.output<typeof peopleRow>;

export const savedView = z.strictObject({
  id: id<ViewId>(),
  /** Empty: how the page was left. */
  name: z.string(),
  columns: z.array(z.enum(peopleColumns)).max(peopleColumns.length),
  filter: viewFilter,
});
export type SavedView = z.output<typeof savedView>;

const query = { kind: 'query', register: 'open', access: ['hr'] } as const;
const command = { kind: 'command', register: 'open', access: ['hr'] } as const;

export const peopleCalls = {
  people: defineCall({
    ...query,
    input: z.strictObject({
      filter: peopleFilter,
      sort: z.enum(peopleSorts).default('name'),
      descending: z.boolean().default(false),
      ...page,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(peopleRow) }),
  }),
  /** What can be chosen in the filter, as of the day, in Danish order. */
  peopleChoices: defineCall({
    ...query,
    input: z.strictObject({ asOf: figureDay }),
    output: z.strictObject({
      agreements: z.array(z.string()),
      forms: z.array(z.string()),
      jobTitles: z.array(z.string()),
      /** In the order of the tree. */
      units: z.array(z.strictObject({ id: id<UnitId>(), name: z.string() })),
    }),
  }),
  views: defineCall({ ...query, input: z.strictObject({}), output: z.array(savedView) }),
  /** The view of the same name is replaced. */
  saveView: defineCall({
    ...command,
    input: z.strictObject({
      name: z.string().trim().max(60),
      columns: savedView.shape.columns,
      filter: savedView.shape.filter,
    }),
    output: z.strictObject({ viewId: id<ViewId>() }),
  }),
  removeView: defineCall({ ...command, input: z.strictObject({ viewId: id<ViewId>() }), output: done }),
  /** First answers while typing: people, then units. */
  search: defineCall({
    ...query,
    input: z.strictObject({ text: shortText, asOf: figureDay }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({ id: id<PersonId>(), name: z.string(), jobTitle: z.string(), unitName: z.string() }),
      ),
      units: z.array(z.strictObject({ id: id<UnitId>(), code: z.string(), name: z.string(), path: z.string() })),
    }),
  }),
} as const;
