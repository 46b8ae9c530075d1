/** Roles beside the job, and leave. */
import { useId } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import type { Leave, RoleAssignment } from '../../../shared/staff/contract-edit.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Card, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import type { OpenDialog } from './person-dialogs.tsx';

interface RolesCardProps {
  readonly person: PersonDetail;
  readonly roles: readonly RoleAssignment[];
  readonly leaves: readonly Leave[];
  readonly asOf: IsoDate;
  /** Left out, nothing can be edited. */
  readonly onOpen: ((dialog: OpenDialog) => void) | undefined;
}

interface Dated {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

function PhaseBadge({ from, to, asOf }: Dated & { readonly asOf: IsoDate }) {
  const { t } = useMessages();
  const words = t.staff.person;
  if (asOf < from) return <Badge tone="info">{words.planned}</Badge>;
  return to !== null && asOf > to ? <Badge>{words.ended}</Badge> : <Badge tone="success">{words.current}</Badge>;
}

const newestFirst = (a: Dated, b: Dated): number => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0);

function EditCell({ about, onPress }: { readonly about: string; readonly onPress: () => void }) {
  const { t } = useMessages();
  return (
    <Button variant="tertiary" icon="edit" onPress={onPress}>
      {t.edit.actions.edit}
      <span className="sr-only">{t.edit.actions.of(about)}</span>
    </Button>
  );
}

function RoleTable({ roles, asOf, onOpen }: Pick<RolesCardProps, 'roles' | 'asOf' | 'onOpen'>) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.edit.roles;
  const columns: SimpleColumn<RoleAssignment>[] = [
    { key: 'role', label: words.role, rowHeader: true, render: (r) => words.names[r.role] },
    { key: 'unit', label: words.unit, render: (r) => (r.unitId === null ? words.whole : r.unitName) },
    { key: 'body', label: words.body, render: (r) => r.body },
    {
      key: 'period',
      label: t.staff.person.period,
      render: (r) => (
        <>
          <span className="pj-nowrap">
            {r.to ? words.period(date(r.from), date(r.to)) : words.onwards(date(r.from))}
          </span>{' '}
          <PhaseBadge from={r.from} to={r.to} asOf={asOf} />
        </>
      ),
    },
    {
      key: 'edit',
      label: t.edit.actions.edit,
      render: (r) =>
        onOpen && <EditCell about={words.names[r.role]} onPress={() => onOpen({ kind: 'role', assigned: r })} />,
    },
  ];
  return (
    <SimpleTable
      caption={words.table}
      hideCaption
      columns={columns.filter(({ key }) => key !== 'edit' || onOpen)}
      rows={[...roles].sort(newestFirst)}
      rowKey={(r) => r.id}
    />
  );
}

function LeaveTable({ person, leaves, asOf, onOpen }: Pick<RolesCardProps, 'person' | 'leaves' | 'asOf' | 'onOpen'>) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.edit.leave;
  const keyOf = (leave: Leave) => person.engagements.find(({ id }) => id === leave.engagementId)?.key ?? '';
  const columns: SimpleColumn<Leave>[] = [
    { key: 'kind', label: words.kind, rowHeader: true, render: (l) => words.kinds[l.kind] },
    { key: 'engagement', label: words.engagement, render: keyOf },
    {
      key: 'period',
      label: t.staff.person.period,
      render: (l) => (
        <>
          <span className="pj-nowrap">{t.edit.roles.period(date(l.from), date(l.to))}</span>{' '}
          <PhaseBadge from={l.from} to={l.to} asOf={asOf} />
        </>
      ),
    },
    {
      key: 'edit',
      label: t.edit.actions.edit,
      render: (l) =>
        onOpen && (
          <EditCell
            about={words.kinds[l.kind]}
            onPress={() => onOpen({ kind: 'leave', engagementId: l.engagementId, leave: l })}
          />
        ),
    },
  ];
  return (
    <SimpleTable
      caption={words.table}
      hideCaption
      columns={columns.filter(({ key }) => key !== 'edit' || onOpen)}
      rows={[...leaves].sort(newestFirst)}
      rowKey={(l) => l.id}
    />
  );
}

export function RolesCard({ person, roles, leaves, asOf, onOpen }: RolesCardProps) {
  const { t } = useMessages();
  const noneId = useId();
  const [main] = person.engagements;
  return (
    <Card
      title={t.edit.roles.title}
      actions={
        onOpen && (
          <>
            <Button icon="plus" onPress={() => onOpen({ kind: 'role' })}>
              {t.edit.actions.role}
            </Button>
            {main && (
              <Button icon="plus" onPress={() => onOpen({ kind: 'leave', engagementId: main.id })}>
                {t.edit.actions.leave}
              </Button>
            )}
          </>
        )
      }
    >
      {roles.length === 0 && leaves.length === 0 && (
        <p id={noneId} className="pj-muted">
          {t.edit.roles.none}
        </p>
      )}
      {roles.length > 0 && <RoleTable {...{ roles, asOf, onOpen }} />}
      {leaves.length > 0 && <LeaveTable {...{ person, leaves, asOf, onOpen }} />}
    </Card>
  );
}
