/** A manifest out of its zip entry: bytes → text → tags → elements, piece by piece. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import { type Element, makeManifestReader } from '../../../shared/learning/manifest/elements.ts';
import type { ManifestFault } from '../../../shared/learning/package-faults.ts';
import { makeXmlScanner, type XmlScanner } from '../xml/scan-xml.ts';
import { makeXmlDecoder, type XmlDecoder } from '../xml/xml-encoding.ts';
import { refuseSize } from '../zip/limits.ts';
import type { ZipEntry } from '../zip/package-zip.ts';

/** One of 20,000 files takes 4 MB. */
const MOST_BYTES = 32 * 1024 * 1024;

const FAULTS: Readonly<Record<string, ManifestFault>> = {
  file_xml_broken: 'xml',
  file_truncated: 'cut',
  file_xml_doctype: 'doctype',
  file_xml_limits: 'limits',
  file_encoding: 'encoding',
};

function asManifestFault(error: unknown, file: string): unknown {
  if (!(error instanceof AppFailure)) return error;
  const reason = FAULTS[error.error.code];
  if (!reason) return error;
  return new AppFailure('package_bad_manifest', { file, reason, line: error.error.params?.line ?? 0 });
}

async function scan(entry: ZipEntry, scanner: XmlScanner): Promise<void> {
  let decoder: XmlDecoder | undefined;
  for await (const piece of entry.pieces()) {
    decoder ??= makeXmlDecoder(piece);
    scanner.write(decoder.decode(piece, scanner.line()));
  }
  if (decoder) scanner.write(decoder.end(scanner.line()));
  scanner.end();
}

/** @throws package_bad_manifest {file, reason, line}, package_bad_zip, package_too_large {what: 'manifest', most} */
export async function readManifest(entry: ZipEntry, file: string): Promise<Element> {
  if (entry.size > MOST_BYTES) refuseSize('manifest', MOST_BYTES);
  const reader = makeManifestReader((line) => {
    throw new AppFailure('package_bad_manifest', { file, reason: 'limits', line });
  });
  try {
    await scan(entry, makeXmlScanner(reader, { keepPrefixes: true }));
  } catch (error) {
    throw asManifestFault(error, file);
  }
  const root = reader.root();
  if (!root) throw new AppFailure('package_bad_manifest', { file, reason: 'cut', line: 1 });
  return root;
}
