import { describe, expect, it } from 'vitest';
import { peopleHandlers } from '../../../electron/staff/people/handlers.ts';
import type { ViewId } from '../../../shared/kernel/ids.ts';
import { peopleFilter, type SavedView } from '../../../shared/staff/contract-people.ts';
import { failureOf, type Office, openOffice } from './office.ts';

const filterOf = (more: Partial<SavedView['filter']> = {}): SavedView['filter'] => {
  const { asOf: _, text: _text, ...filter } = peopleFilter.parse({ asOf: '2026-11-22', ...more });
  return filter;
};
const save = (office: Office, name: string, more: Partial<SavedView['filter']> = {}): ViewId =>
  office.command('staff.saveView', (ctx) =>
    peopleHandlers.saveView(ctx, { name, columns: ['name', 'unit'], filter: filterOf(more) }),
  ).viewId;
const names = (office: Office): string[] => peopleHandlers.views(office.query, {}).map((view) => view.name);

describe('saved views', () => {
  it('come back as they were saved, in Danish order, the unnamed one first', () => {
    const office = openOffice();
    for (const name of ['Åbne', 'Uden e-mail', '']) save(office, name, { missing: ['email'], hoursTo: 15 });
    expect(names(office)).toEqual(['', 'Uden e-mail', 'Åbne']);
    expect(peopleHandlers.views(office.query, {})[0]).toMatchObject({
      columns: ['name', 'unit'],
      filter: { missing: ['email'], hoursTo: 15, employedOnly: true },
    });
  });

  it('replace the one of the same name, and log what it was', () => {
    const office = openOffice();
    const first = save(office, 'Timelønnede', { forms: ['Timelønnet'] });
    expect(save(office, 'Timelønnede', { forms: ['Vikar'] })).toBe(first);
    save(office, '', {});
    save(office, '', { onLeave: true });
    expect(names(office)).toEqual(['', 'Timelønnede']);
    const log = office.db.prepare('SELECT row, field FROM change').all();
    expect(log).toEqual([{ row: first, field: 'definition' }]);
  });

  it('are removed by their owner only', () => {
    const office = openOffice();
    const viewId = save(office, 'Min');
    const remove = (id: string) =>
      office.command('staff.removeView', (ctx) =>
        peopleHandlers.removeView({ ...ctx, actor: { ...ctx.actor, id } }, { viewId }),
      );
    expect(failureOf(() => remove('B'.repeat(22)))).toBe('not_found');
    remove(office.query.actor.id);
    expect(names(office)).toEqual([]);
    expect(office.db.prepare('SELECT tbl, row FROM tombstone').all()).toEqual([{ tbl: 'saved_view', row: viewId }]);
  });

  it('that another version wrote and nobody understands are passed over', () => {
    const office = openOffice();
    save(office, 'God');
    const insert = office.db.prepare(`INSERT INTO saved_view VALUES (?, 'people', ?, ?, ?, 'x')`);
    insert.run('C'.repeat(22), office.query.actor.id, 'Ny', '{"columns":["skostørrelse"],"filter":{}}');
    insert.run('D'.repeat(22), office.query.actor.id, 'Ødelagt', 'ikke json');
    expect(names(office)).toEqual(['God']);
  });
});
