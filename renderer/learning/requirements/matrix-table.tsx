/** Unit by course: the share in order with what it is a share of; the colour only underlines the number. */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { MatrixCell, MatrixUnit } from '../../../shared/learning/contract-requirements.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { TextLink } from '../../components/index.ts';
import { ScrollFrame } from '../../components/scroll-frame.tsx';
import { requirementsAt, type Shown } from './requirements-address.ts';

type Matrix = OutputOf<'learning', 'matrix'>;
type Band = 'full' | 'most' | 'some' | 'few';
const BANDS: readonly Band[] = ['full', 'most', 'some', 'few'];
/** Where the bands begin: for the eye only, nothing follows from them. */
const [MOST, SOME] = [0.9, 0.7];

const bandOf = (share: number): Band =>
  share === 1 ? 'full' : share >= MOST ? 'most' : share >= SOME ? 'some' : 'few';

interface CellProps {
  readonly cell: MatrixCell | null;
  readonly unit: { readonly id: UnitId | null; readonly name: string };
  readonly course: Matrix['courses'][number];
}

function Cell({ cell, unit, course }: CellProps) {
  const { t } = useMessages();
  const { share } = useFormat();
  const words = t.requirements.matrix;
  if (cell === null) {
    return (
      <td className="pj-req-cell">
        <span aria-hidden>–</span>
        <span className="sr-only">{words.none}</span>
      </td>
    );
  }
  const { held, required, overdue, exempt } = cell;
  const to = requirementsAt({ tab: 'rows', unitId: unit.id, courseId: course.courseId, state: 'all' });
  return (
    <td className="pj-req-cell" data-band={cell.share === null ? undefined : bandOf(cell.share)}>
      <TextLink to={to}>
        <span aria-hidden>{cell.share === null ? '–' : share(cell.share)}</span>
        <span className="sr-only">{words.cell({ unit: unit.name, course: course.name, held, required, exempt })}</span>
      </TextLink>
      <span className="pj-req-small">{required === 0 ? words.onlyExempt(exempt) : words.of(held, required)}</span>
      {overdue > 0 && <span className="pj-req-small pj-req-late">{words.overdue(overdue)}</span>}
    </td>
  );
}

function UnitHead({
  unit,
  isTop,
  isOpenable,
}: {
  readonly unit: MatrixUnit;
  readonly isTop: boolean;
  readonly isOpenable: boolean;
}) {
  const { t } = useMessages();
  return (
    <th scope="row" className="pj-req-unit" data-below={!isTop || undefined}>
      {isOpenable && !isTop ? (
        <TextLink to={requirementsAt({ unitId: unit.unitId })}>
          {unit.name} <span className="sr-only">{t.requirements.matrix.open(unit.name)}</span>
        </TextLink>
      ) : (
        unit.name
      )}
    </th>
  );
}

/** The top ones and those right below each. */
const inSight = (
  units: readonly MatrixUnit[],
): { readonly unit: MatrixUnit; readonly isTop: boolean; readonly hasBelow: boolean }[] => {
  const top = Math.min(...units.map(({ depth }) => depth));
  return units.flatMap((unit, at) =>
    unit.depth <= top + 1
      ? [{ unit, isTop: unit.depth === top, hasBelow: (units[at + 1]?.depth ?? 0) > unit.depth }]
      : [],
  );
};

function Legend() {
  const words = useMessages().t.requirements.matrix;
  return (
    <div className="pj-req-legend">
      <span className="pj-muted">{words.legend}</span>
      {BANDS.map((band) => (
        <span key={band} className="pj-req-band">
          <span className="pj-req-swatch" data-band={band} aria-hidden />
          {words.bands[band]}
        </span>
      ))}
    </div>
  );
}

/** The unit above the one looked at, as far as the top bar lets one see. */
function UpLink({ shown }: { readonly shown: Shown }) {
  const { t } = useMessages();
  const scope = useScope();
  const tree = useCall('staff', 'unitTree', { asOf: scope.asOf }, { keepPrevious: true });
  if (shown.unitId === null) return null;
  const parentId = tree.data?.find(({ id }) => id === shown.unitId)?.parentId ?? null;
  const parent = parentId === scope.unitId ? undefined : tree.data?.find(({ id }) => id === parentId);
  const name = parent?.name ?? scope.unit?.name ?? t.requirements.allUnits;
  return (
    <TextLink to={parent ? requirementsAt({ unitId: parent.id }) : paths.requirements}>
      ← {t.requirements.matrix.up(name)}
    </TextLink>
  );
}

export function MatrixTable({ matrix, shown }: { readonly matrix: Matrix; readonly shown: Shown }) {
  const { t } = useMessages();
  const { unitId } = useScope();
  const words = t.requirements.matrix;
  const rows = inSight(matrix.units);
  const isWhole = shown.unitId === null && unitId === null && rows.filter(({ isTop }) => isTop).length > 1;
  const cells = (unit: CellProps['unit'], list: readonly (MatrixCell | null)[]) =>
    matrix.courses.map((course, at) => <Cell key={course.courseId} cell={list[at] ?? null} {...{ unit, course }} />);
  return (
    <div className="pj-stack">
      <UpLink shown={shown} />
      <Legend />
      <ScrollFrame label={words.caption}>
        <table className="table pj-table pj-req-matrix">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="pj-req-unit">
                {words.unit}
              </th>
              {matrix.courses.map(({ courseId, name }) => (
                <th key={courseId} scope="col" className="pj-req-course">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {isWhole && (
              <tr data-total>
                <th scope="row" className="pj-req-unit">
                  {words.whole}
                </th>
                {cells({ id: null, name: words.whole }, matrix.whole)}
              </tr>
            )}
            {rows.map(({ unit, isTop, hasBelow }) => (
              <tr key={unit.unitId} data-total={isTop || undefined}>
                <UnitHead {...{ unit, isTop }} isOpenable={hasBelow} />
                {cells({ id: unit.unitId, name: unit.name }, unit.cells)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}
