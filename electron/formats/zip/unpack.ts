/** The content of one entry, piece by piece. Never more than its directory declares, and only what its checksum vouches for. */
import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { DEFLATED } from './directory.ts';
import type { FileBytes } from './file-bytes.ts';
import { refuseZip } from './limits.ts';
import type { PlacedEntry } from './local-headers.ts';

const PIECE = 64 * 1024;

/** In one piece of memory that each next piece overwrites: hundreds of megabytes pass through here. */
function* packedPieces(file: FileBytes, { from, packed }: PlacedEntry): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(PIECE, packed));
  for (let done = 0; done < packed; done += buffer.length) {
    const piece = buffer.subarray(0, Math.min(buffer.length, packed - done));
    file.readInto(piece, from + done);
    yield piece;
  }
}

/** One piece is taken in at a time: the next is read only when all of it has come out again. */
async function feed(stream: InflateRaw, pieces: Generator<Buffer>): Promise<void> {
  for (const piece of pieces) {
    await new Promise<void>((resolve) => {
      stream.once('close', resolve);
      stream.write(piece, () => {
        stream.off('close', resolve);
        resolve();
      });
    });
    if (stream.destroyed || stream.readableEnded) return;
  }
  stream.end();
}

async function* inflated(file: FileBytes, entry: PlacedEntry): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: PIECE });
  // What cannot be read ends the stream that is read here.
  feed(stream, packedPieces(file, entry)).catch((error: Error) => stream.destroy(error));
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    refuseZip('content_broken', entry.name);
  }
  // What is left over behind the end would be read by nobody.
  if (stream.bytesWritten !== entry.packed) refuseZip('content_broken', entry.name);
}

/** A piece is overwritten by the next. @throws package_bad_zip {reason, entry} `size_differs`, `content_broken`, `crc`; io_error */
export async function* unpack(file: FileBytes, entry: PlacedEntry): AsyncGenerator<Buffer> {
  let bytes = 0;
  let crc = 0;
  const pieces = entry.method === DEFLATED ? inflated(file, entry) : packedPieces(file, entry);
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > entry.size) refuseZip('size_differs', entry.name);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (bytes !== entry.size) refuseZip('size_differs', entry.name);
  if (crc !== entry.crc) refuseZip('crc', entry.name);
}
