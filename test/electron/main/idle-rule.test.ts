import { describe, expect, it } from 'vitest';
import { type IdleRule, makeIdleRule } from '../../../electron/main/idle-rule.ts';

const MINUTE = 60_000;

interface Office {
  readonly rule: IdleRule;
  minutes: number;
  busy: boolean;
  readonly pass: (minutes: number) => void;
}

function openOffice(minutes = 10): Office {
  let now = Date.UTC(2026, 10, 22, 8);
  const office: Office = {
    minutes,
    busy: false,
    pass: (more) => {
      now += more * MINUTE;
    },
    rule: makeIdleRule({ minutes: () => office.minutes, busy: () => office.busy, now: () => now }),
  };
  office.rule.setOpen(true);
  return office;
}

describe('an unattended register', () => {
  it('is due when nobody has been there for the minutes of the setting', () => {
    const { rule, pass } = openOffice(10);
    pass(9.9);
    expect(rule.isDue()).toBe(false);
    pass(0.1);
    expect(rule.isDue()).toBe(true);
  });

  it('is put off by whatever the user does', () => {
    const { rule, pass } = openOffice(10);
    pass(9);
    rule.touch();
    pass(9);
    expect(rule.isDue()).toBe(false);
    pass(1);
    expect(rule.isDue()).toBe(true);
  });

  it('is put off by work under way, and due as soon as that is done', () => {
    const office = openOffice(10);
    office.busy = true;
    office.pass(60);
    expect(office.rule.isDue()).toBe(false);
    office.busy = false;
    expect(office.rule.isDue()).toBe(true);
  });

  it('goes by the setting of the moment', () => {
    const office = openOffice(120);
    office.pass(5);
    expect(office.rule.isDue()).toBe(false);
    office.minutes = 5;
    expect(office.rule.isDue()).toBe(true);
  });

  it('is never due while it is locked, and begins anew when it is opened', () => {
    const { rule, pass } = openOffice(10);
    pass(60);
    rule.setOpen(false);
    expect(rule.isDue()).toBe(false);
    expect(rule.isOpen()).toBe(false);
    pass(60);
    rule.setOpen(true);
    expect(rule.isDue()).toBe(false);
    pass(10);
    expect(rule.isDue()).toBe(true);
  });
});
