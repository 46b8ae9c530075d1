/** Data quality: all checks, or one of them (`?check=no_leader`). */
import { useLocation } from '../app/navigation.ts';
import { CheckView } from './quality/check-view.tsx';
import { QualityOverview } from './quality/overview.tsx';
import { checkOf } from './quality/quality-paths.ts';
import './quality/quality.css';

export function QualityPage() {
  const { query } = useLocation();
  const kind = checkOf(query);
  return kind === undefined ? <QualityOverview /> : <CheckView key={kind} kind={kind} />;
}
