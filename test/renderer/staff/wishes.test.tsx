import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeWishes, type Wishes } from '../../../renderer/staff/people/wishes.ts';
import { viewFilter } from '../../../shared/staff/contract-people.ts';

const own = viewFilter.parse({});

/** Questions that the test answers itself, by what was typed. */
function questions() {
  const open = new Map<string, () => void>();
  return {
    ask: (wishes: Wishes, text: string) =>
      wishes.ask({ text }, () => new Promise<void>((resolve) => void open.set(text, resolve))),
    answer: async (text: string) => {
      open.get(text)?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

let wishes: Wishes;
let heard: string[];
beforeEach(() => {
  vi.useFakeTimers();
  wishes = makeWishes({ text: '', own });
  heard = [];
  wishes.subscribe(() => heard.push(wishes.shown().text));
});
afterEach(() => vi.useRealTimers());

describe('a wish', () => {
  it('is shown when it is answered, and not before', async () => {
    const { ask, answer } = questions();
    void ask(wishes, 'bach');
    expect([wishes.newest().text, wishes.shown().text]).toEqual(['bach', '']);
    await answer('bach');
    expect(heard).toEqual(['bach']);
  });

  it('is shown without its answer when that is long in coming, and only once', async () => {
    const { ask, answer } = questions();
    void ask(wishes, 'bach');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual(['bach']);
    await answer('bach');
    expect(heard).toEqual(['bach']);
  });

  it('that a later one overtook is never shown', async () => {
    const { ask, answer } = questions();
    void ask(wishes, 'b');
    void ask(wishes, 'ba');
    await answer('ba');
    await answer('b');
    expect(heard).toEqual(['ba']);
  });

  it('builds on the newest one, answered or not', () => {
    const { ask } = questions();
    void ask(wishes, 'bach');
    void wishes.ask({ own: { ...own, ageFrom: 60 } }, () => Promise.resolve());
    expect(wishes.newest()).toMatchObject({ text: 'bach', own: { ageFrom: 60 } });
  });

  it('to start anew is shown at once, tells the field to, and outlives answers that are under way', async () => {
    const { ask, answer } = questions();
    void ask(wishes, 'bach');
    wishes.startAnew({ text: '' });
    expect(wishes.shown()).toMatchObject({ text: '', startedAnew: 1 });
    await answer('bach');
    expect(wishes.shown().text).toBe('');
  });
});
