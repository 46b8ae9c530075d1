/** A change while it is being filled in, and the change it becomes when nothing is missing. */
import { addDays, type IsoDate, isFigureDay, OPEN_END } from '../kernel/dates.ts';
import type { EngagementId, UnitId } from '../kernel/ids.ts';
import type {
  NewUnit,
  RolesThen,
  SplitPart,
  UnitChange,
  UnitChangeKind,
  UnitFields,
  UnitOrNew,
} from './unit-change-schema.ts';

export interface UnitDraft {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly parentId: UnitId | null;
  readonly remote: boolean;
  readonly leaderKey: string;
}

export interface TargetDraft {
  readonly mode: 'existing' | 'new';
  readonly unitId: UnitId | null;
  readonly unit: UnitDraft;
}

export interface ChangeDraft {
  readonly kind: UnitChangeKind;
  /** The unit that the change is about; null when one is opened. */
  readonly unitId: UnitId | null;
  /** First day of the new; for a unit that closes its last day. */
  readonly day: IsoDate | null;
  /** What is opened, or the details that are edited. */
  readonly unit: UnitDraft;
  /** Whether a unit may be opened at the very top: only where there is none. */
  readonly mayBeTop: boolean;
  readonly parentId: UnitId | null;
  readonly peopleTo: UnitId | null;
  readonly subUnitsTo: UnitId | null;
  readonly roles: RolesThen;
  readonly others: readonly UnitId[];
  readonly target: TargetDraft;
  readonly parts: readonly TargetDraft[];
  readonly closes: boolean;
  /** Parts by their place. A title or a person that is not there goes as everyone else. */
  readonly titleTo: ReadonlyMap<string, number>;
  readonly personTo: ReadonlyMap<EngagementId, number>;
  /** Null: they stay. */
  readonly restTo: number | null;
  readonly subUnitsPart: number | null;
}

export const missingFields = ['day', 'unit', 'name', 'code', 'others', 'rest'] as const;
export type MissingField = (typeof missingFields)[number];
/** `part`: the place of the part that lacks it. */
export interface Missing {
  readonly field: MissingField;
  readonly part?: number;
}

export interface UnitNow extends UnitDraft {
  readonly id: UnitId;
}

export const emptyUnit = (parentId: UnitId | null, type = ''): UnitDraft => ({
  code: '',
  name: '',
  type,
  parentId,
  remote: false,
  leaderKey: '',
});

const emptyTarget = (unit: UnitNow | null, mode: TargetDraft['mode']): TargetDraft => ({
  mode,
  unitId: null,
  unit: emptyUnit(unit?.parentId ?? null, unit?.type),
});

/** @param unit the unit it is about, or for one to be opened the one above it; null in an empty register */
export const newDraft = (kind: UnitChangeKind, unit: UnitNow | null, day: IsoDate): ChangeDraft => ({
  kind,
  unitId: kind === 'open' ? null : (unit?.id ?? null),
  day,
  unit: kind === 'edit' && unit ? unit : emptyUnit(unit?.id ?? null),
  mayBeTop: unit === null,
  parentId: null,
  peopleTo: null,
  subUnitsTo: null,
  roles: 'follow',
  others: [],
  target: emptyTarget(unit, 'existing'),
  parts: [emptyTarget(unit, 'new'), emptyTarget(unit, 'new')],
  closes: true,
  titleTo: new Map(),
  personTo: new Map(),
  restTo: null,
  subUnitsPart: null,
});

export type Drafted =
  | { readonly change: UnitChange; readonly missing?: undefined }
  | { readonly change?: undefined; readonly missing: readonly Missing[] };

const newUnitOf = ({ code, name, type, parentId, remote, leaderKey }: UnitDraft): NewUnit => ({
  code: code.trim(),
  name: name.trim(),
  type: type.trim(),
  parentId,
  remote,
  leaderKey,
});

function lacksOfUnit(unit: UnitDraft, mayBeTop: boolean, part?: number): Missing[] {
  const at = part === undefined ? {} : { part };
  return [
    ...(unit.name.trim() === '' ? [{ field: 'name' as const, ...at }] : []),
    ...(unit.code.trim() === '' ? [{ field: 'code' as const, ...at }] : []),
    ...(unit.parentId === null && !mayBeTop ? [{ field: 'unit' as const, ...at }] : []),
  ];
}

/** A new unit may stand at the top where the one it follows did. */
function lacksOfTarget(target: TargetDraft, mayBeTop: boolean, part?: number): Missing[] {
  if (target.mode === 'new') return lacksOfUnit(target.unit, mayBeTop, part);
  return target.unitId === null ? [{ field: 'unit', ...(part === undefined ? {} : { part }) }] : [];
}

const targetOf = (target: TargetDraft): UnitOrNew =>
  target.mode === 'new' ? { unit: newUnitOf(target.unit) } : { unitId: target.unitId as UnitId };

function partsOf({ parts, titleTo, personTo, restTo }: ChangeDraft): SplitPart[] {
  return parts.map((part, place) => ({
    into: targetOf(part),
    engagementIds: [...personTo].filter(([, to]) => to === place).map(([id]) => id),
    jobTitles: [...titleTo].filter(([, to]) => to === place).map(([title]) => title),
    rest: restTo === place,
  }));
}

/** Units that go in, without the one that takes them in. */
const mergedOf = ({ unitId, others, target }: ChangeDraft): UnitId[] =>
  [...new Set([...(unitId ? [unitId] : []), ...others])].filter((id) => target.mode === 'new' || id !== target.unitId);

function lacks(draft: ChangeDraft, topIsFree: boolean): Missing[] {
  switch (draft.kind) {
    case 'open':
      return lacksOfUnit(draft.unit, draft.mayBeTop);
    case 'edit':
      return draft.unit.name.trim() === '' ? [{ field: 'name' }] : [];
    case 'move':
      return draft.parentId === null ? [{ field: 'unit' }] : [];
    case 'close':
      return [];
    case 'merge':
      return [
        ...lacksOfTarget(draft.target, topIsFree),
        ...(mergedOf(draft).length === 0 || (draft.target.mode === 'new' && draft.others.length === 0)
          ? [{ field: 'others' as const }]
          : []),
      ];
    case 'split':
      return [
        ...draft.parts.flatMap((part, place) => lacksOfTarget(part, topIsFree, place)),
        ...(draft.closes && draft.restTo === null ? [{ field: 'rest' as const }] : []),
      ];
  }
}

/** Only what is another than now: later dated facts stay as they are planned where nothing was edited. */
function editedFields(unit: NewUnit, now: UnitNow | null): Partial<UnitFields> {
  const { name, type, remote, leaderKey } = unit;
  const fields = { name, type, remote, leaderKey };
  const edited = Object.entries(fields).filter(([field, value]) => value !== now?.[field as keyof UnitFields]);
  return Object.fromEntries(edited);
}

const isUsable = (day: IsoDate | null): day is IsoDate =>
  day !== null && day < OPEN_END && isFigureDay(addDays(day, 1));

/** @param now the unit that the change is about, as it is */
export function changeOfDraft(draft: ChangeDraft, now: UnitNow | null): Drafted {
  const missing: Missing[] = [
    ...(isUsable(draft.day) ? [] : [{ field: 'day' as const }]),
    ...lacks(draft, now?.parentId === null),
  ];
  if (missing.length > 0 || !isUsable(draft.day)) return { missing };
  const { kind, roles } = draft;
  const onDay = kind === 'close' ? addDays(draft.day, 1) : draft.day;
  if (kind === 'open') return { change: { kind, onDay, unit: newUnitOf(draft.unit) } };
  const unitId = draft.unitId as UnitId;
  switch (kind) {
    case 'edit': {
      return { change: { kind, onDay, unitId, fields: editedFields(newUnitOf(draft.unit), now) } };
    }
    case 'move':
      return { change: { kind, onDay, unitId, parentId: draft.parentId } };
    case 'close':
      return { change: { kind, onDay, unitId, peopleTo: draft.peopleTo, subUnitsTo: draft.subUnitsTo, roles } };
    case 'merge':
      return { change: { kind, onDay, from: mergedOf(draft), into: targetOf(draft.target), roles } };
    case 'split': {
      const { closes, subUnitsPart: subUnitsTo } = draft;
      return { change: { kind, onDay, unitId, parts: partsOf(draft), closes, subUnitsTo, roles } };
    }
  }
}

/** The draft without one of its parts; who was to go there goes as everyone else. */
export function withoutPart(draft: ChangeDraft, place: number): ChangeDraft {
  const moved = (to: number): number | undefined => (to === place ? undefined : to > place ? to - 1 : to);
  const kept = <K>(map: ReadonlyMap<K, number>): Map<K, number> =>
    new Map([...map].flatMap(([key, to]) => (moved(to) === undefined ? [] : [[key, moved(to) as number] as const])));
  const at = (to: number | null): number | null => (to === null ? null : (moved(to) ?? null));
  return {
    ...draft,
    parts: draft.parts.filter((_, i) => i !== place),
    titleTo: kept(draft.titleTo),
    personTo: kept(draft.personTo),
    restTo: at(draft.restTo),
    subUnitsPart: at(draft.subUnitsPart),
  };
}
