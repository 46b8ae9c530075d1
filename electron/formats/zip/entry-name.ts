/** Names in a zip: read as the tools write them, and refused when they could mean another place than they seem to. */
import { foldName } from '../../../shared/learning/file-name.ts';
import { refuseZip, type ZipLimits } from './limits.ts';

/** Code page 850, 80–FF: what Windows in western Europe writes when it does not say that a name is UTF-8. */
const HIGH_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Cc, and the marks that turn the direction of writing: a name must be what it looks like. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const text850 = (bytes: Buffer): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : HIGH_850.charAt(byte - 0x80))).join('');

/** As text in NFC: Macs write å as two signs. Some tools write UTF-8 without saying so. */
export function decodeName(bytes: Buffer, saysUtf8: boolean): string {
  const utf8 = utf8Of(bytes);
  if (utf8 === undefined && saysUtf8) refuseZip('name_letters', bytes.toString('latin1'));
  return (utf8 ?? text850(bytes)).normalize('NFC');
}

/** @param name with `/` at the end when it is a folder */
export function checkName(name: string, limits: ZipLimits): void {
  if (name === '' || name === '/') refuseZip('name_empty');
  if (Buffer.byteLength(name) > limits.name) refuseZip('name_long', name);
  if (UNSEEN.test(name)) refuseZip('name_letters', name);
  if (name.includes('\\')) refuseZip('name_backslash', name);
  if (name.startsWith('/')) refuseZip('name_absolute', name);
  if (/^[a-z]:/i.test(name)) refuseZip('name_drive', name);
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) refuseZip('name_dots', name);
  if (parts.length - 1 > limits.depth) refuseZip('too_deep', name);
}

/** Refuses names that stand twice, and a file that others lie in. */
export function checkTogether(names: readonly string[]): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const name of names) {
    const isFolder = name.endsWith('/');
    const folded = foldName(isFolder ? name.slice(0, -1) : name);
    if (isFolder) folders.add(folded);
    else if (files.has(folded)) refuseZip('twice', name);
    else files.add(folded);
    for (let at = folded.lastIndexOf('/'); at > 0; at = folded.lastIndexOf('/', at - 1)) {
      const folder = folded.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  for (const name of names) if (!name.endsWith('/') && folders.has(foldName(name))) refuseZip('file_and_folder', name);
}
