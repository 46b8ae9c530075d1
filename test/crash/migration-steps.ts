/**
 * The shipped migrations, cut into their statements with a halt between every
 * two, so that a proof can stop (or photograph) a migration anywhere.
 */
import { migrations } from '../../db/migrations/index.ts';
import type { Migration } from '../../db/migrations/migration.ts';

/** The shipped steps hold no semicolon but at the end of a statement. */
const statementsOf = (sql: string): string[] =>
  sql
    .split(/;[ \t]*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/** @returns the steps, with `halt(n)` called before, between and after their statements, and how often */
export function stepsWithHalts(from: number): { readonly steps: readonly Migration[]; readonly halts: number } {
  let halts = 0;
  const halt = (): string => `SELECT halt(${halts++});\n`;
  const steps = migrations.map((step) =>
    step.version <= from
      ? step
      : {
          ...step,
          sql: `${halt()}${statementsOf(step.sql)
            .map((statement) => `${statement};\n${halt()}`)
            .join('')}`,
        },
  );
  return { steps, halts };
}

export const shippedUpTo = (version: number): readonly Migration[] => migrations.filter((m) => m.version <= version);

/** Every version but the newest: a register of each is brought up to date. */
export const olderVersions: readonly number[] = migrations.slice(0, -1).map((m) => m.version);
