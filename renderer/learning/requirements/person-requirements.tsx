/** Part of the person's own page in the learning room: what is required, how it stands, and how that was worked out. */
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { PersonRequirement } from '../../../shared/learning/contract-requirements.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Card, EmptyState, LinkButton, Loaded } from '../../components/index.ts';
import { audienceText, dayText } from './requirement-words.ts';
import { requirementsAt } from './requirements-address.ts';
import { RequirementMark } from './state-mark.tsx';
import './requirements.css';

type Of = { readonly one: PersonRequirement };

function Because({ one }: Of) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf } = useScope();
  const words = t.requirements.person;
  const tree = useCall('staff', 'unitTree', { asOf });
  return (
    <ul className="pj-req-because">
      {one.because.map((rule) => (
        <li key={`${rule.ruleId} ${rule.unitName} ${rule.start}`}>
          <p>
            {audienceText(t, rule.audience, (unitId) => tree.data?.find(({ id }) => id === unitId)?.name ?? '')}
            {': '}
            {words.inUnit({ unit: rule.unitName, start: date(rule.start) })}
          </p>
          <p className="pj-muted">
            {words.ruleSince(date(rule.validFrom))}. {words.dueAfter({ days: rule.withinDays, due: date(rule.due) })}.
          </p>
          <p className="pj-muted">
            {t.learning.basis[rule.basis]}
            {rule.source === '' ? '' : `: ${rule.source}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function History({ one }: Of) {
  const words = useMessages().t.requirements.person;
  const { date } = useFormat();
  if (one.history.length === 0) return <p>{words.noHistory}</p>;
  return (
    <ul>
      {one.history.map(({ completedOn, validUntil, isOwnEnd, number }) => (
        <li key={completedOn}>
          {words.done({
            on: date(completedOn),
            until: validUntil === null ? null : date(validUntil),
            own: isOwnEnd,
            number,
          })}
        </li>
      ))}
    </ul>
  );
}

function Requirement({ one }: Of) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf } = useScope();
  const words = t.requirements.person;
  // Taken once and without end: there is no day to wait for.
  const shown = one.history.length > 0 && one.validUntil === null ? { ...one, due: null } : one;
  return (
    <li className="pj-req-one">
      <div className="pj-req-line">
        <strong>{one.courseName}</strong>
        <RequirementMark state={one.state} />
        <span>
          {one.exemptBy === null ? dayText(t, format, shown, asOf) : t.requirements.rows.exemptBy[one.exemptBy]}
        </span>
      </div>
      <details className="pj-req-why">
        <summary>
          <span aria-hidden>{words.why}</span>
          <span className="sr-only">{words.whyOf(one.courseName)}</span>
        </summary>
        {one.exemptBy === 'leave' && <p>{words.leave}</p>}
        {one.reason !== '' && <p>{words.reason(one.reason)}</p>}
        <h4>{words.because}</h4>
        <Because one={one} />
        <p>{words.months(one.months)}.</p>
        <h4>{words.history}</h4>
        <History one={one} />
      </details>
    </li>
  );
}

export function PersonRequirements({ personId }: { readonly personId: PersonId }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf } = useScope();
  const words = t.requirements.person;
  const call = useCall('learning', 'personRequirements', { personId, asOf }, { keepPrevious: true });
  return (
    <Card title={words.title} description={words.lead(date(asOf))}>
      <Loaded call={call}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title={words.emptyTitle}
              icon="check"
              action={<LinkButton to={requirementsAt({ tab: 'rules' })}>{words.emptyAction}</LinkButton>}
            >
              {words.emptyText}
            </EmptyState>
          ) : (
            <ul className="pj-req-list">
              {all.map((one) => (
                <Requirement key={one.courseId} one={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
