/** How it stands with the report to EASY: a word, and the day. */
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge } from '../../components/index.ts';

const TONES = {
  not_needed: 'neutral',
  waiting: 'info',
  soon: 'warning',
  late: 'error',
  reported: 'success',
  not_known: 'warning',
} as const;

function useDay({ report, reportBy, reportedOn, reportedLate }: Incident): string {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.incidents;
  if (report === 'reported' && reportedOn) {
    return reportedLate ? words.reportedLate(date(reportedOn)) : words.reportedOn(date(reportedOn));
  }
  if (report === 'not_known') return words.reportOpen;
  if (!reportBy) return '';
  return report === 'late' ? words.reportWas(date(reportBy)) : words.reportBy(date(reportBy));
}

export function ReportMark({ incident }: { readonly incident: Incident }) {
  const { t } = useMessages();
  const day = useDay(incident);
  return (
    <span className="pj-incident-report">
      <Badge tone={TONES[incident.report]}>{t.incidents.report[incident.report]}</Badge>
      {day !== '' && <span className="pj-muted">{day}</span>}
    </span>
  );
}
