/** The municipality's own modules: saving, copying, removing; and norms, which any questionnaire may have. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import {
  deleteInstrument,
  findByName,
  findInstrument,
  insertInstrument,
  listInstruments,
  roundsWith,
  type StoredInstrument,
  updateInstrument,
} from '../../../db/survey/instruments.ts';
import { type InstrumentId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { checkInstrument } from '../../../shared/survey/check-instrument.ts';
import type { instrumentCalls } from '../../../shared/survey/contract-instruments.ts';
import { type InstrumentBody, instrumentBody, type Norm } from '../../../shared/survey/instrument.ts';
import { badInstrument } from '../../../shared/survey/instrument-fault.ts';
import { scoringKeyOf } from '../../../shared/survey/scoring-keys.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';

/** @throws not_found */
export function needed(db: ReadableDB, id: InstrumentId): StoredInstrument {
  const found = findInstrument(db, id);
  if (!found) throw new AppFailure('not_found');
  return found;
}

/** The name of a questionnaire that others own is theirs: copies drop it (domain §2.1). */
function refuseTakenName(name: string): void {
  if (scoringKeyOf(name)) throw new AppFailure('name_taken');
}

function check(body: InstrumentBody): void {
  const problem = checkInstrument(body);
  if (problem) throw badInstrument(0, problem.reason, problem.about);
}

/** "1" → "2", "2025" → "2026", "a" → "a-2"; past those there are. */
function nextVersion(db: ReadableDB, { name, version }: Pick<InstrumentBody, 'name' | 'version'>): string {
  const step = (n: number): string => (/^\d{1,9}$/.test(version) ? String(Number(version) + n) : `${version}-${n + 1}`);
  for (let n = 1; ; n++) if (!findByName(db, name, step(n))) return step(n);
}

type Save = ParsedInput<typeof instrumentCalls.saveModule>;

/** @throws not_found, instrument_locked, name_taken, nothing_changed, bad_instrument */
export function saveModule(
  ctx: CommandContext,
  { instrumentId, body }: Save,
): { instrumentId: InstrumentId; version: string } {
  check(body);
  const known = instrumentId === null ? undefined : needed(ctx.db, instrumentId);
  if (known && !known.body.modifiable) throw new AppFailure('instrument_locked');
  refuseTakenName(body.name);
  // Whether it may be modified, and whose it is, is not for the page to say.
  const own: InstrumentBody = { ...body, modifiable: true, own: known?.body.own ?? true, norms: normsOf(known, body) };
  if (known && JSON.stringify(own) === JSON.stringify(known.body)) throw new AppFailure('nothing_changed');
  return known && roundsWith(ctx.db, known.id, 'opened') === 0 ? change(ctx, known, own) : makeNext(ctx, known, own);
}

/** `setNorms` alone changes them; what the page had may be older. Those of a dimension that is gone go with it. */
function normsOf(known: StoredInstrument | undefined, { dimensions, norms }: InstrumentBody): Norm[] {
  const keys = new Set(dimensions.map(({ key }) => key));
  return (known?.body.norms ?? norms).filter(({ dimension }) => keys.has(dimension));
}

function change(ctx: CommandContext, known: StoredInstrument, body: InstrumentBody) {
  const same = findByName(ctx.db, body.name, body.version);
  if (same && same.id !== known.id) throw new AppFailure('name_taken');
  updateInstrument(ctx.db, ctx.set, known, body);
  ctx.note({ instrumentId: known.id, items: body.items.length });
  return { instrumentId: known.id, version: body.version };
}

/** A new module, or the version after the one that was used. */
function makeNext(ctx: CommandContext, known: StoredInstrument | undefined, body: InstrumentBody) {
  const taken = findByName(ctx.db, body.name, body.version);
  if (taken && !known) throw new AppFailure('name_taken');
  const version = taken ? nextVersion(ctx.db, body) : body.version;
  const instrumentId = newId<InstrumentId>(ctx.random);
  insertInstrument(ctx.db, ctx.set, instrumentId, { ...body, version });
  ctx.note({ instrumentId, items: body.items.length });
  return { instrumentId, version };
}

/** Drops name, norms and attribution. @throws not_found, name_taken */
export function copyAsModule(
  ctx: CommandContext,
  { instrumentId, name }: ParsedInput<typeof instrumentCalls.copyAsModule>,
): { instrumentId: InstrumentId } {
  const { body } = needed(ctx.db, instrumentId);
  if (!instrumentBody.shape.name.safeParse(name).success) throw new AppFailure('bad_input', { field: 'name' });
  refuseTakenName(name);
  if (listInstruments(ctx.db).some((one) => one.body.name.toLowerCase() === name.toLowerCase())) {
    throw new AppFailure('name_taken');
  }
  const copy = newId<InstrumentId>(ctx.random);
  insertInstrument(ctx.db, ctx.set, copy, {
    ...body,
    name,
    version: '1',
    attribution: '',
    licence: '',
    rightsNote: '',
    modifiable: true,
    own: true,
    norms: [],
  });
  ctx.note({ instrumentId: copy, items: body.items.length });
  return { instrumentId: copy };
}

/** The shipped module comes back as it was shipped. @throws not_found, instrument_used */
export function removeInstrument(
  ctx: CommandContext,
  { instrumentId }: ParsedInput<typeof instrumentCalls.removeInstrument>,
): Record<string, never> {
  const known = needed(ctx.db, instrumentId);
  if (roundsWith(ctx.db, instrumentId, 'all') > 0) throw new AppFailure('instrument_used');
  deleteInstrument(ctx.db, ctx.set, known);
  ctx.note({ instrumentId });
  return {};
}

/** Norms are no part of the questionnaire: a used version gets them too. @throws not_found, bad_instrument */
export function setNorms(
  ctx: CommandContext,
  { instrumentId, norms }: ParsedInput<typeof instrumentCalls.setNorms>,
): Record<string, never> {
  const known = needed(ctx.db, instrumentId);
  const dimensions = new Set(known.body.dimensions.map((dimension) => dimension.key));
  const strange = norms.find((norm) => !dimensions.has(norm.dimension));
  if (strange) throw badInstrument(0, 'unknown_item', strange.dimension);
  updateInstrument(ctx.db, ctx.set, known, { ...known.body, norms });
  ctx.note({ instrumentId, norms: norms.length });
  return {};
}
