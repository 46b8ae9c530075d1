import { expect, it } from 'vitest';
import { keepToken, tokenFor } from '../../../electron/worker/tokens.ts';
import { random } from '../../db/engine/helpers.ts';

it('gives a path one token, however often it is asked for', () => {
  const tokens = new Map<string, string>();
  const first = tokenFor(tokens, '/a', random);
  expect(tokenFor(tokens, '/a', random)).toBe(first);
  expect(tokenFor(tokens, '/b', random)).not.toBe(first);
  expect(tokens.size).toBe(2);
});

it('forgets the oldest when there are many, and never the newest', () => {
  const tokens = new Map<string, string>();
  const kept = tokenFor(tokens, '/kept', random);
  for (let i = 0; i < 1000; i++) {
    keepToken(tokens, `t${i}`, `/${i}`);
    expect(tokenFor(tokens, '/kept', random)).toBe(kept);
  }
  expect(tokens.size).toBeLessThanOrEqual(200);
  expect(tokens.get('t999')).toBe('/999');
  expect(tokens.has('t0')).toBe(false);
});
