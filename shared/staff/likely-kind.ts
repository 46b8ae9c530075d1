/** Which kind of file it looks like: of the organisation, of staff or of courses. */
import { tidy } from '../kernel/text.ts';
import { type ImportKind, importKind } from './import-contract.ts';
import { importFieldsOf } from './import-fields.ts';
import { looksLikeData } from './parse-header.ts';
import { placeColumns, type Sample } from './place-columns.ts';

/** How sure a file is of a kind: the share of the kind's required fields that the headers alone name. */
function likeness(kind: ImportKind, header: readonly string[], sample: Sample): number {
  const headers = header.map(tidy);
  if (looksLikeData(kind, headers, undefined)) return 0;
  const { missing, columns } = placeColumns(kind, headers, sample);
  const required = importFieldsOf(kind).filter((f) => f.required).length;
  const unknown = columns.filter((c) => c.issue === 'unknown').length / Math.max(1, columns.length);
  return (required - missing.length) / required - unknown;
}

/** Two kinds as likely as each other are no answer; nor is one that less than half speaks for. */
const LEAST_LIKENESS = 0.5;

/** @param fitting kinds of the saved profiles that fit; they know better than the headers */
export function likelyKindOf(
  header: readonly string[],
  sample: Sample,
  fitting: readonly ImportKind[] = [],
): ImportKind | null {
  const said = new Set(fitting);
  if (said.size === 1) return fitting[0] ?? null;
  const scored = importKind.options
    .map((kind) => ({ kind, score: likeness(kind, header, sample) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score < LEAST_LIKENESS || best.score === next?.score) return null;
  return best.kind;
}
