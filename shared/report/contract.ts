/** The report room's calls: what must be done now, and the board report's model. */
import * as z from 'zod';
import type { RoundId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { figureDay, id, isoDate, year } from '../kernel/schemas.ts';
import { apvReportCalls } from './contract-apv.ts';
import { learningReportCalls } from './contract-learning.ts';
import { surveyReportCalls } from './contract-survey.ts';
import { reportModel } from './model.ts';

export const task = z.strictObject({
  /** Key in the catalogue under `report.tasks`. */
  kind: z.enum([
    'no_organisation',
    'no_staff',
    'no_courses',
    'certificates_expired',
    'certificates_30',
    'backup_old',
    'import_faults',
    'no_leader',
    'units_closed_with_people',
    'unknown_validity',
    'survey_ends',
    'survey_can_close',
    'survey_comments',
    'survey_forget',
    'incident_report_due',
    'apv_none',
    'apv_overdue',
    'apv_due',
    'apv_lines_late',
    'requirements_overdue',
    'talks_missing',
    'onboarding_late',
  ]),
  count: z.int(),
  /** The survey that it is about. */
  round: z.strictObject({ id: id<RoundId>(), name: z.string() }).optional(),
  /** Red, yellow or plain; never shown by colour alone. */
  urgency: z.enum(['now', 'soon', 'info']),
});
export type Task = z.output<typeof task>;

/** What the start page shows at once. */
export const overview = z.strictObject({
  asOf: isoDate,
  /** Which kinds of data there is any of, on whatever day: an empty register is guided one step at a time. */
  filled: z.strictObject({ organisation: z.boolean(), staff: z.boolean(), courses: z.boolean() }),
  persons: z.int(),
  engagements: z.int(),
  fte: z.number(),
  units: z.int(),
  remoteUnits: z.int(),
});
export type Overview = z.output<typeof overview>;

/** What takes longer to count: shown on the start page when it is there. */
export const outlook = z.strictObject({
  tasks: z.array(task),
  /** Persons and årsværk at each month's end, oldest first, 13 points. */
  trend: z.array(z.strictObject({ date: isoDate, persons: z.int(), fte: z.number() })),
  /** Under the same limits as the report: null is a hidden figure, explained by `report.hiddenReason`. */
  areas: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      persons: z.int().nullable(),
      fte: z.number().nullable(),
    }),
  ),
  courses: z.array(z.strictObject({ code: z.string(), name: z.string(), valid: z.int(), expired: z.int() })),
});
export type Outlook = z.output<typeof outlook>;

export const reportCalls = {
  ...surveyReportCalls,
  ...apvReportCalls,
  ...learningReportCalls,
  overview: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: overview,
  }),
  outlook: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: outlook,
  }),
  /** The model as it would be printed; a preview writes nothing to the ledger. */
  board: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ period: year, asOf: figureDay.optional() }),
    output: reportModel,
  }),
  /** The same model, made to leave the house: checked against the ledger and written to it. */
  releaseBoard: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({
      period: year,
      asOf: figureDay.optional(),
      recipients: z.string().max(200).default(''),
    }),
    output: reportModel,
  }),
} as const;
