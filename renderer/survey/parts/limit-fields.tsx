/** The numbers of the limits: least answers and least difference, one line per kind of figure. */
import type { LimitNumbers, LimitPart } from '../../../shared/survey/limit-choice.ts';
import { type LimitName, limitNames } from '../../../shared/survey/round.ts';
import { useMessages } from '../../bridge.ts';
import { NumberField, SimpleTable } from '../../components/index.ts';

interface LimitFieldsProps {
  readonly limits: LimitNumbers;
  /** Left out: the numbers are only shown. */
  readonly onChange?: (limits: LimitNumbers) => void;
  readonly faultAt?: (field: `${LimitName}.${LimitPart}`) => string | undefined;
}

export function LimitFields({ limits, onChange, faultAt }: LimitFieldsProps) {
  const { t } = useMessages();
  const words = t.survey.limits;
  const cell = (name: LimitName, part: LimitPart, label: string) =>
    onChange ? (
      <NumberField
        label={words.cell(words[name], label)}
        hideLabel
        value={limits[name][part]}
        onChange={(value) => onChange({ ...limits, [name]: { ...limits[name], [part]: value } })}
        min={1}
        max={1000}
        error={faultAt?.(`${name}.${part}`)}
      />
    ) : (
      <span className="pj-num">{limits[name][part]}</span>
    );
  return (
    <div className="pj-limit-table">
      <SimpleTable
        caption={words.table}
        hideCaption
        rows={limitNames}
        rowKey={(name) => name}
        columns={[
          { key: 'kind', label: words.kind, rowHeader: true, render: (name) => words[name] },
          { key: 'n', label: words.least, render: (name) => cell(name, 'n', words.least) },
          { key: 't', label: words.difference, render: (name) => cell(name, 't', words.difference) },
        ]}
      />
    </div>
  );
}
