import type { PictureProps } from './chart-props.ts';
import { HorizontalBars } from './horizontal-bars.tsx';

/** An age pyramid, undivided because the register does not know people's sex: a bar per age band, oldest on top. */
export function PyramidChart(props: PictureProps) {
  return <HorizontalBars {...props} stacked={false} upwards barSize={17} rowHeight={21} />;
}
