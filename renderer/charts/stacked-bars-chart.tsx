import type { PictureProps } from './chart-props.ts';
import { HorizontalBars } from './horizontal-bars.tsx';

/** Parts of a whole per row, such as valid and expired certificates per course; a pattern per part. */
export function StackedBarsChart(props: PictureProps) {
  return <HorizontalBars {...props} stacked barSize={16} rowHeight={28} />;
}
