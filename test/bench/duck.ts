/**
 * DuckDB to compare with. Not among the project's packages: nobody needs its 70 MB but this bench, which fetches it
 * into the cache the first time it runs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../support/root.ts';

const VERSION = '1.5.6-r.1';

export interface Duck {
  readonly run: (sql: string) => Promise<unknown>;
  readonly rows: (sql: string) => Promise<unknown[]>;
  readonly append: (table: string, rows: Iterable<readonly (string | number)[]>) => Promise<void>;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[] }>;
}
interface DuckModule {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

function load(): DuckModule {
  const folder = join(root, 'node_modules', '.cache', 'pejling-duckdb');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules', '@duckdb', 'node-api'))) {
    const words = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      `@duckdb/node-api@${VERSION}`,
    ];
    execFileSync('npm', words, { stdio: 'ignore' });
  }
  return createRequire(join(folder, 'package.json'))('@duckdb/node-api') as DuckModule;
}

const literal = (value: string | number): string => (typeof value === 'number' ? String(value) : `'${value}'`);
const ROWS_AT_ONCE = 20_000;

/** In memory, with as many threads as it likes. */
export async function connectDuck(): Promise<Duck> {
  const instance = await load().DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: (sql) => connection.run(sql),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    append: async (table, rows) => {
      let values: string[] = [];
      const write = async (): Promise<void> => {
        if (values.length > 0) await connection.run(`INSERT INTO ${table} VALUES ${values.join(',')}`);
        values = [];
      };
      for (const row of rows) {
        values.push(`(${row.map(literal).join(',')})`);
        if (values.length === ROWS_AT_ONCE) await write();
      }
      await write();
    },
  };
}
