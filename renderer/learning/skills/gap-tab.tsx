/** What the profiles ask of a unit's people, and how many have it: counts, never names. */
import type { UnitGapLine } from '../../../shared/learning/supply-contract.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Card,
  EmptyState,
  Hidden,
  HiddenNote,
  LinkButton,
  Loaded,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';

function Share({ line }: { readonly line: UnitGapLine }) {
  const words = useMessages().t.skills.gap;
  const { share } = useFormat();
  const { have, people } = line;
  if (have === null || people === null) return <Hidden />;
  return (
    <span className="pj-gap-share">
      <span className="pj-gap-bar" aria-hidden="true">
        <span style={{ width: `${(100 * have) / people}%` }} />
      </span>
      <span>
        {share(have / people, 0)}
        <span className="sr-only"> {words.shareText(share(have / people, 0))}</span>
      </span>
    </span>
  );
}

function useColumns(): SimpleColumn<UnitGapLine>[] {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.skills.gap;
  const count = (value: number | null) => (value === null ? <Hidden /> : number(value));
  return [
    {
      key: 'need',
      label: words.need,
      rowHeader: true,
      render: ({ name, isLegal }) => (
        <>
          {name} {isLegal && <Badge tone="info">{t.skills.legal}</Badge>}
        </>
      ),
    },
    { key: 'share', label: words.share, render: (line) => <Share line={line} /> },
    { key: 'have', label: words.have, align: 'end', render: ({ have }) => count(have) },
    { key: 'lack', label: words.lack, align: 'end', render: ({ lack }) => count(lack) },
    { key: 'of', label: words.of, align: 'end', render: ({ people }) => count(people) },
  ];
}

export function GapTab() {
  const { t } = useMessages();
  const { number } = useFormat();
  const { asOf, unitId, unit } = useScope();
  const call = useCall('learning', 'unitGap', { asOf, unitId }, { keepPrevious: true });
  const columns = useColumns();
  const words = t.skills.gap;
  return (
    <Loaded call={call}>
      {({ people, withProfile, lines }) =>
        lines.length === 0 ? (
          <EmptyState
            title={words.emptyTitle}
            icon="groups"
            action={<LinkButton to={`${paths.skills}?tab=profiles`}>{words.openProfiles}</LinkButton>}
          >
            {words.emptyText}
          </EmptyState>
        ) : (
          <Card
            title={words.title(unit?.name ?? words.whole)}
            description={words.lead(number(people), number(withProfile))}
          >
            <SimpleTable
              caption={words.table}
              hideCaption
              columns={columns}
              rows={lines}
              rowKey={({ skillId, courseId }) => skillId ?? courseId ?? ''}
            />
            {lines.some((line) => line.people === null) && <HiddenNote />}
          </Card>
        )
      }
    </Loaded>
  );
}
