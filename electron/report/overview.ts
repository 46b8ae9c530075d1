/** The start page: what must be done now, and key figures under the same limits as the report. */
import { readBoardData } from '../../db/report/board-data.ts';
import { readCertificates } from '../../db/report/certificates.ts';
import { readTaskCounts } from '../../db/report/tasks.ts';
import { strictLimits } from '../../shared/disclosure/limits.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Overview } from '../../shared/report/contract.ts';
import { protectAreas } from '../../shared/report/protect-board.ts';
import { areaName } from '../../shared/report/section-staff.ts';
import { tasksFrom } from '../../shared/report/tasks.ts';
import type { QueryContext } from '../worker/context.ts';

export function readOverview({ db, today, language }: QueryContext, { asOf }: { readonly asOf: IsoDate }): Overview {
  const certificates = readCertificates(db, asOf);
  const data = readBoardData(db, asOf, { certificates });
  const words = messagesFor(language).report.board;
  const hidden = protectAreas(data, strictLimits);
  return {
    asOf,
    tasks: tasksFrom(readTaskCounts(db, asOf, certificates), today),
    persons: data.persons,
    engagements: data.engagements,
    fte: data.fte,
    units: data.units,
    remoteUnits: data.remoteUnits,
    trend: [...data.trend],
    areas: data.areas.map((area, i) => ({
      code: area.code,
      name: areaName(area, words),
      persons: hidden[i] ? null : area.persons,
      fte: hidden[i] ? null : area.fte,
    })),
    // A list of work, not a figure about a group: HR sees by name whose certificates these are.
    courses: data.courses.map(({ code, name, areas }) => ({
      code,
      name,
      valid: areas.reduce((sum, a) => sum + a.valid, 0),
      expired: areas.reduce((sum, a) => sum + a.expired, 0),
    })),
  };
}
