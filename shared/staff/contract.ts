/** The staff room's calls: organisation, persons, engagements and their import. */
import * as z from 'zod';
import type { EngagementId, ImportId, PersonId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { cprWarnings, editCalls } from './contract-edit.ts';
import { exportCalls } from './contract-export.ts';
import { peopleCalls } from './contract-people.ts';
import { qualityCalls } from './contract-quality.ts';
import { sourceCalls } from './contract-sources.ts';
import { unitCalls } from './contract-units.ts';
import { historyKinds } from './history-kind.ts';
import {
  applyInput,
  applyResult,
  importKind,
  importRun,
  previewInput,
  previewPage,
  previewPageInput,
  previewSummary,
  rowFault,
} from './import-contract.ts';

/** A unit with the persons and årsværk of itself and all its sub-units. */
export const unitNode = z.strictObject({
  id: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  type: z.string(),
  parentId: id<UnitId>().nullable(),
  depth: z.int(),
  remote: z.boolean(),
  leader: z.string().nullable(),
  validFrom: isoDate,
  validTo: isoDate,
  /** Persons, counted once each, and årsværk on the day, sub-units included. */
  persons: z.int(),
  fte: z.number(),
  /** Persons whose own engagement is in just this unit. */
  ownPersons: z.int(),
});
export type UnitNode = z.output<typeof unitNode>;

export const personRow = z.strictObject({
  id: id<PersonId>(),
  name: z.string(),
  birthDate: isoDate.nullable(),
  /** Main engagement on the day: the one with most hours. */
  jobTitle: z.string(),
  unitName: z.string(),
  unitId: id<UnitId>().nullable(),
  employmentForm: z.string(),
  fte: z.number(),
  engagements: z.int(),
  onLeave: z.boolean(),
});
export type PersonRow = z.output<typeof personRow>;

export const engagementSpell = z.strictObject({
  validFrom: isoDate,
  validTo: isoDate,
  unitId: id<UnitId>(),
  unitName: z.string(),
  unitCode: z.string(),
  jobCode: z.string(),
  jobTitle: z.string(),
  agreement: z.string(),
  employmentForm: z.string(),
  fte: z.number(),
  weeklyHours: z.number().nullable(),
  status: z.string(),
  manager: z.boolean(),
});

export const engagementDetail = z.strictObject({
  id: id<EngagementId>(),
  source: z.string(),
  key: z.string(),
  start: isoDate,
  end: isoDate,
  /** Newest first; the spells tile the engagement without gap or overlap. */
  spells: z.array(engagementSpell),
});

export const historyEntry = z.strictObject({
  at: z.string(),
  kind: z.enum(historyKinds),
  /** Of the change set that wrote it: lines with the same one were written together, and are undone together. */
  stamp: z.string(),
  actor: z.string(),
  what: z.string(),
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const personDetail = z.strictObject({
  id: id<PersonId>(),
  firstName: z.string(),
  lastName: z.string(),
  preferredName: z.string(),
  email: z.string(),
  phone: z.string(),
  birthDate: isoDate.nullable(),
  /** A duplicate that was merged: who the person is now. */
  mergedInto: id<PersonId>().nullable(),
  /** `220361-••••` */
  cprMasked: z.string(),
  cprModulus11: z.boolean(),
  cprWarnings: z.array(z.enum(cprWarnings)),
  engagements: z.array(engagementDetail),
  completions: z.array(
    z.strictObject({
      courseCode: z.string(),
      courseName: z.string(),
      completedOn: isoDate,
      validUntil: isoDate.nullable(),
      state: z.enum(['valid', 'expiring', 'expired', 'superseded', 'no_expiry']),
    }),
  ),
  history: z.array(historyEntry),
});
export type PersonDetail = z.output<typeof personDetail>;

/** The terminal prints this object as it is (`figures staff --json`). */
export const staffFigures = z.strictObject({
  asOf: isoDate,
  persons: z.int(),
  engagements: z.int(),
  fte: z.number(),
  units: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      persons: z.int(),
      fte: z.number(),
    }),
  ),
});
export type StaffFigures = z.output<typeof staffFigures>;

export const staffCalls = {
  ...editCalls,
  ...exportCalls,
  ...peopleCalls,
  ...qualityCalls,
  ...sourceCalls,
  ...unitCalls,
  unitTree: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.array(unitNode),
  }),
  persons: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      asOf: figureDay,
      /** Name, tjenestenummer or unit; folded, every word must be found. */
      text: shortText.default(''),
      unitId: id<UnitId>().nullable().default(null),
      withSubUnits: z.boolean().default(true),
      /** False also lists persons with no engagement on the day. */
      employedOnly: z.boolean().default(true),
      sort: z.enum(['name', 'unit', 'job']).default('name'),
      descending: z.boolean().default(false),
      ...page,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(personRow) }),
  }),
  person: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    audit: 'always',
    input: z.strictObject({ personId: id<PersonId>(), asOf: figureDay }),
    output: personDetail,
  }),
  revealCpr: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ personId: id<PersonId>() }),
    output: z.strictObject({ cpr: z.string() }),
  }),
  figures: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: staffFigures,
  }),
  previewOrganisation: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: previewInput,
    output: previewSummary,
  }),
  previewStaff: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: previewInput,
    output: previewSummary,
  }),
  previewRows: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: previewPageInput,
    output: previewPage,
  }),
  discardPreview: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ previewId: z.string() }),
    output: done,
  }),
  applyImport: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: applyInput,
    output: applyResult,
  }),
  imports: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr', 'dpo'],
    input: z.strictObject({ ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(importRun) }),
  }),
  importFaults: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ importId: id<ImportId>(), ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(rowFault) }),
  }),
  undoImport: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ importId: id<ImportId>() }),
    output: z.strictObject({ restored: z.int(), removed: z.int() }),
  }),
  /** The fields an import of the kind understands, for a mapping by hand. */
  importFields: defineCall({
    kind: 'query',
    register: 'any',
    access: ['hr'],
    input: z.strictObject({ kind: importKind }),
    output: z.array(z.strictObject({ field: z.string(), required: z.boolean() })),
  }),
} as const;
