/** A hidden figure looks the same everywhere and says nothing but that it is hidden. */
import { useMessages } from '../bridge.ts';

export function Hidden() {
  const { t } = useMessages();
  return <span className="pj-hidden">{t.report.hiddenWord}</span>;
}

export function HiddenNote() {
  const { t } = useMessages();
  return (
    <p className="pj-note">
      <Hidden /> {t.report.hiddenReason}
    </p>
  );
}
