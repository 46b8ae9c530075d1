import type { ReactNode } from 'react';

interface ScrollListProps {
  /** What is in it, for those who come to it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A long list that scrolls by itself, so that what stands below it is not out of sight. */
export function ScrollList({ label, children }: ScrollListProps) {
  return (
    // A group and no landmark: the card around it is one by the same name already.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="pj-scroll-list" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
