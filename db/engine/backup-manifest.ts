/** `manifest.json` of a backup: what is in it and how to see that it is whole. No personal data. */
import { join } from 'node:path';
import * as z from 'zod';
import { readSmallFile, writeFileAtomic } from './files.ts';
import { KEYS_FILE } from './key-file.ts';
import { MEDIA_FILE, REGISTER_FILE } from './open.ts';

export const MANIFEST_FILE = 'manifest.json';
const MAX_BYTES = 64 * 1024;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const backupFile = z.strictObject({
  // A closed list: a name in a manifest never leads out of the folder.
  name: z.enum([REGISTER_FILE, MEDIA_FILE, KEYS_FILE]),
  sha256: hex,
  bytes: z.int().min(1),
});
export type BackupFile = z.output<typeof backupFile>;

export const backupReasons = ['manual', 'before-migration', 'terminal'] as const;
export type BackupReason = (typeof backupReasons)[number];

const manifest = z.strictObject({
  format: z.literal('pejling-backup'),
  version: z.literal(1),
  name: z.string().max(100),
  schemaVersion: z.int().min(1),
  created: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** The last audit line at that moment: an anchor outside the database for the chain. */
  auditHead: z.strictObject({ seq: z.int().min(0), hash: z.union([hex, z.literal('')]) }),
  files: z.array(backupFile).length(3),
});
export type BackupManifest = z.output<typeof manifest>;

export function writeManifest(folder: string, content: BackupManifest): void {
  writeFileAtomic(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest.parse(content), null, 2)}\n`);
}

/** Undefined when there is none or it cannot be read as one. */
export function readManifest(folder: string): BackupManifest | undefined {
  try {
    const text = readSmallFile(join(folder, MANIFEST_FILE), MAX_BYTES);
    return text === undefined ? undefined : manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
