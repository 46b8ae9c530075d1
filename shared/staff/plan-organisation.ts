/**
 * Compares an organisation file with the register. The first file says what the
 * municipality has always looked like; later ones hold from the effective day,
 * or from a unit's own later start where the file dates its units (domain §5.1).
 */
import { BEGINNING, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import { judgeEnded } from './plan-ended.ts';
import { listFactChanges } from './plan-facts.ts';
import {
  type ChangedUnit,
  type FieldChange,
  type NewUnit,
  type OrganisationPlan,
  type OrganisationSnapshot,
  outcome,
  type PlanOptions,
  type UnitEdit,
  type UnitFacts,
  type UnitSnapshot,
} from './plan-model.ts';
import { checkTree } from './plan-organisation-tree.ts';
import {
  compareTimelines,
  dayBefore,
  earlier,
  holdFrom,
  isNoEdit,
  later,
  patched,
  type Spell,
  spellOn,
} from './plan-timeline.ts';
import type { OrganisationRow } from './rows.ts';

const UNIT_FIELDS: readonly (readonly [keyof UnitFacts, string])[] = [
  ['name', 'name'],
  ['type', 'type'],
  ['parentCode', 'parent'],
  ['leaderKey', 'leaderKey'],
  ['remote', 'remote'],
];

const factsOf = (row: OrganisationRow): Partial<UnitFacts> =>
  ({
    name: row.name,
    type: row.type,
    parentCode: row.parentCode,
    leaderKey: row.leaderKey,
    remote: row.remote,
  }) as Partial<UnitFacts>;

const EMPTY: UnitFacts = { name: '', type: '', parentCode: '', leaderKey: '', remote: false };

function planNew(row: OrganisationRow, at: number, effective: IsoDate | null): NewUnit {
  const from = row.validFrom ?? effective ?? BEGINNING;
  const facts = patched(EMPTY, factsOf(row));
  return { row: at, spell: { from, to: later(from, row.validTo ?? OPEN_END), facts } };
}

/** A unit ends no earlier than its first day, so that what it was then stays known. */
function cutAt<F>(spells: readonly Spell<F>[], end: IsoDate): Spell<F>[] {
  const kept = spells.filter((s, i) => i === 0 || s.from <= end);
  return kept.map((s) => (s.to > end ? { ...s, to: later(s.from, end) } : s));
}

/** Lets the last spell hold to the given day: for a unit that the file gives a later end. */
function stretchTo<F>(spells: readonly Spell<F>[], end: IsoDate): Spell<F>[] {
  return spells.map((s, i) => (i === spells.length - 1 && s.to < end ? { ...s, to: end } : s));
}

/** The unit's time by the file: cut, stretched, or taken up again after it had been closed. */
function refit(unit: UnitSnapshot, row: OrganisationRow, from: IsoDate): Spell<UnitFacts>[] {
  const last = unit.spells.at(-1);
  if (!last) return [{ from, to: later(from, row.validTo ?? OPEN_END), facts: patched(EMPTY, factsOf(row)) }];
  const end = row.validTo ?? (last.to < from ? OPEN_END : last.to);
  if (last.to < from && end >= from) {
    return [...unit.spells, { from, to: end, facts: patched(last.facts, factsOf(row)) }];
  }
  return end < last.to ? cutAt(unit.spells, end) : stretchTo(unit.spells, end);
}

function planKnown(unit: UnitSnapshot, row: OrganisationRow, at: number, effective: IsoDate): ChangedUnit | undefined {
  const from = later(effective, row.validFrom ?? BEGINNING);
  const patch = factsOf(row);
  const fitted = refit(unit, row, from);
  const spells = compareTimelines(unit.spells, holdFrom(fitted, from, patch));
  if (isNoEdit(spells)) return undefined;
  const before = unit.spells.at(-1)?.to ?? BEGINNING;
  const after = fitted.at(-1)?.to ?? BEGINNING;
  const changes: FieldChange[] = listFactChanges(unitTimeFrom(unit, from), patch, UNIT_FIELDS);
  if (before !== after) changes.push({ field: 'end', from: before, to: after });
  return { row: at, edit: { unit, spells }, ended: after < before, changes };
}

/** The spells a patch is compared with; for a closed unit its last one. */
function unitTimeFrom(unit: UnitSnapshot, day: IsoDate): readonly Spell<UnitFacts>[] {
  const ahead = unit.spells.filter((s) => s.to >= day);
  return ahead.length > 0 ? ahead : unit.spells.slice(-1);
}

function planMissing(unit: UnitSnapshot, effective: IsoDate): ChangedUnit | undefined {
  if (!spellOn(unit.spells, effective)) return undefined;
  const end = dayBefore(effective);
  const after = cutAt(unit.spells, end);
  const spells = compareTimelines(unit.spells, after);
  if (isNoEdit(spells)) return undefined;
  const edit: UnitEdit = { unit, spells };
  const change = { field: 'end', from: unit.spells.at(-1)?.to ?? OPEN_END, to: after.at(-1)?.to ?? end };
  return { row: -1, edit, ended: true, changes: [change] };
}

/** Parents as the register knows them on the day, for units that a delta need not repeat. */
function knownParents(register: OrganisationSnapshot, day: IsoDate): Map<string, string> {
  const parents = new Map<string, string>();
  for (const unit of register.units.values()) {
    const spell = spellOn(unit.spells, day);
    if (spell) parents.set(unit.code, spell.facts.parentCode);
  }
  return parents;
}

/** Whether a unit's own start or end in the file alters what a day before the effective one answers. */
function isBackdated({ edit }: ChangedUnit, effective: IsoDate): boolean {
  const { updated, removed } = edit.spells;
  const cut = updated.some(
    ({ before, after }) => before.to !== after.to && earlier(before.to, after.to) < dayBefore(effective),
  );
  return cut || removed.some((spell) => spell.from < effective);
}

const hasChange = (unit: ChangedUnit, field: string): boolean => unit.changes.some((c) => c.field === field);

/** @throws unit_without_key, duplicate_unit, unknown_parent, unit_cycle */
export function planOrganisationImport(
  register: OrganisationSnapshot,
  rows: readonly OrganisationRow[],
  options: PlanOptions,
): OrganisationPlan {
  const { effective, extent, rejectedKeys } = options;
  checkTree(rows, extent === 'delta' ? knownParents(register, effective) : new Map());
  const firstImport = register.units.size === 0;
  const outcomes = new Uint8Array(rows.length);
  const added: NewUnit[] = [];
  const changed: ChangedUnit[] = [];
  const inFile = new Set<string>();
  let backdated = 0;
  rows.forEach((row, at) => {
    inFile.add(row.code);
    const unit = register.units.get(row.code);
    const edited = unit && planKnown(unit, row, at, effective);
    if (!unit) added.push(planNew(row, at, firstImport ? null : effective));
    if (!unit && !firstImport && row.validFrom !== undefined && row.validFrom < effective) backdated++;
    if (edited) changed.push(edited);
    if (edited && isBackdated(edited, effective)) backdated++;
    outcomes[at] = unit ? (edited ? outcome.changed : outcome.unchanged) : outcome.new;
  });
  const missing: ChangedUnit[] = [];
  for (const unit of extent === 'full' ? register.units.values() : []) {
    const edit = inFile.has(unit.code) || rejectedKeys?.has(unit.code) ? undefined : planMissing(unit, effective);
    if (edit) missing.push(edit);
  }
  const active = [...register.units.values()].filter((u) => spellOn(u.spells, effective)).length;
  const ended = changed.filter((c) => c.ended).length + missing.length;
  return {
    rows,
    outcomes,
    faults: [],
    added,
    changed,
    missing,
    counts: {
      new: added.length,
      ended,
      moved: changed.filter((c) => hasChange(c, 'parent')).length,
      hoursChanged: 0,
      renamed: changed.filter((c) => hasChange(c, 'name')).length,
      changed: changed.length,
      unchanged: rows.length - added.length - changed.length,
    },
    accepted: rows.length,
    missingCount: missing.length,
    backdated,
    firstImport,
    effective: firstImport ? null : effective,
    ...judgeEnded(ended, active),
  };
}
