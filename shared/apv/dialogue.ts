/**
 * The dialogue meeting that a leader and the AMR hold with 10–15 people in 1–1½ hours: its steps as keys, the words
 * stand in the catalogue. What was said is kept by step and never by person.
 */
import * as z from 'zod';
import { psychologicalThemes, type Theme } from './words.ts';

export const dialogueKey = z.enum([
  'welcome',
  'resources',
  'psychological',
  'physical',
  'absence',
  'important',
  'solutions',
  'onward',
]);
export type DialogueKey = z.output<typeof dialogueKey>;

export interface DialogueStep {
  readonly key: DialogueKey;
  /** Suggested minutes. */
  readonly minutes: number;
  /** What is most likely to come up, first in the choice of themes. */
  readonly themes: readonly Theme[];
}

/** In the order of the meeting; 90 minutes in all. */
export const dialogueSteps: readonly DialogueStep[] = [
  { key: 'welcome', minutes: 5, themes: [] },
  { key: 'resources', minutes: 10, themes: ['resources'] },
  { key: 'psychological', minutes: 20, themes: psychologicalThemes },
  {
    key: 'physical',
    minutes: 15,
    themes: ['ergonomics', 'indoor_climate', 'noise', 'light', 'space', 'accidents', 'working_alone', 'working_hours'],
  },
  { key: 'absence', minutes: 10, themes: psychologicalThemes },
  { key: 'important', minutes: 10, themes: [] },
  { key: 'solutions', minutes: 15, themes: [] },
  { key: 'onward', minutes: 5, themes: [] },
];

export const agendaStep = z.strictObject({ key: dialogueKey, done: z.boolean(), note: z.string() });
export type AgendaStep = z.output<typeof agendaStep>;
const stored = z.array(z.looseObject({ key: z.string(), done: z.boolean(), note: z.string() }));

/** Every step in order, those never written to as not done. What cannot be read is taken as nothing written. */
export function readAgenda(text: string): AgendaStep[] {
  const kept = new Map(parse(text).map((step) => [step.key, step]));
  return dialogueSteps.map(({ key }) => ({ key, done: kept.get(key)?.done ?? false, note: kept.get(key)?.note ?? '' }));
}

function parse(text: string): z.output<typeof stored> {
  if (text === '') return [];
  try {
    return stored.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

export const writeAgenda = (steps: readonly AgendaStep[]): string =>
  JSON.stringify(steps.map(({ key, done, note }) => ({ key, done, note })));

/** The step to go on with: the first that is not done, else the last. */
export const stepToGoOn = (steps: readonly AgendaStep[]): DialogueKey =>
  steps.find(({ done }) => !done)?.key ?? 'onward';
