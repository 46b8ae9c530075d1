import type { ReactNode } from 'react';
import { useFrontMessages } from '../bridge/words.tsx';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const ICONS: Record<Tone, IconName> = { info: 'info', success: 'success', warning: 'warning', error: 'error' };

export interface AlertProps {
  readonly tone: Tone;
  /** Left out, the tone's own word: never by colour alone. */
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read aloud when it appears. Errors and successes are; standing notes are not. */
  readonly live?: boolean;
}

export function Alert({ tone, title, children, actions, live = tone === 'error' || tone === 'success' }: AlertProps) {
  const { t } = useFrontMessages();
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`alert alert-${tone} pj-alert`} role={role}>
      <span className="pj-alert-icon">
        <Icon name={ICONS[tone]} size={22} />
      </span>
      <div className="pj-alert-body">
        <p className="alert-heading">
          {title ? <span className="sr-only">{t.app.tone[tone]}: </span> : null}
          {title ?? t.app.tone[tone]}
        </p>
        {children && <div className="alert-text">{children}</div>}
        {actions && <div className="pj-actions pj-alert-actions">{actions}</div>}
      </div>
    </div>
  );
}
