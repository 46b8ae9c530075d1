/**
 * What may happen while respondents answer at this computer: an allow-list of
 * calls, and the keys that are held back. Pure, so that every refusal can be
 * tried in a test; anything not named here is refused.
 */
import type { RoundId } from '../../shared/kernel/ids.ts';

/** Only for the round that the kiosk was opened for. */
const OF_THE_ROUND: ReadonlySet<string> = new Set([
  'survey.respondentForm',
  'survey.startAnswer',
  'survey.pauseAnswer',
  'survey.submitAnswer',
]);

/** What the page needs to stand where it stands; `leaveKiosk` asks for the passphrase. None of them tells of people. */
const ALWAYS: ReadonlySet<string> = new Set([
  'desktop.leaveKiosk',
  'desktop.preferences',
  'desktop.touch',
  'register.state',
]);

export interface KioskCall {
  readonly room: string;
  readonly call: string;
  readonly input: unknown;
}

export interface KioskRule {
  /** The round that is answered here; null when the program is not a kiosk. */
  readonly round: () => RoundId | null;
  readonly enter: (roundId: RoundId) => void;
  readonly leave: () => void;
  readonly allows: (call: KioskCall) => boolean;
}

const roundOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, 'roundId')
    ? (input as { readonly roundId: unknown }).roundId
    : undefined;

export function makeKioskRule(): KioskRule {
  let current: RoundId | null = null;
  return {
    round: () => current,
    enter: (roundId) => {
      current = roundId;
    },
    leave: () => {
      current = null;
    },
    allows: ({ room, call, input }) => {
      if (current === null) return true;
      const name = `${room}.${call}`;
      return ALWAYS.has(name) || (OF_THE_ROUND.has(name) && roundOf(input) === current);
    },
  };
}

export interface PressedKey {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

/** With Ctrl or Cmd: working in a field, and making the text larger or smaller. */
const WITH_CONTROL: ReadonlySet<string> = new Set([
  ...['a', 'c', 'v', 'x', 'y', 'z'],
  ...['+', '-', '=', '0'],
  ...['arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'home', 'end', 'backspace', 'delete', 'tab'],
  ...['control', 'meta', 'shift'],
]);

/** Reloading, printing, searching, going back, leaving full screen: nothing of it reaches the page or the menu. */
export function isHeldKey({ key, control, meta, alt }: PressedKey): boolean {
  const name = key.toLowerCase();
  if (/^f\d{1,2}$/.test(name) || name.startsWith('browser') || name.startsWith('launch')) return true;
  // AltGr, which writes @ and the like, comes as both.
  if (control && alt) return name.length > 1 && name !== 'altgraph' && name !== 'alt' && name !== 'control';
  if (control || meta) return !WITH_CONTROL.has(name);
  return alt && name !== 'alt' && name !== 'altgraph';
}
