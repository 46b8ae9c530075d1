/** What is right of the municipality in `fixtures/vesterhede`. Figures of small groups are for tests only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

export interface KeyFigures {
  readonly rows: number;
  readonly as_of: string;
  readonly persons: number;
  readonly engagements: number;
  readonly fte: number;
  readonly by_forvaltning: Readonly<Record<string, { readonly persons: number; readonly fte: number }>>;
}

export interface AnswerKey {
  readonly units: number;
  readonly october: KeyFigures & { readonly rejected: readonly { readonly line: number; readonly why: string }[] };
  readonly november: KeyFigures & {
    readonly new: number;
    readonly ended: number;
    readonly moved: number;
    readonly hours_changed: number;
    readonly renamed_persons: number;
  };
  readonly learning: { readonly rows: number; readonly completed: number; readonly distinct_completed: number };
}

const folder = path.join(root, 'test', 'fixtures', 'vesterhede');

export const vesterhede = {
  organisation: path.join(folder, 'organisation.csv'),
  october: path.join(folder, 'ansaettelser-2026-10.csv'),
  november: path.join(folder, 'ansaettelser-2026-11.csv'),
  courses: path.join(folder, 'kurser-plan2learn.csv'),
} as const;

export const answerKey = JSON.parse(readFileSync(path.join(folder, 'answer-key.json'), 'utf8')) as AnswerKey;

/** As `figures staff --json` prints them. */
export interface StaffFigures {
  readonly asOf: string;
  readonly persons: number;
  readonly engagements: number;
  readonly fte: number;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly persons: number;
    readonly fte: number;
  }[];
}

/** The printed figures in the words of the key: the whole municipality and its forvaltninger. */
export function asInKey({ asOf, persons, engagements, fte, units }: StaffFigures): Omit<KeyFigures, 'rows'> {
  const areas = Object.keys(answerKey.october.by_forvaltning).map((name) => {
    const unit = units.find((one) => one.name === name);
    return [name, { persons: unit?.persons ?? -1, fte: unit?.fte ?? -1 }] as const;
  });
  return { as_of: asOf, persons, engagements, fte, by_forvaltning: Object.fromEntries(areas) };
}

/** The key's figures alone, without what it says of the file. */
export const keyFigures = ({
  as_of,
  persons,
  engagements,
  fte,
  by_forvaltning,
}: KeyFigures): Omit<KeyFigures, 'rows'> => ({
  as_of,
  persons,
  engagements,
  fte,
  by_forvaltning,
});
