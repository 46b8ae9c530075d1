/** The written APV. Nothing of it is a figure about a group that could be worked out: it is not in the release ledger. */
import { readMedia } from '../../../db/engine/media.ts';
import type { MediaId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { buildWrittenApv } from '../../../shared/report/apv/written-apv.ts';
import type { apvReportCalls } from '../../../shared/report/contract-apv.ts';
import type { Handlers } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { formatMoment, sha256 } from '../moment.ts';
import { discussionSheet } from './discussion.ts';
import { readApv } from './read-apv.ts';

/** Null for one that was lost or damaged: the rest of the document is still to be had, and says so. */
function pictureOf({ media }: OpenRegister, mediaId: MediaId): string | null {
  try {
    const { mime, data } = readMedia(media, mediaId);
    return `data:${mime};base64,${data.toString('base64')}`;
  } catch (error) {
    if (error instanceof AppFailure) return null;
    throw error;
  }
}

export const apvReportHandlers: Pick<Handlers<'report'>, keyof typeof apvReportCalls> = {
  discussion: discussionSheet,
  apv: ({ session, now, today, language }, { audience, ...scope }) => {
    const { open } = session;
    if (!open) throw new AppFailure('locked');
    const data = readApv({ db: open.reader, today, language }, scope);
    if (data.rounds.length === 0 && data.before.length === 0 && data.earlier.length === 0) {
      throw new AppFailure('apv_nothing_written');
    }
    return buildWrittenApv(data, {
      audience,
      language,
      madeAt: formatMoment(now, language),
      hash: sha256,
      picture: ({ mediaId }) => pictureOf(open, mediaId),
    });
  },
};
