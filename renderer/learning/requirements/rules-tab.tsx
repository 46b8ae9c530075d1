/** The rules, with whom they hold for, and the way to make or edit one. */
import { useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { CourseRule } from '../../../shared/learning/contract-requirements.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Checkbox, EmptyState, Loaded, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { audienceText } from './requirement-words.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleProposals } from './rule-proposals.tsx';

const TONES = { now: 'success', later: 'info', ended: 'neutral' } as const;

interface Ways {
  readonly nameOf: (unitId: UnitId) => string;
  readonly onEdit: (rule: CourseRule) => void;
}

function Period({ rule }: { readonly rule: CourseRule }) {
  const words = useMessages().t.requirements.rules;
  const { date } = useFormat();
  const { validFrom, validTo, standing } = rule;
  return (
    <>
      <Badge tone={TONES[standing]}>{words.standing[standing]}</Badge>
      <span className="pj-req-small pj-nowrap">
        {validTo === null ? words.since(date(validFrom)) : words.span(date(validFrom), date(validTo))}
      </span>
    </>
  );
}

function columnsOf(t: Messages, { number }: Format, { nameOf, onEdit }: Ways): SimpleColumn<CourseRule>[] {
  const words = t.requirements.rules;
  return [
    { key: 'course', label: words.course, rowHeader: true, render: (rule) => rule.courseName },
    { key: 'who', label: words.who, render: (rule) => audienceText(t, rule.audience, nameOf) },
    {
      key: 'persons',
      label: words.persons,
      align: 'end',
      render: (rule) => (rule.standing === 'now' ? number(rule.persons) : '–'),
    },
    {
      key: 'within',
      label: words.within,
      render: (rule) => (
        <span className="pj-nowrap">{rule.withinDays === 0 ? words.before : words.days(rule.withinDays)}</span>
      ),
    },
    {
      key: 'valid',
      label: words.valid,
      render: (rule) => <span className="pj-nowrap">{words.asCourse(rule.validMonths ?? rule.courseMonths)}</span>,
    },
    {
      key: 'basis',
      label: words.basis,
      render: (rule) => (
        <>
          {t.learning.basis[rule.basis]}
          <span className="pj-req-small pj-req-source">{rule.source}</span>
        </>
      ),
    },
    { key: 'period', label: words.period, render: (rule) => <Period rule={rule} /> },
    {
      key: 'edit',
      label: words.actions,
      render: (rule) => (
        <Button variant="tertiary" icon="edit" onPress={() => onEdit(rule)}>
          <span aria-hidden>{words.edit}</span>
          <span className="sr-only">{words.editOf(rule.courseName)}</span>
        </Button>
      ),
    },
  ];
}

function RuleTable({ rules, onEdit }: { readonly rules: readonly CourseRule[]; readonly onEdit: Ways['onEdit'] }) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf } = useScope();
  const words = t.requirements.rules;
  const [showsEnded, setShowsEnded] = useState(false);
  const tree = useCall('staff', 'unitTree', { asOf });
  const nameOf = (unitId: UnitId) => tree.data?.find(({ id }) => id === unitId)?.name ?? '';
  const hasEnded = rules.some(({ standing }) => standing === 'ended');
  return (
    <div className="pj-stack">
      {hasEnded && (
        <Checkbox isSelected={showsEnded} onChange={setShowsEnded}>
          {words.showEnded}
        </Checkbox>
      )}
      <SimpleTable
        caption={words.table}
        hideCaption
        columns={columnsOf(t, format, { nameOf, onEdit })}
        rows={rules.filter(({ standing }) => showsEnded || standing !== 'ended')}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

export function RulesTab() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.requirements.rules;
  const call = useCall('learning', 'rules', { asOf }, { keepPrevious: true });
  const [open, setOpen] = useState<CourseRule | 'new' | 'proposals'>();
  const close = () => setOpen(undefined);
  return (
    <div className="pj-stack">
      <div className="pj-row pj-req-bar">
        <p className="pj-muted pj-grow">{words.lead}</p>
        <div className="pj-actions">
          <Button icon="list" onPress={() => setOpen('proposals')}>
            {t.requirements.proposals.open}
          </Button>
          <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
            {words.add}
          </Button>
        </div>
      </div>
      <Loaded call={call}>
        {(rules) =>
          rules.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="check">
              {words.emptyText}
            </EmptyState>
          ) : (
            <RuleTable rules={rules} onEdit={setOpen} />
          )
        }
      </Loaded>
      {open === 'proposals' && <RuleProposals onClose={close} />}
      {open !== undefined && open !== 'proposals' && <RuleDialog rule={open === 'new' ? null : open} onClose={close} />}
    </div>
  );
}
