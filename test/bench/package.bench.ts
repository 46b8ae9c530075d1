/**
 * A course package of 200 MB, half of it packed film, into the encrypted register: memory above idle (issue: at most
 * 150 MB), and the time beside `unzip` of the same file to disk.
 */
import { spawnSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChild } from '../support/children.ts';
import { requireTool } from '../support/debian-tool.ts';
import { removeFolder, withTempFolder } from '../support/folders.ts';
import { alternate, compare, median, verdict } from '../support/measure.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { makeZip, type ZipPart } from '../support/zips.ts';

const ROUNDS = numberOption('rounds', 3);
/** Unpacked; the zip is of about 200. */
const MEGABYTES = numberOption('megabytes', 330);
const ABOVE_IDLE_MB = 150;
/** What is written here is encrypted, vouched for page by page, hashed, and on disk when it is said to be. */
const RATIO = 8;

const MEGABYTE = 1_000_000;
/** A film, a few pictures, and pages that pack well. */
const FILM = 0.4;
const PICTURES = 20;
const PAGES = 400;

/** Bytes that no packing makes smaller, the same each time. */
const noise = (length: number, seed: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(length));

/** Text that packs to about a fifth. */
function words(length: number, seed: number): Buffer {
  const hex = noise(Math.ceil(length / 4), seed).toString('hex');
  return Buffer.from(hex.replaceAll(/(.)(.)/g, '<p>$1$2 ').slice(0, length));
}

const MANIFEST = `<?xml version="1.0"?><manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Stort kursus</title><item identifier="i" identifierref="r"><title>Del</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="side-0.html"/></resources></manifest>`;

function writePackage(file: string): void {
  const total = MEGABYTES * MEGABYTE;
  const parts: ZipPart[] = [
    { name: 'imsmanifest.xml', data: MANIFEST },
    { name: 'film.mp4', data: noise(total * FILM, 1) },
  ];
  for (let n = 0; n < PICTURES; n++) {
    parts.push({ name: `billede-${n}.jpg`, data: noise((total * (0.5 - FILM)) / PICTURES, 2 + n) });
  }
  for (let n = 0; n < PAGES; n++) parts.push({ name: `side-${n}.html`, data: words((total * 0.5) / PAGES, 50 + n) });
  writeFileSync(file, makeZip(parts));
}

interface Measured {
  readonly took: number;
  readonly idle: number;
  readonly peak: number;
  readonly bytes: number;
  readonly files: number;
}

async function importOurs(folder: string, zip: string): Promise<Measured> {
  const inner = path.join(folder, 'ours');
  removeFolder(inner);
  mkdirSync(inner);
  const child = await startChild('test/bench/package-child.ts', { args: [inner, zip] });
  const { code } = await child.ended;
  const line = child.lines().find((text) => text.startsWith('{'));
  if (code !== 0 || line === undefined) throw new Error(`the import failed: ${child.errors()}`);
  return JSON.parse(line) as Measured;
}

function unzip(folder: string, zip: string): number {
  const inner = path.join(folder, 'plain');
  removeFolder(inner);
  mkdirSync(inner);
  const started = performance.now();
  const result = spawnSync('unzip', ['-qq', zip, '-d', inner], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`unzip failed: ${result.stderr}`);
  return performance.now() - started;
}

await runProof(() =>
  withTempFolder(async (folder) => {
    requireTool('unzip', 'unzip', '-v');
    const zip = path.join(folder, 'pakke.zip');
    writePackage(zip);
    const runs: Measured[] = [];
    const pair = await alternate(
      ROUNDS,
      () => unzip(folder, zip),
      async () => {
        const run = await importOurs(folder, zip);
        runs.push(run);
        return run.took;
      },
    );
    const [first] = runs;
    const mb = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);
    say(`        ${first?.files} files of ${mb(first?.bytes ?? 0)} MB in a zip of ${mb(statSync(zip).size)} MB`);
    compare({ ours: 'import, encrypted', anchor: 'unzip to disk' }, pair, RATIO);
    const above = median(runs.map(({ peak, idle }) => peak - idle));
    const idle = median(runs.map((run) => run.idle));
    verdict(
      above <= ABOVE_IDLE_MB,
      `memory ${above.toFixed(0)} MB above idle (${idle.toFixed(0)} MB), target at most ${ABOVE_IDLE_MB} MB`,
    );
  }),
);
