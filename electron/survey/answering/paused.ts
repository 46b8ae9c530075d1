/** A paused answer: encrypted under a key that only the code itself gives, padded so that its length tells little. */
import { decrypt, derive, encrypt } from '../../../db/engine/key-crypto.ts';
import type { RandomBytes, RoundId } from '../../../shared/kernel/ids.ts';
import { type DraftAnswer, draftAnswer } from '../../../shared/survey/contract-answering.ts';

const PURPOSE = 'pejling/survey/paused/1';
const NONCE_BYTES = 12;
const BLOCK_BYTES = 4096;

const keyOf = (roundId: RoundId, code: Uint8Array): Buffer => derive(Buffer.from(code), Buffer.from(roundId), PURPOSE);

export function sealDraft(roundId: RoundId, code: Uint8Array, draft: DraftAnswer, random: RandomBytes): Buffer {
  const text = Buffer.from(JSON.stringify(draft));
  const plain = Buffer.alloc(Math.ceil((text.length + 1) / BLOCK_BYTES) * BLOCK_BYTES, ' ');
  text.copy(plain);
  const key = keyOf(roundId, code);
  try {
    const { nonce, data } = encrypt(key, plain, PURPOSE, random);
    return Buffer.concat([nonce, data]);
  } finally {
    for (const used of [key, text, plain]) used.fill(0);
  }
}

/** Null when it cannot be read any more; the respondent then begins anew. */
export function openDraft(roundId: RoundId, code: Uint8Array, sealed: Buffer): DraftAnswer | null {
  const key = keyOf(roundId, code);
  try {
    const locked = { nonce: sealed.subarray(0, NONCE_BYTES), data: sealed.subarray(NONCE_BYTES) };
    const plain = decrypt(key, locked, PURPOSE);
    if (!plain) return null;
    const parsed = draftAnswer.safeParse(JSON.parse(plain.toString()));
    plain.fill(0);
    return parsed.success ? parsed.data : null;
  } finally {
    key.fill(0);
  }
}
