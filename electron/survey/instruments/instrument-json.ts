/** The program's own file of a questionnaire: everything of it, so that it can be carried to another register. */
import * as z from 'zod';
import { fileSafe } from '../../../shared/kernel/text.ts';
import { checkInstrument } from '../../../shared/survey/check-instrument.ts';
import { type InstrumentBody, instrumentBody } from '../../../shared/survey/instrument.ts';
import { badInstrument } from '../../../shared/survey/instrument-fault.ts';
import { scoringKeyOf } from '../../../shared/survey/scoring-keys.ts';

const FORMAT = 'pejling-instrument-1';
const instrumentFile = z.strictObject({ format: z.literal(FORMAT), instrument: instrumentBody });

export const writeInstrumentJson = (instrument: InstrumentBody): { name: string; json: string } => ({
  name: `${fileSafe(`${instrument.name} ${instrument.version}`) || 'instrument'}.json`,
  json: `${JSON.stringify({ format: FORMAT, instrument }, null, 2)}\n`,
});

/** @throws bad_instrument json_syntax {line}, json_field {about: path}, and what `checkInstrument` finds */
export function readInstrumentJson(text: string): InstrumentBody {
  const parsed = instrumentFile.safeParse(parse(text));
  if (!parsed.success) throw badInstrument(0, 'json_field', pathOf(parsed.error));
  const { instrument } = parsed.data;
  const problem = checkInstrument(instrument);
  if (problem) throw badInstrument(0, problem.reason, problem.about);
  return underTheirName(instrument);
}

/** A file that was edited by hand does not unlock what others own. */
function underTheirName(body: InstrumentBody): InstrumentBody {
  const key = scoringKeyOf(body.name);
  if (!key) return body;
  const { attribution, licence, rightsNote, modifiable } = key;
  return { ...body, attribution, licence, rightsNote, modifiable, own: false };
}

function parse(text: string): unknown {
  if (text.trim() === '') throw badInstrument(0, 'empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badInstrument(lineOf(text, error), 'json_syntax');
  }
}

/** Where the reader stopped; at the end of the text when it does not say. */
function lineOf(text: string, error: unknown): number {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
}

/** `instrument.items.3.text`; a key too much is named with the place it stands in. */
function pathOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const strange = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...strange].map(String).join('.') || 'format';
}
