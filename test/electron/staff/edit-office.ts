/** Edits by hand in the small office: the handlers as commands, and what must always be true of the register. */
import type { WritableDB } from '../../../db/engine/handles.ts';
import { editHandlers } from '../../../electron/staff/edit/handlers.ts';
import { importOrganisationRows } from '../../../electron/staff/import/rows.ts';
import type { CommandContext } from '../../../electron/worker/context.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { editCalls, NewEngagement } from '../../../shared/staff/contract-edit.ts';
import { day, findBrokenTimelines, type Office, openOffice, unitRow } from './office.ts';

type Input<Call extends keyof typeof editHandlers> = Parameters<(typeof editHandlers)[Call]>[1];
type Output<Call extends keyof typeof editCalls> = CallOutput<(typeof editCalls)[Call]>;

/** Runs a command under its own name, as dispatch does. */
export const edit = <Call extends keyof typeof editHandlers>(office: Office, call: Call, input: Input<Call>) =>
  office.command(`staff.${call}`, (ctx) =>
    (editHandlers[call] as unknown as (ctx: CommandContext, input: Input<Call>) => Output<Call>)(ctx, input),
  );

/** Units 1 to 4; unit 5 is open in 2025 only. */
export function openUnits(today?: string): Office {
  const office = openOffice(today);
  const rows = [
    ...['1', '2', '3', '4'].map((c) => unitRow(c)),
    unitRow('5', { validFrom: day('2025-01-01'), validTo: day('2025-12-31') }),
  ];
  office.command('staff.applyImport', (ctx) => importOrganisationRows(ctx, rows, { extent: 'full', fileName: 'o' }));
  return office;
}

export const unitId = (office: Office, code: string): UnitId =>
  (office.db.prepare('SELECT id FROM unit WHERE code = ?').get(code) as { id: UnitId }).id;

export const newEngagement = (
  office: Office,
  more: Partial<Omit<NewEngagement, 'fields'>> & { readonly fields?: Partial<NewEngagement['fields']> } = {},
): NewEngagement => ({
  key: '',
  start: day('2024-01-01'),
  end: null,
  ...more,
  fields: {
    unitId: unitId(office, '2'),
    fte: 1,
    weeklyHours: 37,
    jobCode: '10',
    jobTitle: 'Pædagog',
    agreement: 'BUPL',
    employmentForm: 'Fastansat',
    status: '1',
    manager: false,
    ...more.fields,
  },
});

export function makePerson(office: Office, cpr = '', lastName = 'Prøve', engagement?: NewEngagement): PersonId {
  const fields = { firstName: 'Ane', lastName, preferredName: '', email: '', phone: '' };
  return edit(office, 'createPerson', { cpr, fields, engagement: engagement ?? null }).personId;
}

export const engagementOf = (office: Office, personId: PersonId): EngagementId =>
  (
    office.db.prepare('SELECT id FROM engagement WHERE person_id = ? ORDER BY start_date').get(personId) as {
      id: EngagementId;
    }
  ).id;

/** `[from, to, unit, fte]` of each spell, oldest first. */
export const spellsOf = (office: Office, id: EngagementId): unknown[] =>
  office.db
    .prepare(
      `SELECT s.valid_from, s.valid_to, u.code, s.fte FROM engagement_spell s JOIN unit u ON u.id = s.unit_id
       WHERE s.engagement_id = ? ORDER BY s.valid_from`,
    )
    .raw()
    .all(id);

/** Who stood where on the day. */
export const placesOn = (office: Office, on: IsoDate): unknown[] =>
  office.db
    .prepare(
      `SELECT e.id, s.unit_id, s.fte, s.status, s.job_title FROM engagement_spell s
       JOIN engagement e ON e.id = s.engagement_id WHERE s.valid_from <= ? AND s.valid_to >= ? ORDER BY e.id`,
    )
    .all(on, on);

/** @returns what is wrong with what is kept by hand, beside the timelines: nothing, if all is well */
export function findFaults(db: WritableDB): unknown[] {
  const ask = (sql: string): unknown[] => db.prepare(sql).all();
  return [
    ...findBrokenTimelines(db),
    ...(db.pragma('foreign_key_check') as unknown[]),
    ...ask(`SELECT 'leave overlaps', a.id FROM leave_period a JOIN leave_period b ON b.engagement_id = a.engagement_id
      AND b.id > a.id AND a.valid_from <= b.valid_to AND b.valid_from <= a.valid_to`),
    ...ask(`SELECT 'leave outside', l.id FROM leave_period l JOIN engagement e ON e.id = l.engagement_id
      WHERE l.valid_from < e.start_date OR l.valid_to > e.end_date`),
    ...ask(`SELECT 'role overlaps', a.id FROM role_assignment a JOIN role_assignment b ON b.person_id = a.person_id
      AND b.id > a.id AND a.role = b.role AND a.unit_id IS b.unit_id AND a.body = b.body
      AND a.valid_from <= b.valid_to AND b.valid_from <= a.valid_to`),
    ...ask(`SELECT 'merged, but has something', p.id FROM person p WHERE p.merged_into IS NOT NULL AND (
      EXISTS (SELECT 1 FROM engagement e WHERE e.person_id = p.id)
      OR EXISTS (SELECT 1 FROM completion k WHERE k.person_id = p.id)
      OR EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id))`),
    ...ask(`SELECT 'not in the index', p.id FROM person p WHERE p.n NOT IN (SELECT id FROM person_fts_docsize)`),
    ...ask(`SELECT 'index of nobody', id FROM person_fts_docsize WHERE id NOT IN (SELECT n FROM person)`),
    ...ask(`SELECT 'change before its time', n FROM change WHERE old_stamp > stamp`),
  ];
}
