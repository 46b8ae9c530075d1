/** Every check at a glance: how grave, how many, how it goes, whose it is. */
import type { QualityCheck } from '../../../shared/staff/contract-quality.ts';
import { isExpectedInDemo } from '../../../shared/staff/quality-kinds.ts';
import { useScope } from '../../app/scope.tsx';
import { useIsDemo } from '../../app/session.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Icon, KeyFigure, KeyFigures, Loaded, Page, SimpleTable, TextLink } from '../../components/index.ts';
import { ImportFirst } from '../import/import-first.tsx';
import { checkPath } from './quality-paths.ts';
import { CourseText, SeverityBadge } from './quality-words.tsx';

type Quality = OutputOf<'staff', 'quality'>;

const sumOf = (checks: readonly QualityCheck[]): number => checks.reduce((sum, c) => sum + c.count, 0);

function Figures({ checks }: { readonly checks: readonly QualityCheck[] }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.quality.figures;
  const grave = checks.filter((c) => c.severity === 'high');
  return (
    <section aria-label={words.label}>
      <KeyFigures>
        <KeyFigure
          label={words.withCases}
          value={number(checks.filter((c) => c.count > 0).length)}
          note={words.ofAll(checks.length)}
        />
        <KeyFigure label={words.now} value={number(sumOf(grave))} note={words.nowNote} />
        <KeyFigure label={words.cases} value={number(sumOf(checks))} note={words.casesNote} />
        <KeyFigure
          label={words.withoutOwner}
          value={number(checks.filter((c) => c.owner === null).length)}
          note={words.withoutOwnerNote}
        />
      </KeyFigures>
    </section>
  );
}

/** The way to the cases, or that there are none and how that was found out. */
function SeeThem({ check }: { readonly check: QualityCheck }) {
  const { t } = useMessages();
  const words = t.quality;
  return (
    <TextLink to={checkPath(check.kind)}>
      {check.count > 0 ? words.seeThem(check.count) : words.look}
      <span className="sr-only">: {words.names[check.kind]}</span>
    </TextLink>
  );
}

function CheckTable({ checks }: { readonly checks: readonly QualityCheck[] }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.quality;
  return (
    <SimpleTable
      caption={words.table}
      hideCaption
      rows={checks}
      rowKey={(c) => c.kind}
      columns={[
        { key: 'check', label: words.check, rowHeader: true, render: (c) => words.names[c.kind] },
        { key: 'severity', label: words.severityLabel, render: (c) => <SeverityBadge check={c} /> },
        { key: 'count', label: words.count, align: 'end', render: (c) => number(c.count) },
        { key: 'course', label: words.course, render: (c) => <CourseText check={c} /> },
        {
          key: 'owner',
          label: words.owner,
          render: (c) => c.owner?.name ?? <span className="pj-muted">{words.noOwner}</span>,
        },
        { key: 'see', label: words.action, render: (c) => <SeeThem check={c} /> },
      ]}
    />
  );
}

function NothingYet() {
  const { t } = useMessages();
  const words = t.quality;
  return <ImportFirst kind="organisation" icon="database" words={words} />;
}

function Checks({ quality }: { readonly quality: Quality }) {
  const { t } = useMessages();
  const isDemo = useIsDemo();
  if (quality.persons === 0 && quality.units === 0) return <NothingYet />;
  const expected = quality.checks.filter(({ kind }) => isDemo && isExpectedInDemo(kind));
  const counted = quality.checks.filter((check) => !expected.includes(check));
  return (
    <>
      {sumOf(counted) === 0 && (
        <p className="pj-quality-fine" role="status">
          <Icon name="success" size={22} />
          {t.quality.inOrder}
        </p>
      )}
      <Figures checks={counted} />
      <CheckTable checks={[...counted, ...expected]} />
    </>
  );
}

export function QualityOverview() {
  const { t } = useMessages();
  const { date } = useFormat();
  const { unit, unitId, asOf } = useScope();
  const call = useCall('staff', 'quality', { asOf, unitId }, { keepPrevious: true });
  const scope = t.staff.register.scope(unit?.name ?? t.staff.register.allUnits, date(asOf));
  return (
    <Page title={t.quality.title} description={`${scope}. ${t.quality.lead}`}>
      <Loaded call={call}>{(quality) => <Checks quality={quality} />}</Loaded>
    </Page>
  );
}
