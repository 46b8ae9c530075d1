/** Chemical APV: the register of substances, and one of them with its sheet and its assessments place by place. */
import { useLocation } from '../../app/navigation.ts';
import { substanceIn } from './chemicals-address.ts';
import { SubstanceList } from './substance-list.tsx';
import { SubstanceView } from './substance-view.tsx';
import './chemicals.css';

export function ChemicalsPage() {
  const { query } = useLocation();
  const substanceId = substanceIn(query);
  return substanceId === null ? <SubstanceList /> : <SubstanceView key={substanceId} substanceId={substanceId} />;
}
