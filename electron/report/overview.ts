/** The start page: key figures, then what must be done now and charts under the same limits as the report. */
import { readBoardData } from '../../db/report/board-data.ts';
import { readCertificates } from '../../db/report/certificates.ts';
import { readFilled, readTaskCounts } from '../../db/report/tasks.ts';
import { staffFigures } from '../../db/staff/figures.ts';
import { unitCounts } from '../../db/staff/index.ts';
import { strictLimits } from '../../shared/disclosure/limits.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Outlook, Overview } from '../../shared/report/contract.ts';
import { protectAreas } from '../../shared/report/protect-board.ts';
import { areaName } from '../../shared/report/section-staff.ts';
import { tasksFrom } from '../../shared/report/tasks.ts';
import type { QueryContext } from '../worker/context.ts';
import { readLearningWork } from './learning-work.ts';

interface OnDay {
  readonly asOf: IsoDate;
}

export function readOverview({ db }: QueryContext, { asOf }: OnDay): Overview {
  const { persons, engagements, fte } = staffFigures(db, asOf);
  const { units, remote } = unitCounts(db, asOf);
  return { asOf, filled: readFilled(db), persons, engagements, fte, units, remoteUnits: remote };
}

export function readOutlook({ db, today, language }: QueryContext, { asOf }: OnDay): Outlook {
  const certificates = readCertificates(db, asOf);
  const data = readBoardData(db, asOf, { certificates });
  const words = messagesFor(language).report.board;
  const hidden = protectAreas(data, strictLimits);
  return {
    tasks: tasksFrom({ ...readTaskCounts(db, asOf, certificates), learning: readLearningWork(db, asOf) }, today),
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
