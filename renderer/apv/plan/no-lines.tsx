import { useMessages } from '../../bridge.ts';
import { Button, EmptyState } from '../../components/index.ts';
import { type PlanView, usualView } from './use-plan-view.ts';

/** There are lines, but none that the filters let through. */
export function NoLines({ onChange }: { readonly onChange: (part: Partial<PlanView>) => void }) {
  const { t } = useMessages();
  const words = t.apvPlan.page;
  const { state, priority, late } = usualView;
  return (
    <EmptyState
      title={words.noneTitle}
      icon="list"
      action={<Button onPress={() => onChange({ state, priority, late })}>{words.clear}</Button>}
    >
      {words.noneText}
    </EmptyState>
  );
}
