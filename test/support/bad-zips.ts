/** Zips that must not be taken in, each wrong in one way. `reason` is that of `package_bad_zip`, or `what` of `package_too_large`. */
import { deflateRawSync } from 'node:zlib';
import { makeZip, type ZipPart } from './zips.ts';

export interface BadZip {
  readonly title: string;
  readonly bytes: Buffer;
  readonly code: 'package_bad_zip' | 'package_too_large';
  readonly reason: string;
  readonly entry?: string;
}

const page: ZipPart = { name: 'index.html', data: '<p>Kursus om æøå</p>' };
const MANIFEST = `<?xml version="1.0"?><manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Et kursus</title><item identifier="i" identifierref="r"><title>Del</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources></manifest>`;
const manifest: ZipPart = { name: 'imsmanifest.xml', data: MANIFEST };

/** A package that would be taken in, with whatever is wrong added to it. */
const withPart = (...parts: readonly ZipPart[]): Buffer => makeZip([manifest, page, ...parts]);
export const goodZip = (...more: readonly ZipPart[]): Buffer => withPart(...more);

const bad = (title: string, bytes: Buffer, reason: string, entry?: string): BadZip => ({
  title,
  bytes,
  code: 'package_bad_zip',
  reason,
  ...(entry === undefined ? {} : { entry }),
});
const named = (title: string, name: string | Buffer, reason: string): BadZip =>
  bad(title, withPart({ name, data: 'x' }), reason);

const ZEROS = Buffer.alloc(8 * 1024 * 1024);

/** Where the directory begins, as the last record says. */
const directoryAt = (zip: Buffer): number => zip.readUInt32LE(zip.length - 6);

/** Two entries that stand at the same place. */
function sharedBytes(): Buffer {
  const first = directoryAt(makeZip([manifest]));
  const deflated = { ...page, method: 'deflated' } as const;
  return makeZip([manifest, deflated, { ...deflated, name: 'INDRE.html', lies: { unwritten: true, offset: first } }]);
}

/** A second entry inside the data of the first. */
function nested(): Buffer {
  const inner = makeZip([page], { noEnd: true });
  const at = directoryAt(makeZip([manifest]));
  return makeZip([
    manifest,
    { name: 'ydre.bin', data: inner, method: 'stored' },
    { ...page, lies: { unwritten: true, offset: at + 30 + 'ydre.bin'.length } },
  ]);
}

const size = (title: string, bytes: Buffer, what: string): BadZip => ({
  title,
  bytes,
  code: 'package_too_large',
  reason: what,
});

/** @returns more than twenty shapes; each is a fresh buffer */
export const badZips = (): readonly BadZip[] => [
  bad('not a zip at all', Buffer.from('Det her er ikke en zip-fil, men en almindelig tekst.'), 'not_zip'),
  bad('a zip cut off in the middle', withPart({ name: 'mere.txt', data: 'x'.repeat(400) }).subarray(0, 300), 'not_zip'),
  bad('without a last record', makeZip([manifest, page], { noEnd: true }), 'not_zip'),
  bad('with bytes after its end', makeZip([manifest, page], { after: Buffer.from('mere') }), 'not_zip'),
  bad('in several parts', makeZip([manifest, page], { disk: 2 }), 'split'),
  bad('with more entries than it has', makeZip([manifest, page], { count: 7 }), 'directory'),
  bad('with fewer entries than it has', makeZip([manifest, page], { count: 1 }), 'directory'),
  bad('with its directory elsewhere', makeZip([manifest, page], { directoryOffset: 3 }), 'directory'),
  bad('with its directory beyond the end', makeZip([manifest, page], { directoryOffset: 1_000_000 }), 'directory'),
  bad(
    'with a last record of 64 bits that points nowhere',
    makeZip([manifest, page], { zip64: true, directoryOffset: 2 ** 40 }),
    'directory',
  ),
  bad('with an entry beyond the end', withPart({ name: 'a', data: 'x', lies: { offset: 900_000 } }), 'directory', 'a'),
  named('an absolute name', '/etc/passwd', 'name_absolute'),
  named('a name that climbs', '../../ude.html', 'name_dots'),
  named('a name that climbs in the middle', 'a/../../ude.html', 'name_dots'),
  named('a name with an empty part', 'a//b.html', 'name_dots'),
  named('a drive', 'C:/Windows/x.dll', 'name_drive'),
  named('a backslash', 'a\\..\\..\\x.html', 'name_backslash'),
  named('a NUL in the name', 'index.html\u0000.png', 'name_letters'),
  named('a line break in the name', 'to\nlinjer.html', 'name_letters'),
  named('a name that turns the writing round', 'billede\u202egnp.exe', 'name_letters'),
  named('a name that is not UTF-8 though it says so', Buffer.from([0x61, 0xff, 0xfe]), 'name_letters'),
  named('no name', '', 'name_empty'),
  named('a name of 300 letters', `${'a'.repeat(300)}.html`, 'name_long'),
  named('31 folders', `${'a/'.repeat(31)}x.html`, 'too_deep'),
  bad(
    'a symbolic link',
    withPart({ name: 'genvej', data: '/etc/passwd', lies: { attributes: 0o120777 << 16 } }),
    'special',
    'genvej',
  ),
  bad('a device', withPart({ name: 'nul', data: '', lies: { attributes: 0o020666 << 16 } }), 'special', 'nul'),
  bad('a pipe', withPart({ name: 'rør', data: '', lies: { attributes: 0o010644 << 16 } }), 'special', 'rør'),
  bad('a folder with content', withPart({ name: 'mappe/', data: 'indhold' }), 'folder_with_content', 'mappe/'),
  bad('the same name twice', withPart(page), 'twice', 'index.html'),
  bad('the same name in capitals', withPart({ name: 'INDEX.html', data: 'x' }), 'twice', 'INDEX.html'),
  bad(
    'the same name in two spellings of å',
    withPart({ name: 'p\u00e5.html', data: 'x' }, { name: 'pa\u030a.html', data: 'y' }),
    'twice',
  ),
  bad('a file that is a folder too', withPart({ name: 'index.html/mere.html', data: 'x' }), 'file_and_folder'),
  bad('two names of the same bytes', sharedBytes(), 'overlap'),
  bad('an entry inside another', nested(), 'overlap'),
  bad('an entry that needs a password', withPart({ name: 'a', data: 'x', lies: { flags: 0x0801 } }), 'encrypted', 'a'),
  bad('a method nobody knows', withPart({ name: 'a', data: 'x', lies: { method: 14 } }), 'method', 'a'),
  bad(
    'another name in the entry itself',
    withPart({ name: 'a.html', data: 'x', lies: { localName: 'b.html' } }),
    'headers_differ',
  ),
  bad(
    'another method in the entry itself',
    withPart({ name: 'a.html', data: 'x', lies: { localMethod: 8 } }),
    'headers_differ',
  ),
  bad(
    'another size in the entry itself',
    withPart({ name: 'a.html', data: 'x', lies: { localSize: 900 } }),
    'headers_differ',
  ),
  bad('no entry where one should be', withPart({ name: 'a', data: 'x', lies: { offset: 7 } }), 'headers_differ', 'a'),
  bad(
    'more inside than is declared',
    withPart({ name: 'a.bin', data: ZEROS.subarray(0, 400_000), lies: { size: 1000, localSize: 1000 } }),
    'size_differs',
    'a.bin',
  ),
  bad(
    'less inside than is declared',
    withPart({ name: 'a.txt', data: 'x'.repeat(900), lies: { size: 1000, localSize: 1000 } }),
    'size_differs',
    'a.txt',
  ),
  bad(
    'stored, but of two sizes',
    withPart({ name: 'a.txt', data: 'xyz', method: 'stored', lies: { size: 9, localSize: 9 } }),
    'size_differs',
  ),
  bad('a wrong checksum', withPart({ name: 'a.txt', data: 'xyz', lies: { crc: 1, localCrc: 1 } }), 'crc', 'a.txt'),
  bad(
    'content that is no deflated data',
    withPart({ name: 'a.txt', data: 'x'.repeat(90), method: 'deflated', lies: { raw: Buffer.alloc(40, 0xff) } }),
    'content_broken',
    'a.txt',
  ),
  bad(
    'content cut off',
    withPart({
      name: 'a.txt',
      data: 'abc'.repeat(900),
      method: 'deflated',
      lies: { raw: deflateRawSync(Buffer.from('abc'.repeat(900))).subarray(0, 10) },
    }),
    'content_broken',
    'a.txt',
  ),
  bad(
    'something behind the content',
    withPart({
      name: 'a.txt',
      data: 'x'.repeat(900),
      method: 'deflated',
      lies: { raw: Buffer.concat([deflateRawSync(Buffer.from('x'.repeat(900))), Buffer.from('skjult')]) },
    }),
    'content_broken',
    'a.txt',
  ),
  bad('a bomb', withPart({ name: 'bombe.bin', data: ZEROS }), 'ratio', 'bombe.bin'),
  bad(
    'a bomb that declares less',
    withPart({ name: 'bombe.bin', data: ZEROS, lies: { size: 1_000_000, localSize: 1_000_000 } }),
    'size_differs',
    'bombe.bin',
  ),
  size(
    'an entry that declares 3 GB',
    withPart({
      name: 'stor.mp4',
      data: 'x'.repeat(90),
      lies: { size: 3_000_000_000, localSize: 3_000_000_000, packed: 1_200_000_000, localPacked: 1_200_000_000 },
    }),
    'entry',
  ),
  size(
    'entries that declare more than 2 GB together',
    withPart(
      ...[1, 2, 3].map((n) => ({
        name: `stor-${n}.mp4`,
        data: 'x'.repeat(90),
        lies: { size: 900_000_000, localSize: 900_000_000, packed: 800_000_000, localPacked: 800_000_000 },
      })),
    ),
    'total',
  ),
  size(
    'more than 20,000 entries',
    makeZip([manifest, page, ...Array.from({ length: 20_000 }, (_, n) => ({ name: `f/${n}`, data: '' }))]),
    'entries',
  ),
];
