/** Roles held in the unit, and what is due in it and below it. */
import { paths } from '../../app/navigation.ts';
import { type OutputOf, useFormat, useMessages } from '../../bridge.ts';
import { SimpleTable, TextLink } from '../../components/index.ts';

export type UnitDetail = OutputOf<'staff', 'unitDetail'>;

function Roles({ detail }: { readonly detail: UnitDetail }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.units.panel;
  if (detail.roles.length === 0) return <p className="pj-muted">{words.noRoles}</p>;
  return (
    <SimpleTable
      caption={words.roles}
      hideCaption
      rows={detail.roles}
      rowKey={(r) => r.id}
      columns={[
        {
          key: 'name',
          label: words.name,
          render: (r) => <TextLink to={paths.person(r.personId)}>{r.name}</TextLink>,
          rowHeader: true,
        },
        {
          key: 'role',
          label: words.role,
          render: (r) => [t.edit.roles.names[r.role], r.body].filter((text) => text !== '').join(', '),
        },
        {
          key: 'period',
          label: words.period,
          render: (r) => (r.to ? words.fromTo(date(r.from), date(r.to)) : words.from(date(r.from))),
        },
      ]}
    />
  );
}

/** Where each kind is looked after. */
const PAGES: Readonly<Partial<Record<UnitDetail['deadlines'][number]['kind'], string>>> = {
  certificates_expired: paths.expiry,
  certificates_90: paths.expiry,
  survey_running: paths.rounds,
  apv_running: paths.apvRounds,
  apv_overdue: paths.apvBoard,
  apv_due: paths.apvBoard,
};

export function UnitAbout({ detail }: { readonly detail: UnitDetail }) {
  const { t } = useMessages();
  const words = t.units.panel;
  return (
    <div className="pj-unit-about">
      <h3>{words.roles}</h3>
      <Roles detail={detail} />
      <h3>{words.deadlines}</h3>
      {detail.deadlines.length === 0 ? (
        <p className="pj-muted">{words.noDeadlines}</p>
      ) : (
        <ul>
          {detail.deadlines.map(({ kind, label, count }) => {
            const [text, to] = [t.units.deadlines[kind](count), PAGES[kind]];
            return <li key={kind + label}>{to === undefined ? text : <TextLink to={to}>{text}</TextLink>}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
