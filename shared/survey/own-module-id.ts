import type { InstrumentId } from '../kernel/ids.ts';

/** The shipped module's id in every register: it is there before anything was saved for it. */
export const OWN_MODULE_ID = 'PejlingEgetTrivselsmod' as InstrumentId;
