/** Step 2: what would happen. Nothing is written before "Indlæs" is pressed. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PreviewSummary } from '../../../shared/staff/import-contract.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, Checkbox, DateField, ErrorAlert, KeyFigure, KeyFigures } from '../../components/index.ts';
import { FileNotices } from './file-notices.tsx';
import { warningText } from './labels.ts';
import { PreviewLists } from './preview-lists.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import type { ImportState } from './use-import.ts';

interface StepProps {
  readonly state: ImportState;
  readonly summary: PreviewSummary;
}

function Counts({ summary }: { readonly summary: PreviewSummary }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.imports.counts;
  const { changes } = summary;
  const parts = [
    [words.moved, changes.moved],
    [words.hoursChanged, changes.hoursChanged],
    [words.renamed, changes.renamed],
  ] as const;
  const changedNote = parts
    .filter(([, n]) => n > 0)
    .map(([label, n]) => `${label}: ${number(n)}`)
    .join(', ');
  return (
    <KeyFigures>
      <KeyFigure label={words.new} value={number(changes.new)} />
      <KeyFigure label={words.changed} value={number(changes.changed)} note={changedNote} />
      <KeyFigure
        label={words.ended}
        value={number(changes.ended)}
        note={summary.missing > 0 ? `${words.missing}: ${number(summary.missing)}` : undefined}
      />
      <KeyFigure label={words.unchanged} value={number(changes.unchanged)} />
      <KeyFigure label={words.rejected} value={number(summary.rejected)} />
      {summary.skipped > 0 && (
        <KeyFigure
          label={summary.kind === 'courses' ? words.skipped : words.notTaken}
          value={number(summary.skipped)}
          note={summary.kind === 'courses' ? words.skippedHelp : words.notTakenHelp}
        />
      )}
    </KeyFigures>
  );
}

function Warnings({ summary }: { readonly summary: PreviewSummary }) {
  const { t } = useMessages();
  const words = t.imports.preview;
  const lines = [
    ...(summary.missing > 0 ? [words.missing(summary.missing)] : []),
    ...(summary.backdated > 0 ? [words.backdated(summary.backdated)] : []),
    ...(summary.rejected > 0 ? [words.rejectedNote(summary.rejected)] : []),
    ...summary.warnings.map((w) => warningText(t, w)),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert tone="warning" title={words.warningsTitle}>
      <ul className="pj-plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

interface EffectiveProps extends StepProps {
  readonly day: IsoDate | null;
  readonly onDay: (day: IsoDate | null) => void;
}

/** The day is typed figure by figure, so the file is compared again when asked, not at every figure. */
function Effective({ state, summary, day, onDay }: EffectiveProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.imports.preview;
  const { suggestedEffective: suggested } = summary;
  const read = (effective: IsoDate) => void state.read({ effective });
  return (
    <div className="pj-import-effective">
      <DateField label={words.effective} description={words.effectiveHelp} value={day} onChange={onDay} />
      <div className="pj-actions">
        {day && day !== summary.effective && (
          <Button variant="primary" icon="refresh" onPress={() => read(day)}>
            {words.recompute}
          </Button>
        )}
        {suggested && suggested !== day && (
          <Button
            variant="tertiary"
            onPress={() => {
              onDay(suggested);
              if (suggested !== summary.effective) read(suggested);
            }}
          >
            {words.effectiveReset(date(suggested))}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ApprovalProps {
  readonly summary: PreviewSummary;
  readonly isApproved: boolean;
  readonly onApprove: (isApproved: boolean) => void;
}

function Approval({ summary, isApproved, onApprove }: ApprovalProps) {
  const { t } = useMessages();
  const { share } = useFormat();
  const words = t.imports.preview;
  return (
    <Alert tone="warning" title={words.approvalTitle}>
      <p>{words.approvalText(summary.changes.ended, share(summary.endedShare, 1))}</p>
      <Checkbox isSelected={isApproved} onChange={onApprove}>
        {words.approve}
      </Checkbox>
    </Alert>
  );
}

export function PreviewStep({ state, summary }: StepProps) {
  const { t } = useMessages();
  const words = t.imports.preview;
  const [isApproved, setApproved] = useState(false);
  const [day, setDay] = useState(summary.effective);
  const { changes, units } = summary;
  const unitChanges = units ? units.new + units.changed + units.ended : 0;
  const isNothing = changes.new + changes.changed + changes.ended + unitChanges === 0;
  const isReady = (!summary.needsApproval || isApproved) && day === summary.effective;
  const failed = state.apply.error;
  return (
    <div className="pj-stack">
      {state.wasStopped && <Alert tone="info">{t.imports.result.cancelled}</Alert>}
      {failed && (
        <ErrorAlert
          error={failed}
          {...(failed.code === 'stale_preview' ? { onRetry: () => void state.read({}) } : {})}
        />
      )}
      <FileNotices state={state} />
      <Card title={words.title}>
        <div className="pj-stack">
          {isNothing ? <Alert tone="info">{words.nothing}</Alert> : summary.firstImport && <p>{words.first}</p>}
          {units && units.rows > 0 && <p>{words.units(units.new, units.changed, units.ended)}</p>}
          <Counts summary={summary} />
          {summary.effective && !isNothing && <Effective state={state} summary={summary} day={day} onDay={setDay} />}
          {summary.needsApproval && <Approval summary={summary} isApproved={isApproved} onApprove={setApproved} />}
          <Warnings summary={summary} />
          <div className="pj-actions">
            <Button
              variant={isNothing ? 'secondary' : 'primary'}
              icon="save"
              isDisabled={!isReady}
              onPress={() => void state.applyImport(summary.needsApproval && isApproved)}
            >
              {isNothing ? words.applyAnyway : words.applyCount(summary.accepted)}
            </Button>
            <Button onPress={state.startOver}>{words.discard}</Button>
            {summary.needsApproval && !isApproved && <span className="pj-muted">{words.approveFirst}</span>}
            {day !== summary.effective && <span className="pj-muted">{words.recomputeFirst}</span>}
          </div>
        </div>
      </Card>
      <Card title={words.lists}>
        <PreviewLists summary={summary} />
      </Card>
      <ReadingPanel state={state} reading={summary.reading} />
    </div>
  );
}
