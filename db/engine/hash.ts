/** SHA-256 as hex, of texts, bytes and files. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const PIECE_BYTES = 1024 * 1024;

/** Piece by piece: a media file may be larger than memory. @param onPiece looked at between pieces, e.g. to cancel */
export function sha256OfFile(file: string, onPiece: () => void = () => {}): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE_BYTES);
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      onPiece();
      const count = readSync(handle, piece, 0, PIECE_BYTES, null);
      if (count === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, count));
    }
  } finally {
    closeSync(handle);
  }
}
