import type { PictureProps } from './chart-props.ts';
import { HorizontalBars } from './horizontal-bars.tsx';

/** Horizontal bars, one row per area and one bar per series. */
export function BarsChart(props: PictureProps) {
  const bars = props.chart.series.length;
  return <HorizontalBars {...props} stacked={false} barSize={14} rowHeight={bars * 16 + 8} />;
}
