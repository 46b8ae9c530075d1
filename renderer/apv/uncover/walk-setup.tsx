/** Before the first question: which unit, with which checklist, in which room. */
import { useState } from 'react';
import { byPlace, suggestChecklist } from '../../../shared/apv/checklist.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { Checklist } from '../../../shared/apv/contract-uncover.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, Card, Select, TextField } from '../../components/index.ts';
import type { WalkPlace } from './use-walk.ts';

interface WalkSetupProps {
  readonly round: ApvRoundView;
  readonly lists: readonly Checklist[];
  /** Where one was just now. */
  readonly before: WalkPlace | undefined;
  readonly onBegin: (place: WalkPlace) => void;
}

const MOST_LETTERS = 80;

function useChoice({ round, lists, before }: Omit<WalkSetupProps, 'onBegin'>) {
  const units = round.units.filter(({ leftOn }) => leftOn === null);
  const [unitId, setUnitId] = useState<UnitId | undefined>(
    before?.unitId ?? (units.length === 1 ? units[0]?.unitId : undefined),
  );
  const [key, setKey] = useState(before?.checklist.key);
  const unit = units.find((one) => one.unitId === unitId);
  const suggested = unit && suggestChecklist(lists, unit.name);
  const checklist = lists.find((list) => list.key === key) ?? suggested;
  return { units, unit, setUnitId, checklist, setKey, isSuggested: key === undefined && checklist !== undefined };
}

interface EarlierProps {
  readonly round: ApvRoundView;
  readonly unitId: UnitId;
  readonly onChoose: (place: string) => void;
}

function EarlierPlaces({ round, unitId, onChoose }: EarlierProps) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const { data } = useCall('apv', 'checks', { roundId: round.id, unitId });
  const places = byPlace(data?.checks ?? []);
  if (places.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form of its own
    <div className="pj-walk-earlier" role="group" aria-label={words.earlier}>
      <span className="form-label">{words.earlier}</span>
      {places.map(({ place, checks }) => (
        <Button key={place} onPress={() => onChoose(place)}>
          {words.earlierOne(place, checks.length)}
        </Button>
      ))}
    </div>
  );
}

export function WalkSetup(props: WalkSetupProps) {
  const { round, lists, onBegin } = props;
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const { units, unit, setUnitId, checklist, setKey, isSuggested } = useChoice(props);
  const [place, setPlace] = useState('');
  const [isTried, setTried] = useState(false);
  const begin = (where: string) => {
    setTried(true);
    if (unit && checklist && where.trim() !== '') onBegin({ unitId: unit.unitId, checklist, place: where.trim() });
  };
  return (
    <Card title={words.chooseTitle}>
      <form
        className="pj-walk-setup"
        onSubmit={(event) => {
          event.preventDefault();
          begin(place);
        }}
      >
        <Select
          label={words.unit}
          width="full"
          options={units.map(({ unitId: value, name }) => ({ value, label: name }))}
          value={unit?.unitId ?? null}
          onChange={setUnitId}
          error={isTried && !unit ? t.app.field.missing : undefined}
        />
        <Select
          label={words.checklist}
          width="full"
          description={isSuggested ? words.suggested : undefined}
          options={lists.map(({ key, name, body }) => ({
            value: key,
            label: `${name} (${t.apvUncover.lists.lines(body.lines.length)})`,
          }))}
          value={checklist?.key ?? null}
          onChange={setKey}
          error={isTried && !checklist ? t.app.field.missing : undefined}
        />
        <TextField
          label={words.place}
          description={words.placeHelp}
          value={place}
          onChange={setPlace}
          maxLength={MOST_LETTERS}
          error={isTried && place.trim() === '' ? words.placeMissing : undefined}
        />
        <div className="pj-actions">
          <Button type="submit" variant="primary">
            {words.begin}
          </Button>
        </div>
        {unit && <EarlierPlaces round={round} unitId={unit.unitId} onChoose={begin} />}
      </form>
    </Card>
  );
}
