import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field has around its control. */
export interface FieldProps {
  readonly label: string;
  /** Help that stays on screen, under the label. */
  readonly description?: ReactNode;
  /** Makes the field invalid and says why. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** The label is for screen readers only; what the field is must then be plain from its place. */
  readonly hideLabel?: boolean;
}

export interface FieldFrameProps extends FieldProps {
  readonly children: ReactNode;
}

/** Label over, help under it, error below the control: always in the same order. */
export function FieldFrame({ label, description, error, hideLabel = false, children }: FieldFrameProps) {
  return (
    <>
      <Label className={hideLabel ? 'sr-only' : 'form-label'}>{label}</Label>
      {description && (
        <Text slot="description" className="form-hint">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="form-error-message">{error}</FieldError>
    </>
  );
}

/** The part of the props that goes to the react-aria field itself; our own forms judge, not the browser. */
export const fieldState = ({ error, isRequired = false, isDisabled = false }: FieldProps) => ({
  isInvalid: error !== undefined,
  isRequired,
  isDisabled,
  validationBehavior: 'aria' as const,
});
