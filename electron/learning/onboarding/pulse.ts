/** The pulse of a half-year: an ordinary survey round, made by the survey room itself. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { startDays } from '../../../db/learning/onboarding.ts';
import { insertPulse, readPulses } from '../../../db/learning/onboarding-pulse.ts';
import { readTree } from '../../../db/staff/index.ts';
import { insertInstrument, listInstruments } from '../../../db/survey/instruments.ts';
import { findRound } from '../../../db/survey/rounds.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import { type InstrumentId, newId, type RoundId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { onboardingCalls, Pulse } from '../../../shared/learning/contract-onboarding.ts';
import { asksIn, halfOf, PULSE_DAYS, proposedCodes, spanOf } from '../../../shared/learning/pulse-half.ts';
import { PULSE_NAME, pulseModule, pulseSettings } from '../../../shared/learning/pulse-round.ts';
import { saveRound } from '../../survey/rounds/drafts.ts';
import { openPool } from '../../survey/rounds/open.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';

function pulseOf(db: ReadableDB, { half, roundId }: Pick<Pulse, 'half' | 'roundId'>): Pulse[] {
  const round = findRound(db, roundId);
  if (!round) return [];
  const { name, opensOn, closesOn } = round.settings;
  const invited = readRoundUnits(db, roundId).reduce((sum, unit) => sum + (unit.invited ?? 0), 0);
  return [{ half, roundId, name, state: round.state, opensOn, closesOn, invited }];
}

/** @throws nothing; a half-year that has a round is not offered again */
export function pulses(
  { db }: QueryContext,
  { asOf }: { readonly asOf: IsoDate },
): CallOutput<typeof onboardingCalls.pulses> {
  const known = readPulses(db);
  const half = halfOf(asOf);
  if (known.some((one) => one.half === half)) {
    return { pulses: known.flatMap((one) => pulseOf(db, one)), next: null };
  }
  const { from, to } = spanOf(half);
  const starts = startDays(db, addDays(from, -Math.max(...PULSE_DAYS)), to);
  const asks = asksIn(half, starts);
  const next = { half, known: asks, codes: proposedCodes(half, asks, asOf) };
  return { pulses: known.flatMap((one) => pulseOf(db, one)), next };
}

/** The newest version of the questionnaire, which may have been edited since; the first time it is taken over. */
function pulseInstrument({ db, set, random }: CommandContext): InstrumentId {
  const known = listInstruments(db).find(({ body }) => body.own && body.name === PULSE_NAME);
  if (known) return known.id;
  const id = newId<InstrumentId>(random);
  insertInstrument(db, set, id, pulseModule);
  return id;
}

/** @throws bad_input for another half-year than that of today, pulse_exists, nobody_invited, and as opening a round does */
export function openPulse(
  context: CommandContext,
  { half, codes }: ParsedInput<typeof onboardingCalls.openPulse>,
): { roundId: RoundId } {
  const { db, set, today, note } = context;
  if (half !== halfOf(today)) throw new AppFailure('bad_input', { field: 'half' });
  if (readPulses(db).some((one) => one.half === half)) throw new AppFailure('pulse_exists');
  const top = readTree(db, today).placed[0]?.unit;
  if (!top) throw new AppFailure('nobody_invited');
  const settings = pulseSettings(half, pulseInstrument(context), top.id);
  const { roundId } = saveRound(context, { roundId: null, settings });
  openPool(context, roundId, { id: top.id, code: top.code, name: top.name, invited: codes });
  insertPulse(db, set, { half, roundId });
  note({ roundId, codes });
  return { roundId };
}
