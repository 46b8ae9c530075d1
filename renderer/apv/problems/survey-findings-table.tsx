/** One unit's figures by theme, with what differs from the whole by the survey's own rule. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { psychologicalThemes, type Theme, theme as themes } from '../../../shared/apv/words.ts';
import { type OutputOf, useCall, useMessages } from '../../bridge.ts';
import { Badge, Button, Hidden, HiddenNote, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { useFigure } from '../../survey/results/use-figure.ts';
import { hasEnded } from './meeting-parts.ts';

export type UnitFindings = OutputOf<'apv', 'surveyFindings'>[number];
export type Dimension = UnitFindings['dimensions'][number];

/** The five psychological themes first. */
const ORDER: readonly Theme[] = [
  ...psychologicalThemes,
  ...themes.options.filter((one) => !psychologicalThemes.includes(one)),
];
const byTheme = (a: Dimension, b: Dimension): number => ORDER.indexOf(a.theme) - ORDER.indexOf(b.theme);

function Mark({ dimension: { mark, score, all } }: { readonly dimension: Dimension }) {
  const { t } = useMessages();
  const words = t.apvMeeting.survey;
  if (score === null || all === null) return null;
  if (!mark) return <span className="pj-muted">{words.noDifference}</span>;
  const { good, clear, uncertain } = mark;
  const said = good ? (clear ? words.clearlyBetter : words.better) : clear ? words.clearlyWorse : words.worse;
  return (
    <>
      <Badge tone={good ? 'success' : clear ? 'error' : 'warning'}>{said}</Badge>
      {uncertain && <span className="pj-muted"> {words.uncertain}</span>}
    </>
  );
}

interface FindingsTableProps {
  readonly round: ApvRoundView;
  readonly findings: UnitFindings;
  readonly onAct: (findings: UnitFindings, dimension: Dimension) => void;
}

export function FindingsTable({ round, findings, onAct }: FindingsTableProps) {
  const { t } = useMessages();
  const figure = useFigure();
  const words = t.apvMeeting.survey;
  const problems = useCall('apv', 'problems', { roundId: round.id });
  const made = ({ name }: Dimension): number =>
    (problems.data ?? []).filter(
      ({ origin, unitId, source }) => origin === 'survey' && unitId === findings.unitId && source === name,
    ).length;
  const columns: SimpleColumn<Dimension>[] = [
    { key: 'theme', label: words.theme, render: ({ theme }) => t.apv.theme[theme] },
    {
      key: 'dimension',
      label: words.dimension,
      rowHeader: true,
      render: ({ name, better }) => (
        <>
          {name} {better === 'low' && <span className="pj-muted pj-findings-way">{words.lowIsGood}</span>}
        </>
      ),
    },
    {
      key: 'score',
      label: words.score,
      align: 'end',
      render: (one) => (one.score === null ? <Hidden /> : figure.value(one, one.score)),
    },
    ...(findings.wholeName === ''
      ? []
      : [
          {
            key: 'all',
            label: findings.wholeName,
            align: 'end' as const,
            render: (one: Dimension) => (one.all === null ? <Hidden /> : figure.value(one, one.all)),
          },
        ]),
    {
      key: 'n',
      label: words.answers,
      align: 'end',
      render: ({ n }) => (n === null ? <Hidden /> : figure.format.number(n)),
    },
    ...(findings.wholeName === ''
      ? []
      : [{ key: 'mark', label: words.difference, render: (one: Dimension) => <Mark dimension={one} /> }]),
    {
      key: 'act',
      label: words.act,
      render: (one) => (
        <>
          {made(one) > 0 && <Badge tone="info">{words.made(made(one))}</Badge>}
          {!hasEnded(round) && one.score !== null && (
            <Button variant="tertiary" icon="plus" onPress={() => onAct(findings, one)}>
              <span aria-hidden="true" className="pj-nowrap">
                {words.act}
              </span>
              <span className="sr-only">{words.actFor(one.name)}</span>
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <SimpleTable
        caption={words.table(findings.unitName)}
        hideCaption
        columns={columns}
        rows={[...findings.dimensions].sort(byTheme)}
        rowKey={({ measure }) => measure}
      />
      {findings.dimensions.some(({ score }) => score === null) && <HiddenNote />}
    </>
  );
}
