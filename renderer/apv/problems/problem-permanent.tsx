/** Risks that cannot be removed for good have a section of their own, with the prevention that lasts (domain §1.3). */
import { lacksPrevention } from '../../../shared/apv/assessed.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Card } from '../../components/index.ts';

export function PermanentRisks({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useMessages();
  const words = t.apvProblems;
  const permanent = problems.filter((one) => one.permanent);
  if (permanent.length === 0) return null;
  return (
    <Card title={words.permanent.title} description={words.permanent.text}>
      <ul className="pj-problem-list">
        {permanent.map((one) => (
          <li key={one.id} className="pj-problem-lasting">
            <p className="pj-muted pj-problem-where">
              {t.apv.theme[one.theme]} · {words.step.where(one.unitName, one.place)}
            </p>
            <h3>{one.description}</h3>
            {lacksPrevention(one) ? (
              <Alert tone="warning" title={words.permanent.missing} />
            ) : (
              <p className="pj-problem-text">{one.prevention}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
