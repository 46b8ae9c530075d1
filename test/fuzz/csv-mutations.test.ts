/** Bytes of real files changed at random: whatever comes, a reader refuses with a code or reads. */
import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoursesFile, readOrganisationFile, readStaffFile } from '../../electron/formats/index.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { fixture, makeFolder, quietJob } from '../electron/formats/support.ts';

const RUNS = Number(process.env.PEJLING_FUZZ_RUNS ?? 100);
const file = makeFolder();

const readers = [
  { seed: 'vesterhede/ansaettelser-2026-10.csv', read: readStaffFile },
  { seed: 'vesterhede/organisation.csv', read: readOrganisationFile },
  { seed: 'vesterhede/kurser-plan2learn.csv', read: readCoursesFile },
];

const SIGNS = [...';,|\t"\r\n\0=0-./'].map((sign) => sign.charCodeAt(0));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.integer({ min: 0, max: 12 }),
  put: fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...SIGNS)), { maxLength: 4 }),
});

interface Edit {
  readonly at: number;
  readonly take: number;
  readonly put: readonly number[];
}

function mutate(seed: Buffer, edits: readonly Edit[], length: number): Buffer {
  let bytes = seed;
  for (const { at, take, put } of edits) {
    const from = Math.floor(at * bytes.length);
    bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(put), bytes.subarray(from + take)]);
  }
  return bytes.subarray(0, Math.ceil(bytes.length * length));
}

describe.each(readers)('$seed', ({ seed, read }) => {
  const lines = fs.readFileSync(fixture(seed), 'latin1').split('\r\n');
  const bytes = Buffer.from(`${lines.slice(0, 60).join('\r\n')}\r\n`, 'latin1');

  it('changed at random is read or refused, never anything else', () => {
    const length = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), length, (edits, kept) => {
        const path = file('mutated.csv', mutate(bytes, edits, kept));
        try {
          const { rows, faults, dataRows } = read(path, { name: 'x' }, quietJob);
          expect(rows.length + faults.length).toBe(dataRows);
        } catch (error) {
          if (!(error instanceof AppFailure)) throw error;
        }
      }),
      { numRuns: RUNS },
    );
  });
});
