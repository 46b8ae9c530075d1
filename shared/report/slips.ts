import type { Locale } from '../kernel/numbers.ts';
import type { RespondentForm } from '../survey/contract-answering.ts';
import type { CodeSlips } from '../survey/contract-rounds.ts';
import type { SlipsPayload } from './print-payload.ts';

/** New codes as they are handed to the printer, with what the round promised. */
export const slipsPayload = (codes: CodeSlips, form: RespondentForm, language: Locale): SlipsPayload => ({
  kind: 'slips',
  language,
  codes,
  anonymity: form.anonymity,
  smallest: form.smallest.mean,
});
