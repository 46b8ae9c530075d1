/** Step 2: who takes part, and which small units talk instead. */
import { useMemo } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { dialogueOffers, peopleAsked, peopleLeftOut } from '../../../shared/survey/unit-choice.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Card, Checkbox, EmptyState, Loading } from '../../components/index.ts';
import { StepFrame } from './step-frame.tsx';
import { UnitPicker } from './unit-picker.tsx';
import type { Wizard } from './use-wizard.ts';

interface PartProps {
  readonly wizard: Wizard;
  readonly units: readonly UnitNode[];
}

function DialogueCard({ wizard, units }: PartProps) {
  const { t } = useMessages();
  const { draft, change } = wizard;
  const words = t.rounds.wizard.units;
  const offered = useMemo(() => new Set(dialogueOffers(units, new Set(draft.unitIds))), [units, draft.unitIds]);
  const set = (ids: UnitId[]) => change({ dialogueUnitIds: ids });
  if (offered.size === 0) return <Card title={words.dialogueTitle} description={words.dialogueNo} />;
  return (
    <Card
      title={words.dialogueTitle}
      description={words.dialogueText}
      actions={
        <>
          <Button onPress={() => set([...offered])}>{words.dialogueAll}</Button>
          <Button variant="tertiary" onPress={() => set([])}>
            {words.dialogueNone}
          </Button>
        </>
      }
    >
      <fieldset className="pj-dialogue-units">
        <legend className="sr-only">{words.dialogueList}</legend>
        {units
          .filter(({ id }) => offered.has(id))
          .map((unit) => (
            <Checkbox
              key={unit.id}
              isSelected={draft.dialogueUnitIds.includes(unit.id)}
              onChange={(isIn) =>
                set(isIn ? [...draft.dialogueUnitIds, unit.id] : draft.dialogueUnitIds.filter((id) => id !== unit.id))
              }
            >
              {unit.name} <span className="pj-muted">{words.people(unit.persons)}</span>
            </Checkbox>
          ))}
      </fieldset>
    </Card>
  );
}

function Summary({ wizard, units }: PartProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard.units;
  const { unitIds, dialogueUnitIds } = wizard.draft;
  const asked = peopleAsked(units, new Set(unitIds), new Set(dialogueUnitIds));
  return (
    <>
      <p role="status">{asked.units > 0 && words.invited(asked.people, asked.units)}</p>
      {peopleLeftOut(units, unitIds).map(({ id, name, ownPersons }) => (
        <p key={id} className="pj-muted">
          {words.ownOut(name, ownPersons)}
        </p>
      ))}
    </>
  );
}

export function UnitsStep({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useMessages();
  const { draft, change, units, faultAt } = wizard;
  const words = t.rounds.wizard.units;
  const fault = faultAt('unitIds');
  const choose = (unitIds: UnitId[]) => {
    const offered = new Set(dialogueOffers(units ?? [], new Set(unitIds)));
    change({ unitIds, dialogueUnitIds: draft.dialogueUnitIds.filter((id) => offered.has(id)) });
  };
  return (
    <StepFrame
      wizard={wizard}
      title={words.title}
      text={words.text}
      more={units && units.length > 0 && <DialogueCard wizard={wizard} units={units} />}
    >
      {units === undefined && <Loading />}
      {units?.length === 0 && (
        <EmptyState title={words.noUnitsTitle} icon="building">
          {words.noUnitsText}
        </EmptyState>
      )}
      {units && units.length > 0 && (
        <div data-fault={fault === undefined ? undefined : true} className="pj-stack">
          <UnitPicker units={units} chosen={draft.unitIds} onChange={choose} />
          <Summary wizard={wizard} units={units} />
        </div>
      )}
      {fault !== undefined && <Alert tone="error">{words.choose}</Alert>}
    </StepFrame>
  );
}
