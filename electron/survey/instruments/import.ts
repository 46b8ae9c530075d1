/** A questionnaire file, looked at first and then added. Nothing is written in between. */
import { basename } from 'node:path';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import {
  findByName,
  insertInstrument,
  type StoredInstrument,
  updateInstrument,
} from '../../../db/survey/instruments.ts';
import { type InstrumentId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { InstrumentPreview, instrumentCalls } from '../../../shared/survey/contract-instruments.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { badInstrument } from '../../../shared/survey/instrument-fault.ts';
import { type Merged, mergeInstrument } from '../../../shared/survey/merge-instrument.ts';
import type { CommandContext, ParsedInput, SystemContext } from '../../worker/context.ts';
import { pendingInstruments } from './pending.ts';
import { readInstrumentFile } from './read-file.ts';

interface Beside {
  readonly known: StoredInstrument | undefined;
  readonly merged: Merged | { readonly outcome: 'new'; readonly body: InstrumentBody };
}

/** @throws bad_instrument when it clashes with the version that is known */
function beside(db: ReadableDB, fresh: InstrumentBody): Beside {
  const known = findByName(db, fresh.name, fresh.version);
  if (!known) return { known, merged: { outcome: 'new', body: fresh } };
  const merged = mergeInstrument(known.body, fresh);
  // An own module's other parts (branches, dimensions) would be lost in silence.
  const altered = fresh.own && merged.outcome === 'same' && !alike(known.body, fresh);
  if (altered) throw badInstrument(0, 'known_differs', fresh.name);
  return { known, merged };
}

const alike = (a: InstrumentBody, b: InstrumentBody): boolean =>
  JSON.stringify([a.dimensions, a.responseSets]) === JSON.stringify([b.dimensions, b.responseSets]);

export function previewInstrument(
  context: SystemContext,
  { file }: ParsedInput<typeof instrumentCalls.previewInstrument>,
): InstrumentPreview {
  const db = context.session.open?.reader;
  if (!db) throw new AppFailure('locked');
  const path = context.pathOf(file);
  const fresh = readInstrumentFile(path, basename(path), context.job);
  const { known, merged } = beside(db, fresh);
  const preview: InstrumentPreview = {
    previewId: newId(context.random),
    name: fresh.name,
    version: fresh.version,
    languages: [...fresh.languages],
    items: fresh.items.length,
    dimensions: merged.body.dimensions.length,
    outcome: merged.outcome,
    attribution: fresh.attribution,
    licence: fresh.licence,
  };
  const waiting = pendingInstruments(context);
  waiting.clear();
  waiting.set(preview.previewId, { preview, fresh, knownId: known?.id ?? null });
  return preview;
}

/** @throws preview_gone, stale_preview when the register got another version of it meanwhile */
export function addInstrument(
  ctx: CommandContext,
  { previewId }: ParsedInput<typeof instrumentCalls.addInstrument>,
): { instrumentId: InstrumentId } {
  const waiting = pendingInstruments(ctx);
  const pending = waiting.get(previewId);
  if (!pending) throw new AppFailure('preview_gone');
  const { known, merged } = beside(ctx.db, pending.fresh);
  if ((known?.id ?? null) !== pending.knownId) throw new AppFailure('stale_preview');
  const instrumentId = known?.id ?? newId<InstrumentId>(ctx.random);
  if (!known) insertInstrument(ctx.db, ctx.set, instrumentId, merged.body);
  else if (merged.outcome === 'language') updateInstrument(ctx.db, ctx.set, known, merged.body);
  waiting.delete(previewId);
  ctx.note({ instrumentId, items: merged.body.items.length });
  return { instrumentId };
}
