/** How a line stands, in words: state, lateness, priority, what it replaced or was replaced by. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { missingInLine } from '../../../shared/apv/guards-problems.ts';
import type { Risk } from '../../../shared/apv/risk.ts';
import type { LineState, Matrix } from '../../../shared/apv/words.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useMessages } from '../../bridge.ts';
import { Badge } from '../../components/index.ts';

const TONES = { open: 'neutral', started: 'info', done: 'info', rated: 'success', closed: 'neutral' } as const;

export function StateBadge({ state }: { readonly state: LineState }) {
  const { t } = useMessages();
  return <Badge tone={TONES[state]}>{t.apv.lineState[state]}</Badge>;
}

/** "3 dage over fristen", or of the follow-up once it is done. */
export function lateText({ state, lateDays }: Pick<PlanLine, 'state' | 'lateDays'>, t: Messages): string {
  const words = t.apvPlan.line.late;
  return state === 'done' ? words.followUp(lateDays) : words.deadline(lateDays);
}

export function LateBadge({ line }: { readonly line: PlanLine }) {
  const { t } = useMessages();
  return line.lateDays > 0 ? <Badge tone="error">{lateText(line, t)}</Badge> : null;
}

const RISK_TONES = { low: 'success', medium: 'warning', high_orange: 'error', high: 'error' } as const;

/** The word of the matrix and the number, never the colour alone. */
export function RiskBadge({ risk, matrix }: { readonly risk: Risk | null; readonly matrix: Matrix }) {
  const { t } = useMessages();
  if (!risk) return <Badge>{t.apvPlan.step.notAssessed}</Badge>;
  const { level, score } = risk;
  const word = matrix === '3x3' && level !== 'high_orange' ? t.apv.risk3[level] : t.apv.risk[level];
  return (
    <Badge tone={RISK_TONES[level]}>
      {t.apvPlan.line.risk}: {word.toLowerCase()} ({score})
    </Badge>
  );
}

function missingWords(line: PlanLine, t: Messages): string {
  const { fields } = t.apvPlan.line;
  return missingInLine(line)
    .map((field) => fields[field] ?? field)
    .join(', ');
}

/** Everything that is worth a word at a glance. */
export function LineBadges({ line }: { readonly line: PlanLine }) {
  const { t } = useMessages();
  const words = t.apvPlan.line;
  const isOpen = line.state !== 'closed';
  const missing = isOpen ? missingWords(line, t) : '';
  return (
    <span className="pj-plan-badges">
      <StateBadge state={line.state} />
      <LateBadge line={line} />
      {isOpen && line.priority === 'high' && <Badge tone="warning">{words.priorityOf(t.apv.priority.high)}</Badge>}
      {missing !== '' && <Badge tone="warning">{words.missing(missing)}</Badge>}
      {line.responsibleLeft && <Badge tone="warning">{words.hasLeft}</Badge>}
      {line.confidential && <Badge>{t.apv.confidential}</Badge>}
      {line.reopenedFrom && <Badge>{words.reopened}</Badge>}
      {line.reopenedAs && <Badge>{words.replaced}</Badge>}
      {line.carriedTo && <Badge>{words.carried}</Badge>}
    </span>
  );
}
