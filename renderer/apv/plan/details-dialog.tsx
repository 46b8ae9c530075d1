/** One line of all rounds, with its problem, its round and what can be done with it. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Badge, Button, Dialog, LinkButton } from '../../components/index.ts';
import { LineActions } from './line-actions.tsx';
import { LineBadges, RiskBadge } from './line-badges.tsx';
import { LineFacts } from './line-facts.tsx';

interface DetailsDialogProps {
  readonly line: PlanLine;
  readonly onClose: () => void;
}

/** The line as it is now: what was done in the dialog shows at once. */
function useLine(line: PlanLine): PlanLine {
  const { asOf } = useScope();
  const { data } = useCall('apv', 'planLines', { roundId: line.roundId, unitId: null, asOf });
  return data?.find(({ id }) => id === line.id) ?? line;
}

export function DetailsDialog({ line: opened, onClose }: DetailsDialogProps) {
  const { t } = useMessages();
  const words = t.apvPlan.page;
  const line = useLine(opened);
  return (
    <Dialog
      title={words.detailsTitle}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <div className="pj-grow">
            <LinkButton to={paths.apvStep(line.roundId, 'follow_up')}>{words.toRound}</LinkButton>
          </div>
          <Button onPress={onClose}>{t.app.actions.close}</Button>
        </>
      }
    >
      <div className="pj-stack">
        <div className="pj-plan-about">
          <p>
            <strong>{t.apvPlan.line.problem}:</strong> {line.problem}
          </p>
          <span className="pj-plan-badges">
            <RiskBadge risk={line.risk} matrix={line.matrix} />
            <Badge>{t.apv.theme[line.theme]}</Badge>
            <span className="pj-muted">
              {line.unitName}, {line.roundName}
            </span>
          </span>
        </div>
        <p className="pj-plan-measure">{line.measure || t.apvPlan.line.noMeasure}</p>
        <LineBadges line={line} />
        <LineFacts line={line} />
        <LineActions line={line} signed={null} />
      </div>
    </Dialog>
  );
}
