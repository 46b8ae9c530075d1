/** An empty register: the three files to begin with, in the order in which they need each other. */
import type { ImportKind } from '../../shared/staff/import-contract.ts';
import { useMessages } from '../bridge.ts';
import { Badge, Card, LinkButton } from '../components/index.ts';
import { importPath } from '../staff/import/import-paths.ts';

const STEPS: readonly ImportKind[] = ['organisation', 'staff', 'courses'];

interface FirstStepsProps {
  readonly done: Readonly<Record<ImportKind, boolean>>;
}

export function FirstSteps({ done }: FirstStepsProps) {
  const { t } = useMessages();
  const words = t.start.empty;
  const next = STEPS.find((step) => !done[step]);
  return (
    <Card title={words.title} description={words.text}>
      <ol className="pj-first-steps">
        {STEPS.map((step, i) => {
          const { title, text, action, again } = words.steps[step];
          return (
            <li key={step} data-next={step === next || undefined}>
              <span className="pj-first-number" aria-hidden="true">
                {i + 1}
              </span>
              <span className="pj-task-text">
                <strong>{title}</strong>
                <span className="pj-muted">{text}</span>
              </span>
              <Badge tone={done[step] ? 'success' : step === next ? 'info' : 'neutral'}>
                {done[step] ? words.done : step === next ? words.next : words.later}
              </Badge>
              <LinkButton to={importPath(step)} icon="upload" variant={step === next ? 'primary' : 'secondary'}>
                {done[step] ? again : action}
              </LinkButton>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
