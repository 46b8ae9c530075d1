/** A discussion as it is being written: a new one proposes what stood last year. */
import { useState } from 'react';
import type { DiscussionFields } from '../../../shared/apv/contract-amo.ts';
import { earlierOf, proposeDiscussion } from '../../../shared/apv/discussion.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Discussion } from './discussion-tab.tsx';

const proposal = (all: readonly Discussion[], unitId: UnitId | null, year: number): DiscussionFields =>
  proposeDiscussion(earlierOf(all, unitId, year), unitId, year);

function fieldsOf({ id, unitName, ...fields }: Discussion): DiscussionFields {
  return fields;
}

export function useDiscussionForm(discussion: Discussion | undefined, all: readonly Discussion[], today: IsoDate) {
  const [draft, setDraft] = useState(() =>
    discussion ? fieldsOf(discussion) : proposal(all, null, Number(today.slice(0, 4))),
  );
  const [isTouched, setTouched] = useState(discussion !== undefined);
  return {
    draft,
    earlier: earlierOf(all, draft.unitId, draft.year),
    /** Nothing has been written over the proposal yet. */
    isProposed: discussion === undefined && !isTouched,
    change: (fields: Partial<DiscussionFields>) => {
      setTouched(true);
      setDraft({ ...draft, ...fields });
    },
    /** Another year or unit is proposed from its own last one, as long as nothing is written. */
    about: (fields: Partial<Pick<DiscussionFields, 'unitId' | 'year'>>) => {
      const { unitId, year } = { ...draft, ...fields };
      setDraft(isTouched || Number.isNaN(year) ? { ...draft, ...fields } : proposal(all, unitId, year));
    },
  };
}

export type DiscussionForm = ReturnType<typeof useDiscussionForm>;
