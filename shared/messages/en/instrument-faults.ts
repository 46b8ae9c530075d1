/** What is wrong with a questionnaire file; stands inside the sentence in errors.ts. */
import type { ErrorParams } from '../../kernel/result.ts';
import type { InstrumentReason } from '../../survey/instrument-fault.ts';

type Sentence = (about: string) => string;

export const instrumentFaults: Readonly<Record<InstrumentReason, Sentence>> = {
  not_text: () => "the file is neither CSV, Excel (.xlsx) nor the program's own JSON",
  empty: () => 'the file is empty',
  no_items: () => 'there are no questions below the headers',
  unreadable: () => 'there are unreadable characters. Save the file as UTF-8',
  cut: () => 'the file is cut off in the middle of the line',
  quote: () => 'a quotation mark is never closed',
  no_header: () => 'there is no line with column names',
  too_large: () => 'the file is too large for a questionnaire (at most 4 MB and 300 questions)',
  missing_column: (about) => `the column “${about}” is missing`,
  column_twice: (about) => `the column “${about}” is there twice`,
  fields: () => 'the line does not have as many fields as the header',
  missing_value: (about) => `the column “${about}” is empty`,
  empty_text: (about) => `question ${about} has no text, or more than 2,000 characters`,
  bad_item: (about) => `“${about}” cannot be the code of a question. Begin with a letter and use at most 20 characters`,
  bad_language: (about) => `the language “${about}” is not known. Write da or en, for example`,
  bad_response_set: (about) =>
    `the response set “${about}” is not known. Write the number of a known set or the answers themselves, such as Yes=100|No=0`,
  bad_reversed: (about) => `“${about}” in the column “reversed” must be 0 or 1`,
  bad_not_applicable: (about) => `“${about}” in the column “not_applicable” must be no_superior or no_colleagues`,
  bad_direction: (about) => `“${about}” in the column “direction” must be resource, strain or neutral`,
  bad_modifiable: (about) => `“${about}” in the column “modifiable” must be 0 or 1`,
  bad_dimension: (about) =>
    `the dimension “${about}” cannot be used. The name must have letters and differ from the others`,
  duplicate_item: (about) => `question ${about} is there twice in the same language`,
  two_texts: (about) => `question ${about} has two different texts in the same language`,
  two_instruments: (about) =>
    `the file also holds the questionnaire “${about}”. Put each questionnaire in a file of its own`,
  two_versions: (about) => `the file also holds the version “${about}”. Put each version in a file of its own`,
  structure: (about) => `question ${about} is answered, reversed or placed otherwise than in the known version`,
  missing_item: (about) =>
    `question ${about} of the known version is missing. The questionnaire may not be shortened under that name`,
  extra_item: (about) =>
    `question ${about} is not in the known version. Give the questionnaire another name or version`,
  known_texts: (about) =>
    `question ${about} has another text than in the register. Give the questionnaire another version`,
  known_differs: (about) =>
    `“${about}” is in the register already with other content. Give the questionnaire another version`,
  json_syntax: () => 'the file is not valid JSON',
  json_field: (about) => `the field “${about}” is missing or cannot be used`,
  unknown_set: (about) => `there is no such response set (${about})`,
  unknown_item: (about) => `there is no such question (${about})`,
  no_options: (about) =>
    `the response set “${about}” needs at least two answers, and at most eight where several may be chosen`,
  twice: (about) => `“${about}” is used twice`,
  branch_order: (about) => `question ${about} depends on an answer that only comes later`,
};

export function badInstrument({ line, reason, about }: ErrorParams): string {
  const say = instrumentFaults[reason as InstrumentReason] as Sentence | undefined;
  const where = Number(line) > 0 ? ` Line ${line}:` : '';
  return `The questionnaire was not imported.${where} ${upper(say ? say(String(about ?? '')) : String(reason))}. Mend it and try again.`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
