/** Questionnaire files that were looked at and wait to be added. */
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import type { InstrumentPreview } from '../../../shared/survey/contract-instruments.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import type { BaseContext } from '../../worker/context.ts';

export interface PendingInstrument {
  readonly preview: InstrumentPreview;
  /** As it was read, not yet merged: the register may change before it is added. */
  readonly fresh: InstrumentBody;
  readonly knownId: InstrumentId | null;
}

const KEY = 'survey.instruments';

export function pendingInstruments({ memory }: Pick<BaseContext, 'memory'>): Map<string, PendingInstrument> {
  const waiting = (memory.get(KEY) as Map<string, PendingInstrument> | undefined) ?? new Map();
  memory.set(KEY, waiting);
  return waiting;
}
