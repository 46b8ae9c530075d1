/** The list of people, its saved views, and search over everything. */
import { findUnits, searchPeople } from '../../../db/staff/search.ts';
import { listViews, removeView, saveView } from '../../../db/staff/views.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { peopleCalls } from '../../../shared/staff/contract-people.ts';
import { listPeople } from '../../../shared/staff/people-rows.ts';
import type { Handlers } from '../../worker/context.ts';
import { peopleIndexOn, searchedUnitsOn } from './day-memory.ts';

export const peopleHandlers: Pick<Handlers<'staff'>, keyof typeof peopleCalls> = {
  people: (context, { filter, sort, descending, offset, limit }) =>
    listPeople(peopleIndexOn(context, filter.asOf), { filter, sort, descending }, { offset, limit }),
  peopleChoices: (context, { asOf }) => {
    const { agreement, form, title, units } = peopleIndexOn(context, asOf);
    return {
      agreements: [...agreement.texts],
      forms: [...form.texts],
      jobTitles: [...title.texts],
      units: units.map(({ id, name }) => ({ id, name })),
    };
  },
  views: ({ db, actor }) => listViews(db, actor.id),
  saveView: ({ db, actor, set, random, note }, view) => {
    const viewId = saveView(db, set, random, { owner: actor.id, view });
    note({ viewId });
    return { viewId };
  },
  removeView: ({ db, actor, set, note }, { viewId }) => {
    if (!removeView(db, set, actor.id, viewId)) throw new AppFailure('not_found');
    note({ viewId });
    return {};
  },
  search: (context, { text, asOf }) => ({
    people: searchPeople(context.db, text, asOf),
    units: findUnits(searchedUnitsOn(context, asOf), text),
  }),
};
