/** The state of a clock: a word with a picture, so that the colour only underlines it. */
import type { ClockState } from '../../../shared/apv/clock.ts';
import { useMessages } from '../../bridge.ts';
import { Icon, type IconName } from '../../components/index.ts';

const ICONS: Readonly<Record<ClockState, IconName>> = {
  on_time: 'success',
  due: 'time',
  overdue: 'warning',
  missing: 'error',
};

export function StateMark({ state }: { readonly state: ClockState }) {
  const { t } = useMessages();
  return (
    <span className="pj-apv-state" data-state={state}>
      <Icon name={ICONS[state]} size={18} />
      {t.apvBoard.state[state]}
    </span>
  );
}
