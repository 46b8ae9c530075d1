/** A file with headers that the program does not know, as `readFile` would answer while its mapping is made. */
import type { ProfileId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { ColumnLook, FileLook, SavedProfile } from '../../../shared/staff/contract-sources.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import { lookAtColumns } from '../../../shared/staff/look-columns.ts';
import type { FakeBridge } from '../support/fake-bridge.ts';
import { FILE } from './import-samples.ts';

export const HEADER = ['Sagsnr.', 'Cpr', 'Navn', 'Sted', 'Titel, kort', 'Brøk', 'Begynder', 'Parkering'];
export const ROWS = [
  ['4711', '721163-2488', 'Åse Sørensen', '2010', 'Pædagog', '0,8649', '01-08-2020', '31'],
  ['4712', '710285-1137', 'Bo Ærø', '2010', 'Lærer', '1,0', '15-13-2021', '40'],
];

export const saved: SavedProfile = {
  id: 'profileIdprofileIdpro' as ProfileId,
  kind: 'staff',
  name: 'Vores løn',
  profile: { name: 'Vores løn', columns: { 'Sagsnr.': 'key' } },
};

/** Reads the rows just as the program does, so that the page is tried with what it will be given. */
export function lookWith(profile: MappingProfile | undefined, header = HEADER, rows = ROWS): FileLook {
  const { columns, missing, unmatched, dateForm, decimal } = lookAtColumns('staff', { header, rows }, profile);
  return {
    name: FILE.name,
    bytes: FILE.bytes,
    fault: null,
    encoding: profile?.encoding ?? 'windows-1252',
    delimiter: profile?.delimiter ?? ';',
    decimal,
    dateForm,
    columns: columns as ColumnLook[],
    missing: [...missing],
    unmatched: [...unmatched],
    rows: rows.length,
    fitting: [],
    likelyKind: 'staff',
  };
}

export function answerLooks(bridge: FakeBridge, more: Partial<FileLook> = {}, header = HEADER): void {
  bridge.on('staff', 'readFile', ({ profile }) => ok({ ...lookWith(profile, header), ...more }));
  bridge.on('staff', 'profiles', () => ok([]));
  bridge.on('staff', 'importFields', () =>
    ok(
      ['key', 'cpr', 'firstName', 'lastName', 'fullName', 'unitCode', 'jobTitle', 'fte', 'start', 'end'].map(
        (field) => ({
          field,
          required: !['fullName', 'end'].includes(field),
        }),
      ),
    ),
  );
}
