/** The methods of the round so far, and the ways to use one more. */
import { useState } from 'react';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import type { MethodKind } from '../../../shared/apv/words.ts';
import { paths } from '../../app/navigation.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Alert,
  Button,
  Card,
  EmptyState,
  IconButton,
  LinkButton,
  RemoveDialog,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';
import { MethodDialog } from './method-dialog.tsx';

interface Editing {
  readonly kind: MethodKind;
  readonly method: Method | undefined;
}

const isEnded = ({ state }: ApvRoundView): boolean => state === 'closed' || state === 'cancelled';

function Ways({ round, onRecord }: { readonly round: ApvRoundView; readonly onRecord: (kind: MethodKind) => void }) {
  const { t } = useMessages();
  const words = t.apvUncover.step;
  return (
    <div className="pj-uncover-ways">
      {round.state === 'uncovering' && (
        <>
          <LinkButton to={paths.apvWalk(round.id)} variant="primary" icon="check">
            {words.walk}
          </LinkButton>
          <LinkButton to={paths.apvMeeting(round.id)} icon="groups">
            {words.meeting}
          </LinkButton>
        </>
      )}
      <Button icon="location" onPress={() => onRecord('inspection')}>
        {words.inspection}
      </Button>
      <Button icon="show" onPress={() => onRecord('photo')}>
        {words.photoRound}
      </Button>
      <Button icon="plus" onPress={() => onRecord('other')}>
        {words.other}
      </Button>
      <LinkButton to={paths.checklists} variant="tertiary" icon="list">
        {words.checklists}
      </LinkButton>
    </div>
  );
}

function RemoveMethod({ method, onClose }: { readonly method: Method; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.apvUncover.step;
  return (
    <RemoveDialog
      title={words.removeTitle}
      confirmText={words.removeYes}
      command={useCommand('apv', 'removeMethod')}
      input={{ methodId: method.id }}
      news={words.removed}
      onRemoved={onClose}
      onClose={onClose}
    >
      {words.removeText}
    </RemoveDialog>
  );
}

interface TableProps {
  readonly round: ApvRoundView;
  readonly onEdit: (method: Method) => void;
  readonly onRemove: (method: Method) => void;
}

function MethodTable({ round, onEdit, onRemove }: TableProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvUncover.step;
  const unitName = (method: Method) =>
    round.units.find(({ unitId }) => unitId === method.unitId)?.name ?? words.allUnits;
  const nameOf = (method: Method) => `${t.apv.method[method.kind]} ${date(method.heldOn)}`;
  const columns: SimpleColumn<Method>[] = [
    { key: 'date', label: words.date, render: ({ heldOn }) => <span className="pj-method-date">{date(heldOn)}</span> },
    { key: 'method', label: words.method, rowHeader: true, render: ({ kind }) => t.apv.method[kind] },
    { key: 'unit', label: words.unit, render: unitName },
    {
      key: 'took',
      label: words.took,
      render: ({ attended, invited }) => (attended === null ? '' : words.attended(attended, invited)),
    },
    { key: 'note', label: words.note, render: ({ note }) => <span className="pj-method-note">{note}</span> },
  ];
  const ways: SimpleColumn<Method> = {
    key: 'ways',
    label: words.ways,
    render: (method) => (
      <span className="pj-row-ways">
        <IconButton label={words.edit(nameOf(method))} icon="edit" onPress={() => onEdit(method)} />
        <IconButton label={words.remove(nameOf(method))} icon="remove" onPress={() => onRemove(method)} />
      </span>
    ),
  };
  return (
    <SimpleTable
      caption={words.table}
      hideCaption
      columns={isEnded(round) ? columns : [...columns, ways]}
      rows={round.methods}
      rowKey={({ id }) => id}
    />
  );
}

export function MethodsCard({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvUncover.step;
  const [editing, setEditing] = useState<Editing>();
  const [leaving, setLeaving] = useState<Method>();
  const isEarly = round.state === 'draft' || round.state === 'planned';
  return (
    <Card title={words.methodsTitle} description={words.methodsText}>
      {isEarly && (
        <Alert tone="info" title={words.notYet}>
          {words.notYetText}
        </Alert>
      )}
      {!isEnded(round) && <Ways round={round} onRecord={(kind) => setEditing({ kind, method: undefined })} />}
      {round.methods.length === 0 ? (
        <EmptyState title={words.noMethodTitle} icon="list">
          {words.noMethodText}
        </EmptyState>
      ) : (
        <MethodTable
          round={round}
          onEdit={(method) => setEditing({ kind: method.kind, method })}
          onRemove={setLeaving}
        />
      )}
      {editing && <MethodDialog round={round} {...editing} onClose={() => setEditing(undefined)} />}
      {leaving && <RemoveMethod method={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}
