/** Ends a rule by a day; what was judged by it stays. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseRule } from '../../../shared/learning/contract-requirements.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, DateField, EditDialog, useToast } from '../../components/index.ts';

export function EndRuleButton({ rule, onEnded }: { readonly rule: CourseRule; readonly onEnded: () => void }) {
  const words = useMessages().t.requirements.form;
  const { today } = useScope();
  const notify = useToast();
  const end = useCommand('learning', 'endRule');
  const [isAsking, setAsking] = useState(false);
  const [lastDay, setLastDay] = useState<IsoDate | null>(today);
  const submit = async () => {
    if (lastDay === null) return;
    const answer = await end.run({ ruleId: rule.id, lastDay });
    if (!answer.ok) return;
    notify(words.ended);
    onEnded();
  };
  return (
    <>
      <Button variant="tertiary" icon="close" onPress={() => setAsking(true)}>
        {words.end}
      </Button>
      {isAsking && (
        <EditDialog
          title={words.endTitle}
          lead={words.endHelp}
          submitText={words.end}
          size="small"
          save={end}
          onSubmit={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <DateField
            label={words.endDay}
            value={lastDay}
            onChange={setLastDay}
            min={rule.validFrom}
            error={lastDay === null ? words.dayMissing : undefined}
          />
        </EditDialog>
      )}
    </>
  );
}
