/** Two days beside each other: what was opened, closed, moved and renamed, and the figures before and after. */
import { useState } from 'react';
import { addMonths, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import {
  type OrganisationComparison,
  type UnitDifference,
  type UnitMark,
  unitMarks,
} from '../../../shared/staff/contract-units.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { DateField, EmptyState, Loaded, Select } from '../../components/index.ts';
import { ComparePicture } from './compare-picture.tsx';
import { CompareTable } from './compare-table.tsx';

function said({ mark, from, to }: UnitDifference, t: Messages): string {
  const words = t.units.compare;
  if (mark === 'remote') return to === 'yes' ? words.remoteYes : words.remoteNo;
  if (mark === 'opened' || mark === 'closed') return '';
  const nothing = mark === 'moved' ? words.top : words.nobody;
  return words.fromTo(from || nothing, to || nothing);
}

function Changes({ mark, lines }: { readonly mark: UnitMark; readonly lines: readonly UnitDifference[] }) {
  const { t } = useMessages();
  const { number } = useFormat();
  return (
    <section className="pj-compare-group">
      <h3>
        {t.units.compare.headings[mark]} ({number(lines.length)})
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line.unitId + line.mark}>
            <strong>{line.name}</strong> <span className="pj-muted">{line.code}</span> {said(line, t)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ComparedProps {
  readonly comparison: OrganisationComparison;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function Compared({ comparison, from, to }: ComparedProps) {
  const { t } = useMessages();
  const { date, number } = useFormat();
  const words = t.units.compare;
  const [shape, setShape] = useState<'list' | 'picture'>('list');
  const { differences, total } = comparison;
  const sum = ({ persons, fte }: typeof total.before) => words.summary(number(persons), number(fte, 1));
  return (
    <>
      <p>
        {date(from)}: {sum(total.before)} {date(to)}: {sum(total.after)}
      </p>
      <h2>{words.changes}</h2>
      {differences.length === 0 ? (
        <EmptyState title={words.noneTitle} icon="check">
          {words.noneText}
        </EmptyState>
      ) : (
        <div className="pj-compare-changes">
          {unitMarks.map((mark) => {
            const lines = differences.filter((d) => d.mark === mark);
            return lines.length > 0 && <Changes key={mark} {...{ mark, lines }} />;
          })}
        </div>
      )}
      <div className="pj-compare-head">
        <h2>{words.figures}</h2>
        <Select
          label={words.show}
          options={[
            { value: 'list', label: words.asList },
            { value: 'picture', label: words.asPicture },
          ]}
          value={shape}
          onChange={setShape}
          width="short"
        />
      </div>
      {shape === 'list' ? <CompareTable {...{ comparison, from, to }} /> : <ComparePicture comparison={comparison} />}
    </>
  );
}

export function CompareView() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.units.compare;
  const [from, setFrom] = useState<IsoDate | null>(() => addMonths(asOf, -12));
  const [to, setTo] = useState<IsoDate | null>(asOf);
  const isReady = from !== null && to !== null && from !== to;
  const call = useCall(
    'staff',
    'compareOrganisation',
    { from: from ?? asOf, to: to ?? asOf },
    { enabled: isReady, keepPrevious: true },
  );
  return (
    <div className="pj-compare">
      <div className="pj-compare-days">
        <DateField label={words.from} value={from} onChange={setFrom} />
        <DateField label={words.to} value={to} onChange={setTo} />
      </div>
      {isReady ? (
        <Loaded call={call}>{(comparison) => <Compared {...{ comparison, from, to }} />}</Loaded>
      ) : (
        <p className="pj-muted">{from !== null && from === to ? words.sameDay : words.choose}</p>
      )}
    </div>
  );
}
