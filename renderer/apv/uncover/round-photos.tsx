/** Photos of a photo round: of a unit, and of no problem in particular. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { Card, Select } from '../../components/index.ts';
import { PhotoStrip } from './photo-strip.tsx';

export function RoundPhotos({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvUncover.step;
  const [chosen, setChosen] = useState<UnitId>();
  const unit = round.units.find(({ unitId }) => unitId === chosen) ?? round.units[0];
  if (!unit) return null;
  const canAdd = unit.leftOn === null && round.state !== 'closed' && round.state !== 'cancelled';
  return (
    <Card title={words.photosTitle} description={words.photosText}>
      {round.units.length > 1 && (
        <Select
          label={words.photosOf}
          options={round.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          value={unit.unitId}
          onChange={setChosen}
        />
      )}
      <PhotoStrip
        key={unit.unitId}
        roundId={round.id}
        unitId={unit.unitId}
        problemId={null}
        checkId={null}
        canAdd={canAdd}
      />
    </Card>
  );
}
