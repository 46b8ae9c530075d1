/** Registers of earlier versions, with rows in them, for the proofs of migration. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { BACKUPS_FOLDER, listBackups } from '../../db/engine/backup.ts';
import { checkBackup } from '../../db/engine/backup-check.ts';
import { sign, writeKeyFile } from '../../db/engine/key-file.ts';
import { makePassphraseSlot } from '../../db/engine/keys.ts';
import { migrate } from '../../db/engine/migrate.ts';
import { openRegisterFiles, schemaVersion } from '../../db/engine/open.ts';
import { all } from '../../db/engine/statements.ts';
import { migrations, newestVersion } from '../../db/migrations/index.ts';
import { newCopyId, writeMeta } from '../../db/register/meta.ts';
import { bringUpToDate } from '../../electron/register/open-register.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { newBase } from '../support/registers.ts';
import { shippedUpTo } from './migration-steps.ts';

const USERS = 200;

export interface OldRegister {
  readonly folder: string;
  readonly key: Buffer;
}

export function makeOldRegister(parent: string, version: number): OldRegister {
  const { random, now } = newBase();
  const key = randomBytes(32);
  const folder = path.join(parent, `Version ${version}.pejling`);
  mkdirSync(folder);
  const files = openRegisterFiles(folder, key, { create: true });
  migrate(files.writer, shippedUpTo(version));
  const registerId = newId(random);
  writeMeta(files.writer, { registerId, copyId: newCopyId(random), created: now.toISOString(), demo: false });
  const insert = files.writer.prepare("INSERT INTO app_user VALUES (?, ?, 'hr', 's')");
  files.writer.transaction(() => {
    for (let n = 0; n < USERS; n++) insert.run(newId(random), `Bruger ${n}`);
  })();
  files.close();
  const slot = makePassphraseSlot(
    { register: registerId, name: 'Åse', created: '', dataKey: key, random, cost: { N: 16, r: 1, p: 1 } },
    'en bro over åen',
  );
  writeKeyFile(folder, sign(registerId, [slot], key));
  return { folder, key };
}

const schemaOf = (db: Parameters<typeof schemaVersion>[0]): string =>
  JSON.stringify(all(db, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'));

const schemas = new Map<number, string>();

/** The schema that the version has when nothing goes wrong. */
function wantedSchema(version: number): string {
  let schema = schemas.get(version);
  if (schema === undefined) {
    const parent = makeTempFolder();
    const { folder, key } = makeOldRegister(parent, version);
    const files = openRegisterFiles(folder, key);
    schema = schemaOf(files.reader);
    files.close();
    removeFolder(parent);
    schemas.set(version, schema);
  }
  return schema;
}

/** What is wrong with a register whose migration from `before` was cut short; the version it stands at. */
export function examineCutShort(
  { folder, key }: OldRegister,
  before: number,
): { readonly version: number; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const files = openRegisterFiles(folder, key);
  const version = schemaVersion(files.reader);
  if (version !== before && version !== newestVersion) wrong.push(`stands at version ${version}`);
  if (schemaOf(files.reader) !== wantedSchema(version)) wrong.push(`has not the schema of version ${version}`);
  if (files.reader.pragma('integrity_check', { simple: true }) !== 'ok') wrong.push('is damaged');
  for (const backup of listBackups(path.join(folder, BACKUPS_FOLDER))) {
    checkBackup(path.join(folder, BACKUPS_FOLDER, backup.name), key);
  }
  if (version !== before && !existsSync(path.join(folder, BACKUPS_FOLDER))) wrong.push('was changed without a backup');
  bringUpToDate(files, folder, key, newBase());
  if (schemaVersion(files.writer) !== newestVersion) wrong.push('did not reach the newest version afterwards');
  if (schemaOf(files.writer) !== wantedSchema(newestVersion)) wrong.push('reached another schema afterwards');
  const users = all<{ n: number }>(files.writer, 'SELECT count(*) n FROM app_user')[0]?.n;
  if (users !== USERS) wrong.push(`holds ${users} users`);
  files.close();
  return { version, wrong };
}

export const newest: number = migrations.at(-1)?.version ?? 0;
