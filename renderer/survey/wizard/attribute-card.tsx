/** One background question with its bands. */
import { MOST_BANDS } from '../../../shared/survey/attribute-presets.ts';
import { addBand, moveBand, removeBand } from '../../../shared/survey/edit-attributes.ts';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import type { Attribute } from '../../../shared/survey/round.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Card, IconButton } from '../../components/index.ts';
import { LocalFields } from '../parts/local-fields.tsx';
import { useSay } from '../parts/use-say.ts';

interface AttributeProps {
  readonly attribute: Attribute;
  readonly languages: readonly SurveyLocale[];
  /** By the field's place inside the question, such as `bands.0.label.da`. */
  readonly faultAt: (field: string) => string | undefined;
  readonly onChange: (attribute: Attribute) => void;
  readonly onRemove: () => void;
}

function Band({ attribute, languages, faultAt, onChange, at }: AttributeProps & { readonly at: number }) {
  const { t } = useMessages();
  const words = t.rounds.wizard.background;
  const { bands } = attribute;
  const place = at + 1;
  const label = bands[at]?.label ?? {};
  return (
    <li className="pj-band">
      <LocalFields
        label={words.band(place)}
        value={label}
        onChange={(text) =>
          onChange({
            ...attribute,
            bands: bands.map((band, other) => (other === at ? { ...band, label: text } : band)),
          })
        }
        languages={languages}
        errorIn={(language) => faultAt(`bands.${at}.label.${language}`)}
        maxLength={80}
      />
      <div className="pj-band-buttons">
        <IconButton
          label={words.moveUp(place)}
          icon="up"
          onPress={() => onChange(moveBand(attribute, at, -1))}
          isDisabled={at === 0}
        />
        <IconButton
          label={words.moveDown(place)}
          icon="down"
          onPress={() => onChange(moveBand(attribute, at, 1))}
          isDisabled={at === bands.length - 1}
        />
        <IconButton
          label={words.removeBand(place)}
          icon="remove"
          onPress={() => onChange(removeBand(attribute, at))}
          isDisabled={bands.length <= 2}
        />
      </div>
    </li>
  );
}

export function AttributeCard(props: AttributeProps) {
  const { attribute, languages, faultAt, onChange, onRemove } = props;
  const { t } = useMessages();
  const say = useSay();
  const words = t.rounds.wizard.background;
  return (
    <Card
      title={say(attribute.name) || words.own}
      actions={
        <Button variant="tertiary" icon="remove" onPress={onRemove}>
          {words.remove}
        </Button>
      }
    >
      <LocalFields
        label={words.name}
        value={attribute.name}
        onChange={(name) => onChange({ ...attribute, name })}
        languages={languages}
        errorIn={(language) => faultAt(`name.${language}`)}
        maxLength={120}
      />
      <ol className="pj-bare-list pj-bands" aria-label={words.bands}>
        {attribute.bands.map((band, at) => (
          <Band key={band.code} {...props} at={at} />
        ))}
      </ol>
      {attribute.bands.length < MOST_BANDS && (
        <div className="pj-actions">
          <Button variant="tertiary" icon="plus" onPress={() => onChange(addBand(attribute))}>
            {words.addBand}
          </Button>
        </div>
      )}
    </Card>
  );
}
