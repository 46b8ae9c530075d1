/** The overview: key figures, and unit by course for the unit looked at and those right below it. */
import { sumCounts } from '../../../shared/learning/requirement-count.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, EmptyState, KeyFigure, KeyFigures, LinkButton, Loaded } from '../../components/index.ts';
import { MatrixTable } from './matrix-table.tsx';
import { requirementsAt, type Shown, type StateChoice } from './requirements-address.ts';

type Matrix = OutputOf<'learning', 'matrix'>;
type Of = { readonly matrix: Matrix; readonly shown: Shown };

function Figures({ matrix, shown }: Of) {
  const { t } = useMessages();
  const { number, share } = useFormat();
  const words = t.requirements.matrix.figures;
  const sum = sumCounts(matrix.whole.flatMap((cell) => cell ?? []));
  const rows = (state: StateChoice) => requirementsAt({ tab: 'rows', unitId: shown.unitId, state });
  return (
    <div className="pj-req-figures">
      <KeyFigures>
        <KeyFigure
          label={words.share}
          value={sum.required === 0 ? '–' : share(sum.held / sum.required)}
          note={words.ofRequired(sum.held, sum.required)}
          to={rows('held')}
        />
        <KeyFigure
          label={words.overdue}
          value={number(sum.overdue)}
          note={words.expired(sum.expired)}
          to={rows('overdue')}
        />
        <KeyFigure label={words.due} value={number(sum.due)} note={words.dueNote} to={rows('due')} />
        <KeyFigure
          label={words.expiring}
          value={number(sum.expiring)}
          note={words.expiringNote}
          to={rows('expiring')}
        />
        <KeyFigure label={words.exempt} value={number(sum.exempt)} note={words.exemptNote} to={rows('exempt')} />
      </KeyFigures>
    </div>
  );
}

function Content({ matrix, shown }: Of) {
  const { t } = useMessages();
  const words = t.requirements.matrix;
  if (matrix.rules === 0) {
    return (
      <EmptyState
        title={words.emptyTitle}
        icon="check"
        action={<LinkButton to={requirementsAt({ tab: 'rules' })}>{words.emptyAction}</LinkButton>}
      >
        {words.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className="pj-stack">
      {matrix.unplaced > 0 && (
        <Alert tone="info">
          <p>{words.unplaced(matrix.unplaced)}</p>
          <LinkButton to={requirementsAt({ tab: 'places' })}>{words.toPlaces}</LinkButton>
        </Alert>
      )}
      {matrix.whole.every((cell) => cell === null) ? (
        <EmptyState
          title={words.noneTitle}
          icon="search"
          action={<LinkButton to={requirementsAt({ tab: 'rules' })}>{words.toRules}</LinkButton>}
        >
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <Figures {...{ matrix, shown }} />
          <MatrixTable {...{ matrix, shown }} />
        </>
      )}
    </div>
  );
}

export function MatrixTab({ shown }: { readonly shown: Shown }) {
  const { asOf, unitId } = useScope();
  const call = useCall('learning', 'matrix', { asOf, unitId: shown.unitId ?? unitId }, { keepPrevious: true });
  return <Loaded call={call}>{(matrix) => <Content {...{ matrix, shown }} />}</Loaded>;
}
