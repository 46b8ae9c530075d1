import { describe, expect, it } from 'vitest';
import { tearLogs } from './torn-log.ts';

describe('a register whose log was torn by a power cut', () => {
  it('opens with a prefix of what was committed, or refuses', async () => {
    const result = await tearLogs(56, 1_122);
    expect(result.wrong).toEqual([]);
    expect(result.complete + result.shorter + result.refused).toBe(result.cases);
    expect(result.shorter).toBeGreaterThan(5);
    expect(result.complete).toBeGreaterThan(5);
  });
});
