/** Small parts of the course window. Not those of renderer/components that ask the bridge for words: there is none here. */
import type { ReactNode } from 'react';
import type { Standing } from '../../shared/learning/player.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { Icon, type IconName } from '../components/icon.tsx';

export type Words = Messages['player'];

export interface PlainButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  readonly isDisabled?: boolean;
  readonly isExpanded?: boolean;
}

export function PlainButton(props: PlainButtonProps) {
  const { children, onPress, variant = 'secondary', icon, iconAfter, isDisabled = false, isExpanded } = props;
  return (
    <button
      type="button"
      className={`button button-${variant}`}
      onClick={onPress}
      disabled={isDisabled}
      aria-expanded={isExpanded}
    >
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} size={18} />}
    </button>
  );
}

export interface NoticeProps {
  readonly tone: 'warning' | 'error' | 'success' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className={`alert alert-${tone} pj-alert player-notice`} role={tone === 'error' ? 'alert' : 'status'}>
      <span className="pj-alert-icon">
        <Icon name={tone} size={22} />
      </span>
      <div className="pj-alert-body">
        <p className="alert-heading">{title}</p>
        {children && <div className="alert-text">{children}</div>}
        {actions && <div className="pj-actions pj-alert-actions">{actions}</div>}
      </div>
    </div>
  );
}

const decimal = (language: 'da' | 'en', digits: number) =>
  new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: digits });

export const percentText = (part: number, language: 'da' | 'en'): string => decimal(language, 0).format(part * 100);

/** «85 %» or «17 af 20 point»; null: there is no score. */
export function scoreText(standing: Standing, words: Words, language: 'da' | 'en'): string | null {
  const { raw, max, scaled } = standing;
  if (raw !== null && max !== null && max !== 100) {
    return words.ended.scoreOf(decimal(language, 1).format(raw), decimal(language, 1).format(max));
  }
  if (scaled !== null) return words.ended.percent(percentText(scaled, language));
  return raw === null ? null : decimal(language, 1).format(raw);
}

/** What stands of an activity, told in a word. */
export function stateText({ completion, success }: Standing, words: Words): string {
  return success === 'unknown' ? words.states[completion] : `${words.states[completion]}, ${words.results[success]}`;
}

export const stateIcon = ({ completion, success }: Standing): IconName =>
  success === 'failed'
    ? 'error'
    : completion === 'completed'
      ? 'success'
      : completion === 'not_attempted'
        ? 'minus'
        : 'time';
