/** Talks of the made-up municipality: most were held, some wait, some were forgotten; and what a few agreed. */
import { type Employee, employeesOn } from '../../db/learning/employees.ts';
import { insertRow } from '../../db/learning/rows.ts';
import type { Chance } from '../../shared/demo/chance.ts';
import { addDays, type IsoDate } from '../../shared/kernel/dates.ts';
import { type ActionId, newId, type TalkId } from '../../shared/kernel/ids.ts';
import type { TaskOwner, WayToLearn } from '../../shared/learning/words.ts';
import type { CommandContext } from '../worker/context.ts';

const AGREED: readonly (readonly [goal: string, how: WayToLearn])[] = [
  ['Kan føre en pårørendesamtale alene', 'side_by_side'],
  ['Bruger forflytningshjælpemidlerne i hverdagen', 'task'],
  ['Kan tage vagten som ansvarshavende', 'mentor'],
  ['Kender den nye dokumentationspraksis', 'e_learning'],
  ['Har været på kursus i konflikthåndtering', 'course'],
];
const OWNERS: readonly TaskOwner[] = ['leader', 'leader', 'employee', 'hr'];

interface Filling {
  readonly context: CommandContext;
  readonly chance: Chance;
}

interface Days {
  readonly plannedOn: IsoDate;
  readonly heldOn: IsoDate | null;
}

function addTalk({ context }: Filling, { personId, unitId, roles }: Employee, days: Days): TalkId {
  const id = newId<TalkId>(context.random);
  const kind = roles.includes('leader') ? 'lus' : 'mus';
  const rest = { leaderId: null, cancelledOn: null, nextOn: null, hasNote: false };
  insertRow(context.db, context.set, 'talk', { id, kind, personId, unitId, ...days, ...rest });
  return id;
}

function addAgreement({ context, chance }: Filling, { personId }: Employee, talkId: TalkId, heldOn: IsoDate): void {
  const [goal, how] = chance.pick(AGREED);
  const isDone = chance.hits(0.4);
  insertRow(context.db, context.set, 'development_action', {
    ...{ id: newId<ActionId>(context.random), personId, unitId: null, talkId, targetId: null },
    ...{ skillId: null, courseId: null, buddyId: null, goal, why: '', how, owner: chance.pick(OWNERS) },
    deadline: addDays(heldOn, chance.int(60, 300)),
    ...(isDone
      ? { state: 'done', doneOn: addDays(heldOn, chance.int(1, 20)), evidence: '' }
      : { state: 'open', doneOn: null, evidence: '' }),
  });
}

/** Who began lately has had none; the others had one within the year, or not. */
function addTalksOf(filling: Filling, employee: Employee): void {
  const { context, chance } = filling;
  const { today } = context;
  if (employee.start > addDays(today, -200)) return;
  if (chance.hits(0.7)) {
    const heldOn = addDays(today, -chance.int(21, 350));
    const talkId = addTalk(filling, employee, { plannedOn: heldOn, heldOn });
    if (chance.hits(0.15)) addAgreement(filling, employee, talkId, heldOn);
  } else if (chance.hits(0.4)) {
    addTalk(filling, employee, { plannedOn: addDays(today, chance.int(-20, 60)), heldOn: null });
  }
}

export function fillDemoTalks(context: CommandContext, chance: Chance): void {
  const people = employeesOn(context.db, context.today).filter(({ isMain, isOnLeave }) => isMain && !isOnLeave);
  for (const employee of people) addTalksOf({ context, chance }, employee);
  context.note({ people: people.length });
}
