/** The rule that the clock goes by: a setting with its source and the day it holds from (domain §1.2). */
import * as z from 'zod';
import type { IsoDate } from '../kernel/dates.ts';
import { figureDay } from '../kernel/schemas.ts';

export const clockSettings = z.strictObject({
  intervalMonths: z.int().min(6).max(120),
  /** Days before the due day on which is warned, most first. */
  warnDays: z.array(z.int().min(1).max(730)).min(1).max(5),
  source: z.string().trim().min(1).max(300),
  validFrom: figureDay,
});
export type ClockSettings = z.output<typeof clockSettings>;

/**
 * What holds until the municipality says otherwise. Whether the executive order of 2023 itself still says three years
 * is not settled (domain §1.1), so that the source does not claim it.
 */
export const defaultClock: ClockSettings = {
  intervalMonths: 36,
  warnDays: [180, 90, 30],
  source: 'Kommunal frist. Aftalen om trivsel og sundhed har samme rytme: mindst hvert tredje år',
  validFrom: '2024-02-01' as IsoDate,
};

/** Most first, each once. */
export const inWarnOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => b - a);
