import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type IsoDate, isFigureDay } from '../../shared/kernel/dates.ts';
import type { RegisterInfo } from '../../shared/register/contract.ts';
import { useMessages } from '../bridge.ts';
import { Badge, DateField, Icon } from '../components/index.ts';
import { LanguageButton } from './language-button.tsx';
import { useScope } from './scope.tsx';
import { UnitSelector } from './unit-selector.tsx';

export interface TopBarProps {
  readonly info: RegisterInfo;
  readonly onSearch: () => void;
  readonly onLock: () => void;
}

/** A year is typed digit by digit: the pages follow when it is one that figures can be asked for. */
function AsOfField() {
  const { t } = useMessages();
  const { asOf, setAsOf } = useScope();
  const [typed, setTyped] = useState<IsoDate | null>(null);
  const take = (day: IsoDate | null): void => {
    const isGood = day !== null && isFigureDay(day);
    setTyped(isGood ? null : day);
    if (isGood) setAsOf(day);
  };
  return <DateField label={t.app.bar.asOf} value={typed ?? asOf} onChange={take} />;
}

/** Which register, which part of it, as of when; and the ways to search, speak and lock. */
export function TopBar({ info, onSearch, onLock }: TopBarProps) {
  const { t } = useMessages();
  return (
    <header className="pj-bar">
      <div className="pj-bar-register">
        <strong title={info.folder}>{info.name}</strong>
        {info.demo && (
          <span title={t.app.bar.demoHint}>
            <Badge tone="warning">{t.app.bar.demo}</Badge>
          </span>
        )}
      </div>
      {info.role === 'hr' && (
        <div className="pj-bar-scope">
          <UnitSelector />
          <div className="pj-bar-field pj-bar-date">
            <AsOfField />
          </div>
        </div>
      )}
      <div className="pj-bar-tools">
        <AriaButton className="pj-bar-button" onPress={onSearch} aria-keyshortcuts="Control+K">
          <Icon name="search" size={18} />
          {t.app.bar.search}
          <kbd>{t.app.bar.searchShortcut}</kbd>
        </AriaButton>
        <LanguageButton />
        <AriaButton className="pj-bar-button" onPress={onLock} aria-keyshortcuts="Control+L">
          <Icon name="lock" size={18} />
          {t.app.bar.lock}
          <kbd>{t.app.bar.lockShortcut}</kbd>
        </AriaButton>
      </div>
    </header>
  );
}
