/** Several units at once: a list to tick, searched by name or number. */
import { useState } from 'react';
import { unitMatches } from '../../../shared/apv/board-rows.ts';
import type { UnitStatus } from '../../../shared/apv/contract-board.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Checkbox, SearchField } from '../../components/index.ts';

interface UnitTicksProps {
  readonly units: readonly UnitStatus[];
  readonly chosen: readonly UnitId[];
  readonly onChange: (chosen: UnitId[]) => void;
  readonly error: string | undefined;
}

export function UnitTicks({ units, chosen, onChange, error }: UnitTicksProps) {
  const { t } = useMessages();
  const words = t.apvBoard.earlier;
  const [text, setText] = useState('');
  const shown = units.filter((unit) => unitMatches(unit, text));
  const tick = (unitId: UnitId, isIn: boolean) =>
    onChange(isIn ? [...chosen, unitId] : chosen.filter((id) => id !== unitId));
  return (
    <fieldset className="pj-apv-ticks">
      <legend>{words.units}</legend>
      <div className="pj-row">
        <SearchField label={words.search} value={text} onChange={setText} />
        <Button onPress={() => onChange([...new Set([...chosen, ...shown.map(({ unitId }) => unitId)])])}>
          {words.chooseShown}
        </Button>
        <Button variant="tertiary" onPress={() => onChange([])} isDisabled={chosen.length === 0}>
          {words.clear}
        </Button>
      </div>
      <div className="pj-apv-tick-list">
        {shown.length === 0 && <p className="pj-muted">{words.noUnits}</p>}
        {shown.map(({ unitId, name, code }) => (
          <Checkbox key={unitId} isSelected={chosen.includes(unitId)} onChange={(isIn) => tick(unitId, isIn)}>
            {name} <span className="pj-muted">{t.apvBoard.table.no(code)}</span>
          </Checkbox>
        ))}
      </div>
      <p role="status" className="pj-muted">
        {words.chosen(chosen.length)}
      </p>
      {error !== undefined && <p className="form-error-message">{error}</p>}
    </fieldset>
  );
}
