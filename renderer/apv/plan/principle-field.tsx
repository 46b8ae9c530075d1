/** The general principles of prevention beside the measure, most effective first, each in one sentence (domain §1.8). */
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import { type Prevention, prevention } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';

interface PrincipleFieldProps {
  readonly value: Prevention | null;
  readonly onChange: (value: Prevention | null) => void;
}

const NONE = 'none';

function Principle({ value, label, text }: { readonly value: string; readonly label: string; readonly text?: string }) {
  return (
    <RadioField value={value} className="pj-principle">
      <RadioButton className="pj-principle-button">
        <span className="pj-principle-mark" aria-hidden="true" />
        <span>{label}</span>
      </RadioButton>
      {text && (
        <Text slot="description" className="pj-principle-text">
          {text}
        </Text>
      )}
    </RadioField>
  );
}

export function PrincipleField({ value, onChange }: PrincipleFieldProps) {
  const { t } = useMessages();
  const words = t.apvPlan;
  const choose = (key: string) => onChange(prevention.options.find((one) => one === key) ?? null);
  return (
    <RadioGroup className="pj-principles" value={value ?? NONE} onChange={choose}>
      <Label className="form-label">{words.dialog.principles}</Label>
      <Text slot="description" className="form-hint">
        {words.dialog.principlesHelp}
      </Text>
      {prevention.options.map((one) => (
        <Principle key={one} value={one} label={t.apv.prevention[one]} text={words.principle[one]} />
      ))}
      <Principle value={NONE} label={words.dialog.noPrinciple} />
    </RadioGroup>
  );
}
