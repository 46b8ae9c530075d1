/** The themes under their headings: physical, psychological, and what is more. */
import {
  Button as AriaButton,
  Select as AriaSelect,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { psychologicalThemes, type Theme, theme as themes } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { FieldFrame, type FieldProps, fieldState } from '../../components/field-frame.tsx';
import { Icon } from '../../components/index.ts';
import './problems.css';

export interface ThemeFieldProps extends FieldProps {
  readonly value: Theme | null;
  readonly onChange: (theme: Theme) => void;
}

const MORE: readonly Theme[] = ['resources', 'other'];
const groups = {
  physical: themes.options.filter((one) => !psychologicalThemes.includes(one) && !MORE.includes(one)),
  psychological: psychologicalThemes,
  more: MORE,
} as const;

export function ThemeField(props: ThemeFieldProps) {
  const { t } = useMessages();
  const { value, onChange } = props;
  return (
    <AriaSelect
      className="pj-field pj-field-medium"
      {...fieldState(props)}
      value={value}
      onChange={(key) => {
        const chosen = themes.options.find((one) => one === key);
        if (chosen) onChange(chosen);
      }}
      placeholder={t.app.field.chooseOne}
    >
      <FieldFrame {...props}>
        <AriaButton className="form-input pj-select-button">
          <SelectValue className="pj-select-value" />
          <Icon name="chevron-down" size={18} />
        </AriaButton>
        <Popover className="pj-popover pj-select-popover" offset={2}>
          <ListBox className="pj-listbox">
            {(['physical', 'psychological', 'more'] as const).map((group) => (
              <ListBoxSection key={group} id={group}>
                <Header className="pj-theme-group">{t.apv.themeGroups[group]}</Header>
                {groups[group].map((one) => (
                  <ListBoxItem key={one} id={one} className="pj-option" textValue={t.apv.theme[one]}>
                    {t.apv.theme[one]}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  );
}
