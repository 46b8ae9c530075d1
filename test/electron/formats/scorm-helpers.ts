// A manifest read the way an import reads it, with a list of files instead of a zip.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../../../electron/formats/scorm/read-manifest.ts';
import type { Element } from '../../../shared/learning/manifest/elements.ts';
import type { PackageFiles } from '../../../shared/learning/manifest/paths.ts';

export const manifestText = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../../support/manifests', name), 'utf8');

/** In small pieces, so that letters and tags are cut in the middle. */
export function elementsOf(text: string | Buffer, file = 'imsmanifest.xml'): Promise<Element> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 977) yield bytes.subarray(at, at + 977);
  }
  return readManifest({ name: file, size: bytes.length, packed: bytes.length, pieces }, file);
}

export const filesOf = (...names: readonly string[]): PackageFiles => ({
  find: (name) => names.find((one) => one === name) ?? names.find((one) => one.toLowerCase() === name.toLowerCase()),
});
