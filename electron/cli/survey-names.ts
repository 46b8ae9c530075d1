/** Rounds, questionnaires and units as people name them at the terminal. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { InstrumentId, UnitId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { InstrumentLine } from '../../shared/survey/contract-instruments.ts';
import type { RoundLine } from '../../shared/survey/contract-rounds.ts';
import { measureKeyOf } from '../../shared/survey/measure-key.ts';
import { OWN_MODULE_ID } from '../../shared/survey/own-module-id.ts';
import type { Terminal } from './terminal.ts';

const SHOWN = 12;
const listed = (names: readonly string[]): string =>
  names.length === 0 ? '–' : [...names.slice(0, SHOWN), ...(names.length > SHOWN ? ['…'] : [])].join(', ');

const low = (text: string): string => text.trim().toLowerCase();

/** By id, by name whatever its letter case, or by a beginning or, failing that, a part that only one has. */
function pick<T>(
  all: readonly T[],
  wanted: string,
  idOf: (one: T) => string,
  nameOf: (one: T) => string,
): T | undefined {
  const same = all.filter((one) => idOf(one) === wanted || low(nameOf(one)) === low(wanted));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const begun = all.filter((one) => low(nameOf(one)).startsWith(low(wanted)));
  if (begun.length > 0) return begun.length === 1 ? begun[0] : undefined;
  const holding = all.filter((one) => low(nameOf(one)).includes(low(wanted)));
  return holding.length === 1 ? holding[0] : undefined;
}

/**
 * Left out, the only round in the state is meant.
 * @throws round_unknown {name, known}
 */
export async function roundOf(
  terminal: Terminal,
  wanted: string | undefined,
  state: RoundLine['state'],
): Promise<RoundLine> {
  const rounds = await terminal.call('survey', 'rounds', {});
  const fitting = rounds.filter((round) => round.state === state);
  const [only] = fitting;
  if (wanted === undefined && only && fitting.length === 1) return only;
  const found =
    wanted === undefined
      ? undefined
      : // Of two with a name the one that can be used is meant.
        (pick(
          fitting,
          wanted,
          (round) => round.id,
          (round) => round.name,
        ) ??
        pick(
          rounds,
          wanted,
          (round) => round.id,
          (round) => round.name,
        ));
  if (!found) {
    throw new AppFailure('round_unknown', { name: wanted ?? '', known: listed(rounds.map((round) => round.name)) });
  }
  return found;
}

/** As it is named at the terminal: `who5`, `copsoq_iii_core`, `eget` for the shipped module. */
const wordOf = ({ id, name }: InstrumentLine): string =>
  id === OWN_MODULE_ID ? 'eget' : (measureKeyOf(name.replace(/-/g, '')) ?? name);

/**
 * Words, names, names with version, or ids, parted by commas. Of several versions the newest is meant.
 * @throws instrument_unknown {name, known}
 */
export async function instrumentsOf(terminal: Terminal, wanted: string): Promise<InstrumentId[]> {
  const all = await terminal.call('survey', 'instruments', {});
  return wanted.split(',').map((one) => {
    const word = low(one);
    const named = all.filter((line) =>
      [line.id.toLowerCase(), low(line.name), wordOf(line), low(`${line.name} ${line.version}`)].includes(word),
    );
    // The list has the newest version of a name first.
    const [found] = named.length > 0 ? named : all.filter((line) => word !== '' && wordOf(line).startsWith(word));
    if (!found) {
      throw new AppFailure('instrument_unknown', { name: one.trim(), known: listed([...new Set(all.map(wordOf))]) });
    }
    return found.id;
  });
}

/** @throws unit_unknown {code} */
export async function unitsOf(terminal: Terminal, codes: string, asOf: IsoDate): Promise<UnitId[]> {
  const tree = await terminal.call('staff', 'unitTree', { asOf });
  return codes.split(',').map((text) => {
    const code = text.trim();
    const unit = tree.find((one) => one.code === code);
    if (!unit) throw new AppFailure('unit_unknown', { code });
    return unit.id;
  });
}
