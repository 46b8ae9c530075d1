/** The button with words, and links that look like it. The browser's own elements: the unlock page waits for no more. */
import type { MouseEvent, ReactNode, Ref } from 'react';
import { hrefTo } from '../app/navigation.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';

const LOOK: Record<ButtonVariant, string> = {
  primary: 'button button-primary',
  secondary: 'button button-secondary',
  tertiary: 'button button-tertiary',
  danger: 'button button-warning',
};

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  /** Id of the form it sends when it stands outside it. */
  readonly form?: string;
  readonly isDisabled?: boolean;
  /** Busy: keeps the focus, ignores presses. */
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', icon, onPress, isPending = false, isDisabled = false, ...rest } = props;
  const press = (event: MouseEvent) => {
    if (isPending) event.preventDefault();
    else onPress?.();
  };
  return (
    <button
      type="button"
      {...rest}
      className={LOOK[variant]}
      onClick={press}
      disabled={isDisabled}
      {...(isPending ? { 'aria-disabled': true, 'data-pending': true } : {})}
    >
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </button>
  );
}

export interface LinkProps {
  /** A path from `paths`. */
  readonly to: string;
  readonly children: ReactNode;
}

export interface LinkButtonProps extends LinkProps {
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
}

/** Looks like a button, goes to a page. */
export function LinkButton({ to, children, variant = 'secondary', icon }: LinkButtonProps) {
  return (
    <a className={LOOK[variant]} href={hrefTo(to)}>
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </a>
  );
}

export function TextLink({ to, children }: LinkProps) {
  return (
    <a className="pj-link" href={hrefTo(to)}>
      {children}
    </a>
  );
}
