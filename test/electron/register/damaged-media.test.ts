// A damaged page among the files must not keep anybody out of the register: the check tells of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkRegister } from '../../../db/engine/integrity.ts';
import { writeMedia } from '../../../db/engine/media.ts';
import { sweepMedia } from '../../../db/engine/media-use.ts';
import type { MediaId } from '../../../shared/kernel/ids.ts';
import { createTestRegister, openTestRegister } from '../../support/registers.ts';

const PAGE = 4096;
const id = (n: number) => `fil-${n}`.padEnd(22, '_') as MediaId;

it('opens, is told by the check, and hinders no sweep', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'pejling-media-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const made = createTestRegister(parent);
  const file = { kind: 'safety_sheet', name: 'blad.pdf', mime: 'application/pdf' } as const;
  // Files that no row refers to, as a kill leaves them: the sweep wants to take them out.
  for (let n = 0; n < 300; n++) writeMedia(made.media, id(n), { ...file, data: new Uint8Array(50) });
  made.close();
  const name = path.join(made.folder, 'media.db');
  const whole = readFileSync(name);
  for (let page = 2; page <= whole.length / PAGE; page++) {
    const bytes = Buffer.from(whole);
    const at = (page - 1) * PAGE + 100;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(name, bytes);
    const open = openTestRegister(made.folder);
    try {
      const { checks } = checkRegister(open.reader, open.media);
      expect(
        checks.filter(({ ok }) => !ok).map((one) => one.name),
        `page ${page}`,
      ).toContain('mediaPages');
      expect(() => sweepMedia(open.writer, open.media)).not.toThrow();
    } finally {
      open.close();
    }
  }
});
