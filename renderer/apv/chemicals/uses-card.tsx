/** Where a substance is used, and how the assessment of each place stands. */
import { useState } from 'react';
import { sevenPoints } from '../../../shared/apv/chemicals.ts';
import type { Substance, SubstanceUse } from '../../../shared/apv/contract-chemicals.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { type Format, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, RemoveDialog, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { AssessmentBadge } from './state-badges.tsx';
import { UseDialog } from './use-dialog.tsx';

interface Acts {
  readonly onAssess: (use: SubstanceUse) => void;
  readonly onRemove: (use: SubstanceUse) => void;
}

function columnsOf(t: Messages, { date }: Format, { onAssess, onRemove }: Acts): SimpleColumn<SubstanceUse>[] {
  const words = t.chemicals.one;
  const named = (use: SubstanceUse) => words.assessOf(use.place, use.unitName);
  return [
    { key: 'unit', label: words.unit, render: ({ unitName }) => unitName },
    { key: 'place', label: words.place, rowHeader: true, render: ({ place }) => place },
    {
      key: 'points',
      label: words.points,
      align: 'end',
      render: ({ answered }) => <span className="pj-nowrap">{words.pointsOf(answered, sevenPoints.length)}</span>,
    },
    {
      key: 'assessed',
      label: words.assessed,
      render: ({ assessedOn, assessedBy }) =>
        assessedOn && (
          <>
            <span className="pj-nowrap">{date(assessedOn)}</span> <span className="pj-muted">{assessedBy}</span>
          </>
        ),
    },
    {
      key: 'due',
      label: words.nextDue,
      render: ({ nextDue, assessment }) =>
        nextDue && assessment !== 'ended' && <span className="pj-nowrap">{date(nextDue)}</span>,
    },
    { key: 'state', label: words.state, render: (use) => <AssessmentBadge use={use} /> },
    {
      key: 'act',
      label: words.actions,
      render: (use) => (
        <div className="pj-actions">
          <Button variant="tertiary" icon="edit" onPress={() => onAssess(use)}>
            {words.assess} <span className="sr-only">{named(use)}</span>
          </Button>
          <Button variant="tertiary" icon="remove" onPress={() => onRemove(use)}>
            {words.remove} <span className="sr-only">{named(use)}</span>
          </Button>
        </div>
      ),
    },
  ];
}

function RemoveUse({ use, onClose }: { readonly use: SubstanceUse; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.chemicals.one;
  return (
    <RemoveDialog
      title={words.removeTitle}
      confirmText={words.removeYes}
      command={useCommand('apv', 'removeUse')}
      input={{ useId: use.id }}
      news={words.removed}
      onRemoved={onClose}
      onClose={onClose}
    >
      {words.removeText(use.place, use.unitName)}
    </RemoveDialog>
  );
}

export function UsesCard({ substance }: { readonly substance: Substance }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.chemicals.one;
  /** Null: a new one. */
  const [assessed, setAssessed] = useState<SubstanceUse | null>();
  const [removed, setRemoved] = useState<SubstanceUse>();
  const { uses } = substance;
  const closed = uses.filter(({ unitClosedOn, assessment }) => unitClosedOn !== null && assessment !== 'ended');
  return (
    <Card
      title={words.usesTitle}
      description={uses.length === 0 ? words.usesNone : words.usesLead}
      actions={
        <Button icon="plus" onPress={() => setAssessed(null)}>
          {words.addUse}
        </Button>
      }
    >
      {closed.map(({ id, unitName, place, unitClosedOn }) => (
        <Alert key={id} tone="warning" title={words.assessOf(place, unitName)}>
          {words.closed(unitClosedOn ? format.date(unitClosedOn) : '')}
        </Alert>
      ))}
      {uses.length > 0 && (
        <SimpleTable
          caption={words.usesTitle}
          hideCaption
          columns={columnsOf(t, format, { onAssess: setAssessed, onRemove: setRemoved })}
          rows={uses}
          rowKey={({ id }) => id}
        />
      )}
      {assessed !== undefined && (
        <UseDialog substance={substance} use={assessed} onClose={() => setAssessed(undefined)} />
      )}
      {removed && <RemoveUse use={removed} onClose={() => setRemoved(undefined)} />}
    </Card>
  );
}
