/** One unit's results: what they say in words, all measures, spreads, background, released comments. */
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { socialCapitalBand, socialCapitalPoints } from '../../shared/survey/special-figures.ts';
import { paths } from '../app/navigation.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { EmptyState, KeyFigure, KeyFigures, LinkButton, Loaded, Page, TextLink } from '../components/index.ts';
import { Questionnaires } from './results/about-figures.tsx';
import { Distributions } from './results/distributions.tsx';
import { UnitBands } from './results/unit-bands.tsx';
import { UnitComments } from './results/unit-comments.tsx';
import { UnitMeasures } from './results/unit-measures.tsx';
import { UnitWords } from './results/unit-words.tsx';
import { type UnitView, useUnit } from './results/use-unit.ts';
import './results/results.css';

interface UnitResultPageProps {
  readonly roundId: RoundId;
  readonly unitId: UnitId;
}

export function UnitResultPage({ roundId, unitId }: UnitResultPageProps) {
  const { t } = useMessages();
  const { call, view } = useUnit(roundId, unitId);
  const words = t.results;
  return (
    <Page
      title={view ? view.unit.name : words.title}
      description={view && <Way view={view} />}
      back={{ to: paths.results(roundId), text: words.backToResults }}
    >
      <Loaded call={call}>{() => view && <UnitSections view={view} />}</Loaded>
    </Page>
  );
}

/** The units above, each a link. */
function Way({ view: { head, unit } }: { readonly view: UnitView }) {
  return (
    <>
      {head.name}
      {unit.path.map(({ unitId, name }) => (
        <span key={unitId}>
          {' › '}
          <TextLink to={paths.unitResult(head.id, unitId)}>{name}</TextLink>
        </span>
      ))}
    </>
  );
}

function UnitSections({ view }: { readonly view: UnitView }) {
  const { t } = useMessages();
  const words = t.results.one;
  const { unit, head } = view;
  const parent = unit.path.at(-1);
  if (unit.measures.every(({ figure }) => figure === null)) {
    return (
      <EmptyState
        title={words.hiddenTitle}
        icon="hide"
        action={
          parent && <LinkButton to={paths.unitResult(head.id, parent.unitId)}>{words.toParent(parent.name)}</LinkButton>
        }
      >
        {t.report.hiddenReason} {words.hiddenText}
      </EmptyState>
    );
  }
  return (
    <>
      <Keys view={view} />
      <UnitWords view={view} />
      <UnitMeasures view={view} />
      <Distributions items={unit.items} />
      <UnitBands view={view} />
      <UnitComments roundId={head.id} unitId={unit.unitId} />
      <Questionnaires head={head} />
    </>
  );
}

const SOCIAL_CAPITAL = 'social_kapital';

function Keys({ view: { unit, rows } }: { readonly view: UnitView }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.results;
  const { rate } = unit;
  const most = Math.max(0, ...unit.measures.map(({ figure }) => figure?.n ?? 0));
  const social = rows.find(({ measure }) => measure.key === SOCIAL_CAPITAL)?.result.figure;
  const recommended = rows.find(({ measure }) => measure.scoring === 'recommendation');
  const points = social ? socialCapitalPoints(social.mean) : null;
  return (
    <KeyFigures>
      {rate ? (
        <KeyFigure
          label={words.rateShort}
          value={format.share(rate.answered / Math.max(1, rate.invited))}
          note={words.rate(
            format.number(rate.answered),
            format.number(rate.invited),
            format.share(rate.answered / Math.max(1, rate.invited)),
          )}
        />
      ) : (
        <KeyFigure label={words.n} value={format.number(most)} note={words.rateHidden} />
      )}
      {recommended?.result.figure && (
        <KeyFigure
          label={recommended.measure.name}
          value={format.number(Math.round(recommended.result.figure.mean))}
          note={words.answersCount(recommended.result.figure.n)}
        />
      )}
      {points !== null && (
        <KeyFigure
          label={words.one.social.title}
          value={format.number(points, 1)}
          note={`${words.one.social.points(format.number(points, 1), words.one.social[socialCapitalBand(points)])}. ${words.one.social.note}`}
        />
      )}
    </KeyFigures>
  );
}
