/** The five points of the law, with last year's goals beside the question about them. */

import { useMessages } from '../../bridge.ts';
import { TextArea } from '../../components/index.ts';
import type { DiscussionForm } from './use-discussion-form.ts';

const MOST = 4000;

function LastGoals({ form: { earlier } }: { readonly form: DiscussionForm }) {
  const { t } = useMessages();
  const words = t.amo.discussion;
  if (!earlier || earlier.goals === '') return <p className="pj-muted">{words.noLastGoals}</p>;
  return (
    <div className="pj-amo-goals">
      <strong>{words.lastGoals(earlier.year)}</strong>
      <p>{earlier.goals}</p>
    </div>
  );
}

export function DiscussionPoints({ form }: { readonly form: DiscussionForm }) {
  const { t } = useMessages();
  const words = t.amo.discussion;
  const { draft, change } = form;
  return (
    <>
      <TextArea
        label={words.cooperation}
        maxLength={MOST}
        value={draft.cooperation}
        onChange={(cooperation) => change({ cooperation })}
      />
      <TextArea
        label={words.meetings}
        description={words.meetingsHelp}
        maxLength={MOST}
        value={draft.meetings}
        onChange={(meetings) => change({ meetings })}
      />
      <LastGoals form={form} />
      <TextArea
        label={words.goalsReached}
        maxLength={MOST}
        value={draft.goalsReached}
        onChange={(goalsReached) => change({ goalsReached })}
      />
      <TextArea label={words.nextGoals} maxLength={MOST} value={draft.goals} onChange={(goals) => change({ goals })} />
      <TextArea
        label={words.competence}
        maxLength={MOST}
        value={draft.competence}
        onChange={(competence) => change({ competence })}
      />
    </>
  );
}
