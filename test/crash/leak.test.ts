import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/kernel/text.ts';
import { makeNeedles } from '../support/needles.ts';
import { findsPlanted, lookForLeaks } from './leak.ts';

describe('what a session leaves on the disk', () => {
  it('holds no name and no CPR number of anybody in the clear', { timeout: 180_000 }, async () => {
    const result = await lookForLeaks({ quick: true });
    expect(result.leaks).toEqual([]);
    expect(result.needles).toBeGreaterThan(10_000);
    expect(result.files).toBeGreaterThan(10);
    // The part that was cut short left SQLite's log, which was looked at too.
    expect(result.logLeftBehind).toBe(true);
  });

  it('would be found if it were there', async () => {
    expect(await findsPlanted()).toBe(true);
    const needles = makeNeedles(['Østergård', '7211632488']);
    const buried = (bytes: Buffer) => needles.findIn(Buffer.concat([Buffer.alloc(501, 7), bytes, Buffer.alloc(9)]));
    expect(buried(Buffer.from('Østergård', 'utf8'))).toBe('Østergård');
    expect(buried(Buffer.from('Østergård', 'utf16le'))).toBe('Østergård');
    expect(buried(Buffer.from('Østergård', 'latin1'))).toBe('Østergård');
    expect(buried(Buffer.from(fold('Østergård')))).toBe('Østergård');
    expect(buried(Buffer.from('7211632488'))).toBe('7211632488');
    expect(buried(Buffer.from('Vestergade'))).toBeUndefined();
  });
});
