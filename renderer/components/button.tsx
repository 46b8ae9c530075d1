import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Link, type PressEvent, Tooltip, TooltipTrigger } from 'react-aria-components';
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
  readonly onPress?: (event: PressEvent) => void;
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

export function Button({ children, variant = 'secondary', icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={LOOK[variant]}>
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps {
  /** What it does; read aloud and shown as a tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

export function IconButton({ label, icon, onPress, isDisabled }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton className="pj-icon-button" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="pj-tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
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
    <Link className={LOOK[variant]} href={hrefTo(to)}>
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </Link>
  );
}

export function TextLink({ to, children }: LinkProps) {
  return (
    <Link className="pj-link" href={hrefTo(to)}>
      {children}
    </Link>
  );
}
