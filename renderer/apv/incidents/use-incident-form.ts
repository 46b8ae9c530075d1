/** An incident as it is being written, and what is wrong with it. */
import { useState } from 'react';
import type { Incident, IncidentFields } from '../../../shared/apv/contract-incidents.ts';
import { wrongOrder } from '../../../shared/apv/incident-deadline.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';

export type IncidentDraft = Omit<IncidentFields, 'unitId' | 'happenedOn'> & {
  readonly unitId: UnitId | null;
  readonly happenedOn: IsoDate | null;
};

const newDraft = (unitId: UnitId | null): IncidentDraft => ({
  kind: 'accident',
  unitId,
  happenedOn: null,
  place: '',
  description: '',
  injury: '',
  absence: 'not_known',
  firstAbsenceOn: null,
  beyondTheDay: null,
  compensation: false,
  easyNumber: '',
  reportedOn: null,
  causes: '',
  measures: '',
  analysedOn: null,
  problemId: null,
});

function draftOf(incident: Incident): IncidentDraft {
  const { id, unitName, reportBy, report, needsReport, reportedLate, problemRoundId, ...fields } = incident;
  return fields;
}

type DayField = 'happenedOn' | 'firstAbsenceOn' | 'reportedOn' | 'analysedOn';
const DAYS: readonly DayField[] = ['happenedOn', 'firstAbsenceOn', 'reportedOn', 'analysedOn'];

/** By field: which of the faults it has. */
export type DayFaults = Readonly<Partial<Record<DayField, 'future' | 'order'>>>;

function faultsOf(draft: IncidentDraft, today: IsoDate): DayFaults {
  const { happenedOn } = draft;
  const early = happenedOn && wrongOrder({ ...draft, happenedOn });
  const future = DAYS.filter((field) => (draft[field] ?? today) > today).map((field) => [field, 'future'] as const);
  return { ...(early ? { [early]: 'order' as const } : {}), ...Object.fromEntries(future) };
}

export interface IncidentForm {
  readonly draft: IncidentDraft;
  readonly change: (fields: Partial<IncidentDraft>) => void;
  readonly faults: DayFaults;
  /** Something is written that is not kept yet. */
  readonly isChanged: boolean;
  /** Ready to be sent; undefined while something is missing or wrong. */
  readonly fields: IncidentFields | undefined;
}

export function useIncidentForm(incident: Incident | undefined, unitId: UnitId | null, today: IsoDate): IncidentForm {
  const [draft, setDraft] = useState(() => (incident ? draftOf(incident) : newDraft(unitId)));
  const [isChanged, setChanged] = useState(false);
  const faults = faultsOf(draft, today);
  const { unitId: unit, happenedOn, ...rest } = draft;
  const isWhole = unit && happenedOn && rest.description.trim() !== '' && Object.keys(faults).length === 0;
  return {
    draft,
    change: (fields) => {
      setChanged(true);
      setDraft({ ...draft, ...fields });
    },
    faults,
    isChanged,
    fields: isWhole ? { ...rest, unitId: unit, happenedOn } : undefined,
  };
}
