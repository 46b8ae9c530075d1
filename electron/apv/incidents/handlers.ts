import { incidentFigures } from '../../../db/apv/incident-figures.ts';
import { readIncidents } from '../../../db/apv/incident-list.ts';
import { problemsToLink } from '../../../db/apv/incident-problems.ts';
import { readReportRule, writeReportRule } from '../../../db/apv/incident-settings.ts';
import type { incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import type { Handlers } from '../../worker/context.ts';
import { raiseProblem } from './raise.ts';
import { removeIncident, saveIncident } from './save.ts';

export const incidentsHandlers: Pick<Handlers<'apv'>, keyof typeof incidentCalls> = {
  incidents: ({ db }, asked) => readIncidents(db, asked),
  saveIncident,
  removeIncident,
  raiseProblem,
  problemsToLink: ({ db }, { unitId, linked }) => problemsToLink(db, unitId, linked),
  incidentYear: ({ db }, asked) => {
    const { totals, rows, areas: _counts, ...rest } = incidentFigures(db, asked);
    return {
      ...rest,
      totals: [...totals],
      rows: rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells] })),
    };
  },
  incidentRule: ({ db, today }) => readReportRule(db, today),
  setIncidentRule: ({ db, set, note }, rule) => {
    writeReportRule(db, set, rule);
    note({ days: rule.days, warnDays: rule.warnDays, since: rule.since });
    return {};
  },
};
