/** How somebody stands with a requirement: a word with a picture, so that the colour only underlines it. */
import type { RequirementState } from '../../../shared/learning/requirement.ts';
import { useMessages } from '../../bridge.ts';
import { Icon, type IconName } from '../../components/index.ts';

const ICONS: Readonly<Record<RequirementState, IconName>> = {
  overdue: 'error',
  due: 'time',
  expiring: 'warning',
  held: 'success',
  exempt: 'info',
};

export function RequirementMark({ state }: { readonly state: RequirementState }) {
  const { t } = useMessages();
  return (
    <span className="pj-req-state" data-state={state}>
      <Icon name={ICONS[state]} size={18} />
      {t.requirements.state[state]}
    </span>
  );
}
