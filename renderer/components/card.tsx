import { type ReactNode, useId } from 'react';
import { TextLink } from './button.tsx';

export interface CardProps {
  readonly title?: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** A section with a frame; its heading names it. */
export function Card({ title, description, actions, footer, children }: CardProps) {
  const id = useId();
  return (
    <section className="pj-card" {...(title ? { 'aria-labelledby': id } : {})}>
      {(title || actions) && (
        <div className="pj-card-head">
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div className="pj-actions">{actions}</div>}
        </div>
      )}
      {description && <p className="pj-card-text">{description}</p>}
      {children}
      {footer && <div className="pj-card-foot">{footer}</div>}
    </section>
  );
}

/** Cards beside each other as the width allows. */
export function CardGrid({
  children,
  min = 'medium',
}: {
  readonly children: ReactNode;
  readonly min?: 'small' | 'medium' | 'large';
}) {
  return <div className={`pj-grid pj-grid-${min}`}>{children}</div>;
}

export interface KeyFigureProps {
  readonly label: string;
  /** Formatted; null while it is fetched. */
  readonly value: string | null;
  readonly note?: ReactNode;
  readonly to?: string;
}

export function KeyFigure({ label, value, note, to }: KeyFigureProps) {
  return (
    <div className="pj-figure">
      <dt>{to ? <TextLink to={to}>{label}</TextLink> : label}</dt>
      <dd className="pj-figure-value">{value ?? '…'}</dd>
      {note && <dd className="pj-figure-note">{note}</dd>}
    </div>
  );
}

/** Key figures beside each other; the only parent a `KeyFigure` may have. */
export function KeyFigures({ children }: { readonly children: ReactNode }) {
  return <dl className="pj-figures">{children}</dl>;
}

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Definition list: what something is, in two columns. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className="pj-facts">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
