/** What is wrong with a questionnaire file, by a key that the catalogue has a sentence for (messages/da/instrument-faults.ts). */
import { AppFailure } from '../kernel/result.ts';

export const instrumentReasons = [
  // the file as a whole
  'not_text',
  'empty',
  'no_items',
  'unreadable',
  'cut',
  'quote',
  'no_header',
  'too_large',
  'missing_column',
  'column_twice',
  // a line
  'fields',
  'missing_value',
  'empty_text',
  'bad_item',
  'bad_language',
  'bad_response_set',
  'bad_reversed',
  'bad_not_applicable',
  'bad_direction',
  'bad_modifiable',
  'bad_dimension',
  'duplicate_item',
  'two_texts',
  'two_instruments',
  'two_versions',
  // against the other language, the shipped scoring key or the version that is known
  'structure',
  'missing_item',
  'extra_item',
  'known_texts',
  'known_differs',
  // the program's own JSON, and what people make in the editor
  'json_syntax',
  'json_field',
  'unknown_set',
  'unknown_item',
  'no_options',
  'twice',
  'branch_order',
] as const;
export type InstrumentReason = (typeof instrumentReasons)[number];

const LONGEST = 80;

/** @param line of the file, 1 = the header; 0 = the questionnaire as a whole */
export const badInstrument = (line: number, reason: InstrumentReason, about = ''): AppFailure =>
  new AppFailure('bad_instrument', { line, reason, about: about.slice(0, LONGEST) });
