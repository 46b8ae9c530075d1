/** How it stands with a sheet or an assessment: the word carries the meaning. */
import { lacksAssessment } from '../../../shared/apv/chemicals-list.ts';
import type { Substance, SubstanceUse } from '../../../shared/apv/contract-chemicals.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, type Tone } from '../../components/index.ts';

const SHEET_TONES: Record<Substance['sheet'], Tone> = { missing: 'error', old: 'warning', current: 'success' };
const USE_TONES: Record<SubstanceUse['assessment'], Tone | 'neutral'> = {
  missing: 'error',
  overdue: 'error',
  incomplete: 'warning',
  current: 'success',
  ended: 'neutral',
};

export function SheetBadge({ substance: { sheet, sheetDate } }: { readonly substance: Substance }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.chemicals.sheet;
  const day = sheetDate ? date(sheetDate) : words.noDate;
  return <Badge tone={SHEET_TONES[sheet]}>{sheet === 'missing' ? words.missing : words.of(words[sheet], day)}</Badge>;
}

export function AssessmentBadge({ use }: { readonly use: SubstanceUse }) {
  const { t } = useMessages();
  return <Badge tone={USE_TONES[use.assessment]}>{t.chemicals.assessment[use.assessment]}</Badge>;
}

/** Of all places together. */
export function AssessmentsBadge({ uses }: { readonly uses: readonly SubstanceUse[] }) {
  const { t } = useMessages();
  const words = t.chemicals;
  const used = uses.filter(({ assessment }) => assessment !== 'ended');
  const lacking = used.filter(lacksAssessment).length;
  if (used.length === 0) return <Badge tone="error">{words.assessment.missing}</Badge>;
  return lacking === 0 ? (
    <Badge tone="success">{words.allAssessed}</Badge>
  ) : (
    <Badge tone="warning">{words.toAssess(lacking, used.length)}</Badge>
  );
}
