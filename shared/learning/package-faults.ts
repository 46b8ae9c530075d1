/** Why a package is not taken in. Each has a sentence in `t.elearning.zipFaults` and `t.elearning.manifestFaults`. */
export const zipFaults = [
  'not_zip',
  'split',
  'directory',
  'encrypted',
  'method',
  'name_empty',
  'name_long',
  'name_letters',
  'name_absolute',
  'name_dots',
  'name_drive',
  'name_backslash',
  'too_deep',
  'special',
  'folder_with_content',
  'twice',
  'file_and_folder',
  'overlap',
  'headers_differ',
  'size_differs',
  'content_broken',
  'crc',
  'ratio',
] as const;
export type ZipFault = (typeof zipFaults)[number];

export const manifestFaults = [
  'xml',
  'cut',
  'doctype',
  'limits',
  'encoding',
  'root',
  'version',
  'id_twice',
  'too_many',
  'course',
] as const;
export type ManifestFault = (typeof manifestFaults)[number];

/** `what` of `package_too_large`: the zip file, its entries, all that is unpacked, one entry unpacked, the manifest. */
export const sizeFaults = ['zip', 'entries', 'total', 'entry', 'manifest'] as const;
export type SizeFault = (typeof sizeFaults)[number];

/** `found` of `package_no_manifest`: what stood there instead. */
export const manifestAbsences = ['none', 'deeper', 'tincan', 'aicc'] as const;
export type ManifestAbsence = (typeof manifestAbsences)[number];
