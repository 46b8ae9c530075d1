/** The working environment in the board report: counts before disclosure control, and which of them are hidden. */
import type { ApvFigures } from '../../apv/board-figures.ts';
import { type AreaHistory, hideAreas, type IncidentArea } from '../../apv/incident-areas.ts';
import type { IncidentTotal } from '../../apv/incident-year.ts';
import { type IncidentKind, incidentKind } from '../../apv/words.ts';
import type { LimitSetting } from '../../disclosure/limits.ts';
import { ALL, type Ledger, type ReleaseFigure, released } from '../ledger.ts';

export interface BoardIncidents {
  /** Accidents per 1,000 årsværk so far in the year; null without årsværk. */
  readonly perThousand: number | null;
  readonly fte: number | null;
  readonly totals: readonly IncidentTotal[];
  readonly areas: readonly IncidentArea[];
}

export interface BoardApv {
  readonly year: string;
  /** Null: no APV of any kind in the register. */
  readonly figures: ApvFigures | null;
  /** Null: no incident was ever registered. */
  readonly incidents: BoardIncidents | null;
}

const MEASURE = 'incidents';
const definitionOf = (kind: IncidentKind): string => `incident:${kind}`;
/** By area, then by kind. */
export type HiddenIncidents = readonly (readonly boolean[])[];

/** What earlier reports of the same period told of the areas. */
export const areaHistory =
  (ledger: Ledger): AreaHistory =>
  (kind, codes) => ({
    past: ledger.lists(MEASURE, definitionOf(kind), codes),
    preferred: codes.map((code) => ledger.wasHidden(MEASURE, definitionOf(kind), [code])),
  });

export const protectIncidents = (
  { areas, totals }: BoardIncidents,
  limits: LimitSetting,
  ledger: Ledger,
): HiddenIncidents => hideAreas(areas, totals, limits, areaHistory(ledger));

function incidentLines({ areas, totals, perThousand }: BoardIncidents, hidden: HiddenIncidents): ReleaseFigure[] {
  const one = (measure: string, definition: string, atom: string, value: number, isHidden = false): ReleaseFigure =>
    released(measure, definition, [atom], { n: value, value, hidden: isHidden });
  return [
    ...incidentKind.options.flatMap((kind, k) => {
      const definition = definitionOf(kind);
      const { n = 0, withAbsence = null } = totals.find((total) => total.kind === kind) ?? {};
      return [
        ...areas.map(({ code, counts }, at) =>
          one(MEASURE, definition, code, counts[k] ?? 0, hidden[at]?.[k] !== false),
        ),
        one(MEASURE, definition, ALL, n),
        ...(withAbsence === null ? [] : [one('incidents_with_absence', definition, ALL, withAbsence)]),
      ];
    }),
    ...(perThousand === null ? [] : [one('accidents_per_1000', 'whole', ALL, perThousand)]),
  ];
}

const FIGURES = [
  'workplaces',
  'valid',
  'overdue',
  'missing',
  'openLines',
  'overdueLines',
  'closed',
  'closedOnTime',
] as const satisfies readonly (keyof ApvFigures)[];

/** For the ledger. Units and lines are no persons: nothing of theirs is hidden. */
export function apvLines({ figures, incidents }: BoardApv, hidden: HiddenIncidents): ReleaseFigure[] {
  return [
    ...(figures
      ? FIGURES.map((key) =>
          released(`apv:${key}`, 'whole', [ALL], { n: figures[key], value: figures[key], hidden: false }),
        )
      : []),
    ...(incidents ? incidentLines(incidents, hidden) : []),
  ];
}
