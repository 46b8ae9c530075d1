import { Button } from 'react-aria-components';
import { useMessages } from '../bridge.ts';
import { Icon } from '../components/icon.tsx';
import './bar-button.css';

/** Named in the language it leads to, for whoever cannot read the present one. */
export function LanguageButton() {
  const { t, locale, setLocale } = useMessages();
  const other = locale === 'da' ? 'en' : 'da';
  return (
    <Button className="pj-bar-button" onPress={() => setLocale(other)}>
      <Icon name="language" size={18} />
      <span lang={other}>{other === 'en' ? t.app.bar.english : t.app.bar.danish}</span>
    </Button>
  );
}
