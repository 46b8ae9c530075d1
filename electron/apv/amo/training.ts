/** The training of the AMO: what each member is due, and what was offered, answered and taken. */
import { type AmoMember, amoMembers, trainingByPerson } from '../../../db/apv/amo.ts';
import { readTrainingRule } from '../../../db/apv/incident-settings.ts';
import { nameOfPerson, unitNames } from '../../../db/apv/people.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/apv/rows.ts';
import { keptOf, readTree } from '../../../db/staff/index.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import { type Duty, dutiesOf } from '../../../shared/apv/amo-duties.ts';
import type { amoCalls, TrainingDuty } from '../../../shared/apv/contract-amo.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { TrainingRow } from '../../../shared/apv/rows.ts';
import { newId, type TrainingId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import { subtreeOf } from '../../../shared/staff/unit-tree.ts';
import type { CommandContext, Handlers } from '../../worker/context.ts';
import { requireOrder, requirePast } from '../changing.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof amoCalls>;

interface Named {
  readonly name: string;
  readonly unitName: string;
}

const toDuty = (
  { personId, since }: AmoMember,
  named: Named,
  { kind, forYear, due, record, state }: Duty,
): TrainingDuty => ({
  personId,
  ...named,
  since,
  kind,
  forYear,
  due,
  trainingId: record?.id ?? null,
  offeredOn: record?.offeredOn ?? null,
  offeredBy: record?.offeredBy ?? '',
  answer: record?.answer ?? null,
  answeredOn: record?.answeredOn ?? null,
  takenOn: record?.takenOn ?? null,
  note: record?.note ?? '',
  state,
});

export const amoTraining: Own['amoTraining'] = ({ db }, { asOf, unitId }) => {
  const wanted = unitId && new Set<UnitId | null>([unitId, ...subtreeOf(readTree(db, asOf), unitId)]);
  const members = amoMembers(db, asOf).filter(
    ({ unitIds }) => wanted === null || unitIds.some((one) => wanted.has(one)),
  );
  const persons = namesOfPersons(
    db,
    members.map(({ personId }) => personId),
  );
  const [units, records, rule] = [unitNames(db), trainingByPerson(db), readTrainingRule(db, asOf)];
  const named = ({ personId, unitIds }: AmoMember): Named => ({
    name: persons.get(personId) ?? '',
    unitName: unitIds.flatMap((one) => (one && units.get(one)) ?? []).join(', '),
  });
  return members
    .map((member) => ({ member, named: named(member) }))
    .map((one) => ({ ...one, key: collationKey(one.named.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ member, named: words }) =>
      dutiesOf(member.since, records.get(member.personId) ?? [], rule, asOf).map((duty) => toDuty(member, words, duty)),
    );
};

type Fields = Omit<TrainingRow, 'id' | 'personId'>;

/** @throws not_found when the record is another person's, or the person is not known */
function write(
  { db, set, random }: CommandContext,
  at: Pick<TrainingRow, 'personId'> & { readonly trainingId: TrainingId | null },
  fields: (old: TrainingRow | undefined) => Fields,
): TrainingId {
  if (nameOfPerson(db, at.personId) === undefined) throw new AppFailure('not_found');
  const old = at.trainingId === null ? undefined : findRow(db, 'amo_training', at.trainingId);
  if (at.trainingId !== null && (!old || keptOf(db, old.personId) !== keptOf(db, at.personId))) {
    throw new AppFailure('not_found');
  }
  if (old) {
    changeRow(db, set, 'amo_training', old, fields(old));
    return old.id;
  }
  const id = newId<TrainingId>(random);
  insertRow(db, set, 'amo_training', { id, personId: at.personId, ...fields(undefined) });
  return id;
}

export const saveTraining: Own['saveTraining'] = (context, { personId, trainingId, ...given }) => {
  const { today, note } = context;
  refuseCpr({ offeredBy: given.offeredBy, note: given.note });
  for (const field of ['offeredOn', 'answeredOn', 'takenOn'] as const) requirePast(given[field], today, field);
  requireOrder(given.offeredOn, given.answeredOn, 'answeredOn');
  requireOrder(given.offeredOn, given.takenOn, 'takenOn');
  const fields: Fields = {
    ...given,
    forYear: given.kind === 'yearly' ? given.forYear : null,
    answeredOn: given.answer === null ? null : given.answeredOn,
  };
  const saved = write(context, { personId, trainingId }, () => fields);
  note({ trainingId: saved, personId });
  return { trainingId: saved };
};

export const removeTraining: Own['removeTraining'] = ({ db, set, note }, { trainingId }) => {
  const old = findRow(db, 'amo_training', trainingId);
  if (!old) throw new AppFailure('not_found');
  removeRow(db, set, 'amo_training', old);
  note({ trainingId, personId: old.personId });
  return {};
};

const nothingYet = { answer: null, answeredOn: null, takenOn: null, note: '' } as const;

export const offerTraining: Own['offerTraining'] = (context, { duties, offeredOn, offeredBy }) => {
  refuseCpr({ offeredBy });
  requirePast(offeredOn, context.today, 'offeredOn');
  for (const { personId, trainingId, kind, forYear } of duties) {
    write(context, { personId, trainingId }, (old) => ({
      ...(old ?? nothingYet),
      kind,
      forYear: kind === 'yearly' ? forYear : null,
      offeredOn,
      offeredBy,
    }));
  }
  context.note({ offered: duties.length });
  return { offered: duties.length };
};
