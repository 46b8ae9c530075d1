/**
 * The note of a talk belongs to leader and employee (domain §6.1): it is sealed with a code that they alone know.
 * Neither text nor code is kept, logged or counted; who guesses waits longer each time.
 */
import { decrypt, encrypt, type KdfCost, PRODUCT_COST, stretch } from '../../../db/engine/key-crypto.ts';
import { changeRow } from '../../../db/learning/rows.ts';
import { readSealedNote, writeSealedNote } from '../../../db/learning/talks.ts';
import type { RandomBytes, TalkId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { secondsLeft, waitAfter } from '../../../shared/register/retry.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { Handlers, SystemContext } from '../../worker/context.ts';
import { auditEvent, inTransaction } from '../../worker/transaction.ts';
import { findTalk } from './talks.ts';

type Own = Pick<Handlers<'learning'>, 'sealNote' | 'openNote'>;

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const bound = (talkId: TalkId): string => `pejling/talk-note/1/${talkId}`;

function seal(text: string, code: string, talkId: TalkId, cost: KdfCost, random: RandomBytes): Buffer {
  const salt = Buffer.from(random(SALT_BYTES));
  const key = stretch(code, salt, cost);
  const plain = Buffer.from(text);
  try {
    const { nonce, data } = encrypt(key, plain, bound(talkId), random);
    return Buffer.concat([salt, nonce, data]);
  } finally {
    key.fill(0);
    plain.fill(0);
  }
}

/** Undefined when the code is not the right one. */
function unseal(sealed: Buffer, code: string, talkId: TalkId, cost: KdfCost): string | undefined {
  const key = stretch(code, sealed.subarray(0, SALT_BYTES), cost);
  const nonce = sealed.subarray(SALT_BYTES, SALT_BYTES + NONCE_BYTES);
  const plain = decrypt(key, { nonce, data: sealed.subarray(SALT_BYTES + NONCE_BYTES) }, bound(talkId));
  key.fill(0);
  const text = plain?.toString('utf8');
  plain?.fill(0);
  return text;
}

interface Tries {
  failures: number;
  /** ms since 1970 */
  retryAt: number;
}

function triesAt({ memory }: SystemContext, talkId: TalkId): Tries {
  const name = `talk-note ${talkId}`;
  const known = memory.get(name) as Tries | undefined;
  const tries = known ?? { failures: 0, retryAt: 0 };
  if (!known) memory.set(name, tries);
  return tries;
}

/** A wrong guess is worth a line in the log. @throws not_found, note_wrong_code, wait_before_retry {seconds} */
function readNote(
  context: SystemContext,
  { call, talkId, code }: { readonly call: string; readonly talkId: TalkId; readonly code: string },
  cost: KdfCost,
): string {
  const open = requireOpen(context.session);
  const sealed = readSealedNote(open.writer, talkId);
  if (!sealed) throw new AppFailure('not_found');
  const tries = triesAt(context, talkId);
  const seconds = secondsLeft(tries.retryAt, context.now.getTime());
  if (seconds > 0) throw new AppFailure('wait_before_retry', { seconds });
  const text = unseal(sealed, code, talkId, cost);
  if (text === undefined) {
    tries.failures += 1;
    tries.retryAt = context.now.getTime() + waitAfter(tries.failures) * 1000;
    const failure = new AppFailure('note_wrong_code');
    auditEvent(open, context, call, failure, { talkId });
    throw failure;
  }
  tries.failures = 0;
  return text;
}

/** @param cost of every guess; tests take a cheap one */
export const makeNoteHandlers = (cost: KdfCost = PRODUCT_COST): Own => ({
  sealNote: (context, { talkId, text, code, oldCode }) => {
    const open = requireOpen(context.session);
    const talk = findTalk(open.writer, talkId);
    if (talk.heldOn === null) throw new AppFailure('talk_not_held');
    if (talk.hasNote) readNote(context, { call: 'learning.sealNote', talkId, code: oldCode ?? '' }, cost);
    const sealed = seal(text, code, talkId, cost, context.random);
    inTransaction(open, context, 'learning.sealNote', ({ db, set, note }) => {
      writeSealedNote(db, talkId, sealed, context.now.toISOString());
      changeRow(db, set, 'talk', findTalk(db, talkId), { hasNote: true });
      note({ talkId });
    });
    return {};
  },
  openNote: (context, { talkId, code }) => {
    const open = requireOpen(context.session);
    findTalk(open.writer, talkId);
    const text = readNote(context, { call: 'learning.openNote', talkId, code }, cost);
    auditEvent(open, context, 'learning.openNote', 'ok', { talkId });
    return { text };
  },
});
