import { describe, expect, it } from 'vitest';
import { fillByPages } from './disk-full.ts';

describe('a disk that fills up during an import', () => {
  it('is told of, costs nothing, and the register goes on', async () => {
    const result = await fillByPages(40);
    expect(result.wrong).toEqual([]);
    expect(result.refused).toBeGreaterThan(10);
  });
});
