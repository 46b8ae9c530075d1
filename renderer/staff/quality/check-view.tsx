/** One check: how it is worked out, how it has gone, whose it is, and the cases with the way to mend each. */
import { isExpectedInDemo, type QualityKind } from '../../../shared/staff/quality-kinds.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useIsDemo } from '../../app/session.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Card, Facts, Loaded, Page } from '../../components/index.ts';
import { CaseList } from './case-list.tsx';
import { OwnerCard } from './owner-card.tsx';
import { CourseText, hasCourse, SeverityBadge } from './quality-words.tsx';
import { TrendCard } from './trend-card.tsx';

type Quality = OutputOf<'staff', 'quality'>;

interface CheckProps {
  readonly kind: QualityKind;
}

function HowCard({ kind, quality }: CheckProps & { readonly quality: Quality }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const isDemo = useIsDemo();
  const words = t.quality;
  const check = quality.checks.find((c) => c.kind === kind);
  if (!check) return null;
  const isExpected = isDemo && isExpectedInDemo(kind);
  const limits = {
    fullTime: number(quality.limits.fullTime, 1),
    amrYears: number(quality.limits.amrYears),
  };
  return (
    <Card title={words.detail.how} description={words.definitions[kind](limits)}>
      <Facts
        items={[
          { term: words.count, value: number(check.count) },
          {
            term: words.severityLabel,
            value: (
              <span className="pj-quality-severity">
                <SeverityBadge check={check} />
                {check.count > 0 && !isExpected && (
                  <span className="pj-muted">{words.severityHelp[check.severity]}</span>
                )}
              </span>
            ),
          },
          ...(hasCourse(check) ? [{ term: words.course, value: <CourseText check={check} /> }] : []),
        ]}
      />
    </Card>
  );
}

export function CheckView({ kind }: CheckProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { unit, unitId, asOf } = useScope();
  const isDemo = useIsDemo();
  const words = t.quality;
  const call = useCall('staff', 'quality', { asOf, unitId }, { keepPrevious: true });
  return (
    <Page
      title={words.names[kind]}
      description={t.staff.register.scope(unit?.name ?? t.staff.register.allUnits, date(asOf))}
      back={{ to: paths.quality, text: words.back }}
    >
      {isDemo && isExpectedInDemo(kind) && (
        <Alert tone="info" title={words.expectedTitle}>
          <p>{words.expectedText}</p>
        </Alert>
      )}
      <Card title={words.detail.cases}>
        <CaseList kind={kind} />
      </Card>
      <div className="pj-quality-cards">
        <div className="pj-stack">
          <Loaded call={call}>
            {(quality) => (
              <>
                <HowCard kind={kind} quality={quality} />
                <OwnerCard kind={kind} owner={quality.checks.find((c) => c.kind === kind)?.owner ?? null} />
              </>
            )}
          </Loaded>
        </div>
        <TrendCard kind={kind} />
      </div>
    </Page>
  );
}
