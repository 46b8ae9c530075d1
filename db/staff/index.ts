/**
 * The staff room's door for the rooms that may read it (report, learning): who
 * was there on a day, in which unit, with how many årsværk.
 */
export {
  type AreaFigures,
  areaFigures,
  birthDatesOn,
  closedUnitsWithPeople,
  type PersonInArea,
  personsByArea,
  staffFigures,
  type TrendPoint,
  trendOn,
  type UnitCounts,
  type UnitRef,
  unitCounts,
  unitsWithoutLeader,
} from './figures.ts';
export { ON_LEAVE_BY_HAND } from './leave.ts';
export { keptOf } from './merged.ts';
export { hasUnits } from './snapshot.ts';
export { activeOn, readTree, type StaffOn, staffOn, type UnitOn, unitsOn } from './units.ts';
