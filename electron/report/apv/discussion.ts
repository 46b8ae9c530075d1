/** A yearly discussion as the sheet that is shown to Arbejdstilsynet. */
import { unitNames } from '../../../db/apv/people.ts';
import { findRow, readRows } from '../../../db/apv/rows.ts';
import { isDemo } from '../../../db/report/demo.ts';
import { organisationName } from '../../../db/survey/people.ts';
import { earlierOf } from '../../../shared/apv/discussion.ts';
import type { DiscussionId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { buildDiscussionSheet } from '../../../shared/report/apv/discussion-sheet.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import type { QueryContext } from '../../worker/context.ts';
import { formatMoment } from '../moment.ts';

/** @throws not_found */
export function discussionSheet(
  { db, now, today, language }: QueryContext,
  { discussionId }: { readonly discussionId: DiscussionId },
): ReportModel {
  const discussion = findRow(db, 'apv_discussion', discussionId);
  if (!discussion) throw new AppFailure('not_found');
  const { unitId, year, heldOn } = discussion;
  return buildDiscussionSheet(
    {
      discussion,
      earlier: earlierOf(readRows(db, 'apv_discussion', 'unit_id IS ?', [unitId]), unitId, year),
      unitName: (unitId && unitNames(db).get(unitId)) ?? '',
      organisation: organisationName(db, heldOn ?? today),
      demo: isDemo(db),
      today,
    },
    { language, madeAt: formatMoment(now, language) },
  );
}
