/**
 * What somebody with the key and a tool of their own would see: every page of a
 * database file and every frame of its log in the clear, free pages and stale
 * frames too. SQLCipher 4 with a raw key: AES-256-CBC, the page's IV in its last 80 bytes.
 */
import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const PAGE = 4096;
const RESERVED = 80;
const IV = 16;
/** The first page begins with the salt, in the clear. */
const SALT = 16;
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

function decryptPage(page: Buffer, key: Buffer, from: number): Buffer {
  const end = PAGE - RESERVED;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + IV)).setAutoPadding(false);
  return Buffer.concat([Buffer.alloc(from), decipher.update(page.subarray(from, end)), decipher.final()]);
}

/** One after the other, each of 4016 bytes. */
export function rawPages(file: string, key: Buffer): Buffer {
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = 0; at + PAGE <= bytes.length; at += PAGE) {
    pages.push(decryptPage(bytes.subarray(at, at + PAGE), key, at === 0 ? SALT : 0));
  }
  return Buffer.concat(pages);
}

/** Frames of the write-ahead log, in the order they lie there; empty when there is none. */
export function rawLog(file: string, key: Buffer): Buffer {
  const log = `${file}-wal`;
  if (!existsSync(log)) return Buffer.alloc(0);
  const bytes = readFileSync(log);
  const pages: Buffer[] = [];
  for (let at = LOG_HEADER; at + FRAME_HEADER + PAGE <= bytes.length; at += FRAME_HEADER + PAGE) {
    const isFirst = bytes.readUInt32BE(at) === 1;
    const page = bytes.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE);
    pages.push(decryptPage(page, key, isFirst ? SALT : 0));
  }
  return Buffer.concat(pages);
}

/** Every place where the bytes stand. */
export function placesOf(needle: Buffer, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) places.push(at);
  return places;
}
