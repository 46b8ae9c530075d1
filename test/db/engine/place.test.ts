import { describe, expect, it } from 'vitest';
import { assertLocalPlace, findPlaceProblem, type PlaceFacts } from '../../../db/engine/place.ts';
import { parseMacMounts, parseMountInfo } from '../../../db/engine/place-mounts.ts';
import { codeOf, failureOf, tempFolder } from './helpers.ts';

const MOUNTINFO = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:40 / /mnt/faelles rw,relatime shared:2 - cifs //srv/faelles rw,vers=3.0',
  '31 22 0:41 / /mnt/nfs rw - nfs4 srv:/eksport rw',
  '32 22 0:42 / /home/hr/fjern rw - fuse.sshfs hr@srv: rw',
  '33 22 0:43 / /mnt/Delt\\040mappe rw - smb3 //srv/delt rw',
  '34 22 8:2 / /mnt/nfs/lokal rw - ext4 /dev/sdb1 rw',
  '35 22 0:44 / /work rw - 9p host rw',
  '36 22 0:45 / /lag rw - overlay overlay rw',
  '37 22 0:46 / /mnt/dobbelt rw - ext4 /dev/sdc1 rw',
  '38 22 0:47 / /mnt/dobbelt rw - nfs srv:/x rw',
].join('\n');

const MAC_MOUNTS = [
  '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
  '//hr@srv/faelles on /Volumes/faelles (smbfs, nodev, nosuid, mounted by hr)',
  '/dev/disk5s1 on /Volumes/USB DISK (msdos, local, nodev)',
].join('\n');

function factsOf(platform: 'linux' | 'win32' | 'darwin', more: Partial<PlaceFacts> = {}): PlaceFacts {
  const mounts = { linux: parseMountInfo(MOUNTINFO), darwin: parseMacMounts(MAC_MOUNTS), win32: [] }[platform];
  return {
    platform,
    env: {},
    home: { linux: '/home/hr', darwin: '/Users/hr', win32: 'C:\\Users\\hr' }[platform],
    realPath: (path) => path,
    exists: () => false,
    mounts: () => mounts,
    ...more,
  };
}

const judge = (path: string, facts: PlaceFacts): string => {
  const problem = findPlaceProblem(path, facts);
  return problem?.kind === 'cloud' ? problem.service : (problem?.kind ?? 'fine');
};

describe('where a register may lie', () => {
  it.each([
    ['/home/hr/Nordby.pejling', 'fine'],
    ['/mnt/faelles/Nordby.pejling', 'network'],
    ['/mnt/faelles', 'network'],
    ['/mnt/faelles2/Nordby.pejling', 'fine'],
    ['/mnt/nfs/hr/Nordby.pejling', 'network'],
    ['/mnt/nfs/lokal/Nordby.pejling', 'fine'],
    ['/mnt/dobbelt/Nordby.pejling', 'network'],
    ['/mnt/Delt mappe/Nordby.pejling', 'network'],
    ['/home/hr/fjern/Nordby.pejling', 'network'],
    ['/work/Nordby.pejling', 'fine'],
    ['/lag/Nordby.pejling', 'fine'],
    ['/home/hr/Dropbox/Nordby.pejling', 'Dropbox'],
    ['/home/hr/Nextcloud/HR/Nordby.pejling', 'Nextcloud'],
    ['/home/hr/nextcloud-vejledning/Nordby.pejling', 'fine'],
  ])('Linux: %s is %s', (path, verdict) => {
    expect(judge(path, factsOf('linux'))).toBe(verdict);
  });

  it.each([
    ['C:\\Users\\hr\\Documents\\Nordby.pejling', 'fine'],
    ['\\\\?\\C:\\Users\\hr\\Nordby.pejling', 'fine'],
    ['\\\\srv\\faelles\\Nordby.pejling', 'network'],
    ['\\\\?\\UNC\\srv\\faelles\\Nordby.pejling', 'network'],
    ['//srv/faelles/Nordby.pejling', 'network'],
    ['C:\\Users\\hr\\OneDrive\\Nordby.pejling', 'OneDrive'],
    ['C:\\Users\\hr\\OneDrive - Nordby Kommune\\Dokumenter\\Nordby.pejling', 'OneDrive'],
    ['C:\\Users\\hr\\Dropbox (Nordby)\\Nordby.pejling', 'Dropbox'],
    ['G:\\My Drive\\Nordby.pejling', 'Google Drive'],
    ['G:\\Mit drev\\Nordby.pejling', 'Google Drive'],
    ['C:\\Users\\hr\\iCloudDrive\\Nordby.pejling', 'iCloud'],
    ['C:\\Users\\hr\\Dropboxes\\Nordby.pejling', 'fine'],
  ])('Windows: %s is %s', (path, verdict) => {
    expect(judge(path, factsOf('win32'))).toBe(verdict);
  });

  it.each([
    ['/Users/hr/Documents/Nordby.pejling', 'fine'],
    ['/Volumes/faelles/Nordby.pejling', 'network'],
    ['/Volumes/USB DISK/Nordby.pejling', 'fine'],
    ['/Users/hr/Library/Mobile Documents/com~apple~CloudDocs/Nordby.pejling', 'iCloud'],
    ['/Users/hr/Library/CloudStorage/OneDrive-Nordby/Nordby.pejling', 'OneDrive'],
    ['/Users/hr/Library/CloudStorage/Tresorit/Nordby.pejling', 'Tresorit'],
  ])('macOS: %s is %s', (path, verdict) => {
    expect(judge(path, factsOf('darwin'))).toBe(verdict);
  });

  it('sees a mapped drive for the share that it is', () => {
    const facts = factsOf('win32', { realPath: (path) => path.replace(/^Z:/, '\\\\srv\\faelles') });
    expect(judge('Z:\\Nordby.pejling', facts)).toBe('network');
  });

  it('sees where a link leads, and where OneDrive says that it lies', () => {
    const link = factsOf('linux', { realPath: (path) => path.replace('/home/hr/x', '/home/hr/Dropbox') });
    expect(judge('/home/hr/x/Nordby.pejling', link)).toBe('Dropbox');
    const env = factsOf('win32', { env: { OneDriveCommercial: 'D:\\Sky\\Nordby' } });
    expect(judge('d:\\sky\\nordby\\HR\\Nordby.pejling', env)).toBe('OneDrive');
    expect(judge('D:\\Sky\\Nordby2\\Nordby.pejling', env)).toBe('fine');
  });

  it('knows a synchronised folder by the mark its program leaves', () => {
    const facts = factsOf('linux', { exists: (path) => path === '/home/hr/delt/.nextcloudsync.log' });
    expect(judge('/home/hr/delt/HR/Nordby.pejling', facts)).toBe('Nextcloud');
    expect(judge('/home/hr/andet/Nordby.pejling', facts)).toBe('fine');
  });

  it('tells the user which of the two it is, and lets this computer’s own folders be', () => {
    expect(codeOf(() => assertLocalPlace('/mnt/nfs/x', factsOf('linux')))).toBe('register_on_network');
    expect(failureOf(() => assertLocalPlace('/home/hr/Dropbox', factsOf('linux'))).error).toEqual({
      code: 'register_in_cloud',
      params: { service: 'Dropbox' },
    });
    expect(codeOf(() => assertLocalPlace(`${tempFolder()}/Nordby.pejling`))).toBe('none');
  });
});
