import { useFrontMessages } from '../bridge/words.tsx';
import { Icon } from '../components/icon.tsx';
import './bar-button.css';

/** Named in the language it leads to, for whoever cannot read the present one. */
export function LanguageButton() {
  const { t, locale, setLocale } = useFrontMessages();
  const other = locale === 'da' ? 'en' : 'da';
  return (
    <button type="button" className="pj-bar-button" onClick={() => setLocale(other)}>
      <Icon name="language" size={18} />
      <span lang={other}>{other === 'en' ? t.app.bar.english : t.app.bar.danish}</span>
    </button>
  );
}
