/** Step 4: background questions, kept as bands only. */
import { attributePresets, emptyAttribute, MOST_ATTRIBUTES } from '../../../shared/survey/attribute-presets.ts';
import { changeAttribute, combinationsOf } from '../../../shared/survey/edit-attributes.ts';
import type { Attribute } from '../../../shared/survey/round.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';
import { AttributeCard } from './attribute-card.tsx';
import { StepFrame } from './step-frame.tsx';
import type { Wizard } from './use-wizard.ts';

/** More groups than this and a unit of 100 has fewer than ten in each. */
const MANY_COMBINATIONS = 12;

export function BackgroundStep({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useMessages();
  const say = useSay();
  const { draft, change } = wizard;
  const words = t.rounds.wizard.background;
  const { attributes } = draft;
  const taken = attributes.map(({ key }) => key);
  const add = (attribute: Attribute) => change({ attributes: [...attributes, attribute] });
  const isFull = attributes.length >= MOST_ATTRIBUTES;
  const combinations = combinationsOf(attributes);
  return (
    <StepFrame
      wizard={wizard}
      title={words.title}
      text={words.text}
      more={
        <>
          {combinations > MANY_COMBINATIONS && (
            <Alert tone="warning" live>
              {words.combinations(combinations)}
            </Alert>
          )}
          {attributes.map((attribute, at) => (
            <AttributeCard
              key={attribute.key}
              attribute={attribute}
              languages={draft.languages}
              faultAt={(field) => wizard.faultAt(`attributes.${at}.${field}`)}
              onChange={(next) => change({ attributes: changeAttribute(attributes, at, next) })}
              onRemove={() => change({ attributes: attributes.filter((_, other) => other !== at) })}
            />
          ))}
        </>
      }
    >
      {attributes.length === 0 && <p>{words.none}</p>}
      {isFull ? (
        <p className="pj-muted">{words.most}</p>
      ) : (
        <div className="pj-actions">
          <span>{words.add}:</span>
          {attributePresets
            .filter(({ key }) => !taken.includes(key))
            .map((preset) => (
              <Button key={preset.key} icon="plus" onPress={() => add(preset)}>
                {say(preset.name)}
              </Button>
            ))}
          <Button variant="tertiary" onPress={() => add(emptyAttribute(taken))}>
            {words.own}
          </Button>
        </div>
      )}
    </StepFrame>
  );
}
