/** Puts the cursor where one begins to fill in. A ref of the element around the fields; a field with `autoFocus` comes after it and wins. */
export function focusFirstField(around: HTMLElement | null): void {
  const field = around?.querySelector<HTMLElement>(FIELDS);
  field?.focus({ preventScroll: true });
}

/** Dates are typed in parts of their own. Hidden inputs that carry a value for a form are none of them. */
const FIELDS =
  '[role="spinbutton"], input:not([type="hidden"], [hidden], [tabindex="-1"], [disabled]), textarea, button';
