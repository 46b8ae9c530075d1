import type { Section } from '../blocks.ts';
import type { ReportModel } from '../model.ts';
import type { SurveyMaking } from './score-figure.ts';

type Key = keyof SurveyMaking['words']['definitions'];

/** Those that the tables name, and those that only the text needs, in the catalogue's order. */
export function surveyDefinitions(
  words: SurveyMaking['words'],
  sections: readonly Section[],
  more: readonly Key[],
): ReportModel['definitions'] {
  const named = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.definitionKeys : []));
  const used = new Set<string>([...named, ...more]);
  return (Object.keys(words.definitions) as Key[])
    .filter((key) => used.has(key))
    .map((key) => ({ key, ...words.definitions[key] }));
}
