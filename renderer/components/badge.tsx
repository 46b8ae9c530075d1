import type { ReactNode } from 'react';
import type { Tone } from './alert.tsx';

export interface BadgeProps {
  /** Colour only underlines the word inside. */
  readonly tone?: Tone | 'neutral';
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={`pj-badge pj-badge-${tone}`}>{children}</span>;
}
