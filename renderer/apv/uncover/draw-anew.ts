/**
 * A chosen file becomes a picture drawn anew: its pixels and nothing else. Position, time and device stay behind in
 * the file, which is not kept.
 */
import { BYTES_IN_MB, LONGEST_SIDE, MOST_CHOSEN_MB, MOST_STORED_MB } from '../../../shared/apv/photo-limits.ts';
import { pictureFormat, stripJpeg } from '../../../shared/apv/strip-picture.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';

export interface DrawnPhoto {
  /** JPEG in base64. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

const QUALITY = 0.85;
const HEAD_BYTES = 16;

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** `data:image/jpeg;base64,…` without what stands before the comma. */
const toBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

function refusal(size: number, head: Uint8Array): Result<never> | undefined {
  if (size > MOST_CHOSEN_MB * BYTES_IN_MB) {
    return fail('photo_too_large', { mb: Math.ceil(size / BYTES_IN_MB), most: MOST_CHOSEN_MB });
  }
  const format = pictureFormat(head);
  if (format === 'heic') return fail('photo_heic');
  return format ? undefined : fail('photo_not_jpeg');
}

/** Whole numbers, the longer side at most `LONGEST_SIDE`. */
export function fitted({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function draw(bitmap: ImageBitmap): Promise<{ drawn: Blob | null; width: number; height: number }> {
  const size = fitted(bitmap);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d');
  if (!pen) return { drawn: null, ...size };
  // What is see-through in a PNG would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(bitmap, 0, 0, size.width, size.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return { drawn, ...size };
}

/** @returns photo_too_large {mb, most}, photo_heic, photo_not_jpeg when the file cannot be taken in */
export async function drawAnew(file: File): Promise<Result<DrawnPhoto>> {
  // A file on a stick that was pulled out is no picture either.
  try {
    const refused = refusal(file.size, await bytesOf(file.slice(0, HEAD_BYTES)));
    if (refused) return refused;
    // Turned the way it was taken, as the file says.
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { drawn, width, height } = await draw(bitmap);
    bitmap.close();
    const plain = drawn && stripJpeg(await bytesOf(drawn));
    if (!plain) return fail('photo_not_jpeg');
    if (plain.byteLength > MOST_STORED_MB * BYTES_IN_MB) {
      return fail('photo_too_large', { mb: Math.ceil(plain.byteLength / BYTES_IN_MB), most: MOST_STORED_MB });
    }
    return ok({ picture: await toBase64(new Blob([plain as BlobPart])), width, height });
  } catch {
    return fail('photo_not_jpeg');
  }
}
