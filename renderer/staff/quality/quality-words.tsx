/** How severity, development and a case are said. */
import type { Messages } from '../../../shared/messages/da.ts';
import type { QualityCheck, QualityRow } from '../../../shared/staff/contract-quality.ts';
import { isExpectedInDemo } from '../../../shared/staff/quality-kinds.ts';
import { courseOf } from '../../../shared/staff/quality-rules.ts';
import { useIsDemo } from '../../app/session.tsx';
import { type Format, useMessages } from '../../bridge.ts';
import { Badge, Icon } from '../../components/index.ts';

const TONE = { high: 'error', medium: 'warning', low: 'neutral' } as const;
const SIGN = { high: 'error', medium: 'warning', low: 'info' } as const;

/** With no cases the severity is of no interest: all is in order. Nor in the demo, of what belongs to it. */
export function SeverityBadge({ check }: { readonly check: QualityCheck }) {
  const { t } = useMessages();
  const isDemo = useIsDemo();
  if (check.count > 0 && isDemo && isExpectedInDemo(check.kind)) {
    return <Badge tone="neutral">{t.quality.expected}</Badge>;
  }
  const isFine = check.count === 0;
  return (
    <Badge tone={isFine ? 'success' : TONE[check.severity]}>
      <span className="pj-quality-sign">
        <Icon name={isFine ? 'success' : SIGN[check.severity]} size={16} />
        {isFine ? t.quality.inOrder : t.quality.severity[check.severity]}
      </span>
    </Badge>
  );
}

const ARROW = { fewer: 'down', more: 'up' } as const;

/** Nothing is said of what is zero and was zero, nor of a unit that was not there. */
export const hasCourse = ({ count, before }: QualityCheck): boolean => before !== null && (count > 0 || before > 0);

export function CourseText({ check }: { readonly check: QualityCheck }) {
  const { t } = useMessages();
  const words = t.quality.courses;
  const course = courseOf(check.count, check.before);
  if (course === null || !hasCourse(check)) return null;
  if (course === 'same') return <span className="pj-muted">{words.same}</span>;
  const by = Math.abs(check.count - (check.before ?? 0));
  return (
    <span className="pj-quality-sign" data-course={course}>
      <Icon name={ARROW[course]} size={16} />
      {words[course](by)}
    </span>
  );
}

export function reasonText(row: QualityRow, t: Messages, { number, date }: Format): string {
  const words = t.quality;
  const role = Object.entries(words.roles).find(([key]) => key === row.text)?.[1];
  return words.reasons[row.reason]({
    text: row.reason === 'role_left' ? (role ?? row.text) : row.text,
    date: row.date === null ? '' : date(row.date),
    value: row.value === null ? '' : number(row.value, row.reason === 'too_much' ? 2 : 0),
  });
}
