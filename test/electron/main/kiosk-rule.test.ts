import { describe, expect, it } from 'vitest';
import { isHeldKey, makeKioskRule } from '../../../electron/main/kiosk-rule.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { registry } from '../../../shared/registry.ts';

const ROUND = 'R'.repeat(22) as RoundId;
const OTHER = 'O'.repeat(22) as RoundId;
const calls = Object.entries(registry).flatMap(([room, roomCalls]) =>
  Object.keys(roomCalls).map((call) => ({ room, call, input: { roundId: ROUND } })),
);
const nameOf = ({ room, call }: { room: string; call: string }) => `${room}.${call}`;

describe('the gate of a kiosk', () => {
  it('stands open while the program is an office', () => {
    const rule = makeKioskRule();
    expect(calls.filter((call) => !rule.allows(call))).toEqual([]);
    expect(rule.round()).toBeNull();
  });

  /** A call more in this list is a decision about what a respondent may reach, not a slip. */
  it('lets through the calls of answering, of leaving, and what the page stands on', () => {
    const rule = makeKioskRule();
    rule.enter(ROUND);
    expect(calls.filter(rule.allows).map(nameOf).sort()).toEqual([
      'desktop.leaveKiosk',
      'desktop.preferences',
      'desktop.touch',
      'register.state',
      'survey.pauseAnswer',
      'survey.respondentForm',
      'survey.startAnswer',
      'survey.submitAnswer',
    ]);
    rule.leave();
    expect(calls.every(rule.allows)).toBe(true);
  });

  it('answers for its own round only', () => {
    const rule = makeKioskRule();
    rule.enter(ROUND);
    for (const input of [{ roundId: OTHER }, {}, null, undefined, 'x', [ROUND], { __proto__: { roundId: ROUND } }]) {
      expect(rule.allows({ room: 'survey', call: 'submitAnswer', input }), JSON.stringify(input)).toBe(false);
    }
  });

  it('refuses what no contract names', () => {
    const rule = makeKioskRule();
    rule.enter(ROUND);
    for (const call of ['', 'toString', '__proto__', 'leaveKiosk']) {
      expect(rule.allows({ room: 'survey', call, input: { roundId: ROUND } }), call).toBe(false);
    }
  });
});

describe('the keys of a kiosk', () => {
  const press = (text: string): boolean => {
    const parts = text.split('+');
    const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
    return isHeldKey({
      key,
      control: parts.includes('Ctrl'),
      meta: parts.includes('Cmd'),
      alt: parts.includes('Alt'),
    });
  };

  it.each([
    ...['F5', 'F11', 'F12', 'Ctrl+r', 'Ctrl+R', 'Ctrl+w', 'Ctrl+n', 'Ctrl+p', 'Ctrl+k', 'Ctrl+l', 'Ctrl+q'],
    ...['Ctrl+I', 'Ctrl+o', 'Ctrl+s', 'Ctrl+f', 'Cmd+q', 'Cmd+w', 'Cmd+[', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+F4'],
    ...['Alt+Home', 'BrowserBack', 'BrowserHome', 'LaunchMail', 'Ctrl+F4', 'Ctrl+Alt+Delete'],
  ])('holds %s', (keys) => expect(press(keys)).toBe(true));

  it.each([
    ...['a', 'Å', '7', 'Enter', ' ', 'Tab', 'ArrowDown', 'Backspace', 'Delete', 'Escape', 'Home', 'Shift', 'Alt'],
    ...['Ctrl+a', 'Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'Ctrl+z', 'Ctrl+0', 'Ctrl+-', 'Ctrl+=', 'Cmd+v', 'Ctrl+ArrowLeft'],
    ...['Ctrl+Alt+@', 'Ctrl+Alt+€'],
  ])('lets %s through', (keys) => expect(press(keys)).toBe(false));
});
