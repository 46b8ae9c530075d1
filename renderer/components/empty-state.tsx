import type { ReactNode } from 'react';
import type { CallState } from '../bridge.ts';
import { useMessages } from '../bridge.ts';
import { ErrorAlert } from './error-alert.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next, in one sentence. */
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, icon = 'info', action }: EmptyStateProps) {
  return (
    <div className="pj-empty">
      <Icon name={icon} size={40} />
      <h2>{title}</h2>
      <p>{children}</p>
      {action && <div className="pj-actions">{action}</div>}
    </div>
  );
}

export function Loading({ label }: { readonly label?: string }) {
  const { t } = useMessages();
  return (
    <div className="pj-loading" role="status">
      <span className="pj-spinner" aria-hidden="true" />
      {label ?? t.app.state.loading}
    </div>
  );
}

export interface LoadedProps<T> {
  readonly call: CallState<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows the answer of a call, or that it is on its way, or why it failed with a way to try again. */
export function Loaded<T>({ call, children }: LoadedProps<T>) {
  if (call.error && call.data === undefined) return <ErrorAlert error={call.error} onRetry={call.retry} />;
  if (call.data === undefined) return <Loading />;
  return children(call.data);
}
