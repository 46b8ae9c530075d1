import { readClockSettings } from '../../../db/apv/settings.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';

/** A chemical assessment is made anew on change and at least every third year (domain §1.1): the same clock as the APV's. */
export const assessmentMonths = (db: ReadableDB, day: IsoDate): number => readClockSettings(db, day).intervalMonths;
