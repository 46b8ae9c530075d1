/** The tables of mounts of Linux and macOS, and which of their file systems lie on a network. */
export interface Mount {
  readonly point: string;
  readonly type: string;
}

const NETWORK = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb',
  'smb2',
  'smb3',
  'smbfs',
  'afpfs',
  'webdav',
  'davfs',
  'afs',
  'ncpfs',
  'ceph',
  'glusterfs',
  'lustre',
  'fuse.sshfs',
  'fuse.rclone',
  'fuse.davfs',
  'fuse.davfs2',
  'fuse.s3fs',
  'fuse.glusterfs',
  'fuse.ceph',
  'fuse.curlftpfs',
  'fuse.smbnetfs',
  'fuse.gvfsd-fuse',
  'fuse.kio-fuse',
  'fuse.google-drive-ocamlfuse',
  'fuse.onedriver',
]);

/** Blanks and the like are written as `\040`. */
const unescapeOctal = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** `/proc/self/mountinfo`: the fifth field is the point, the first after ` - ` the type. */
export function parseMountInfo(text: string): Mount[] {
  const mounts: Mount[] = [];
  for (const line of text.split('\n')) {
    const [before, after] = line.split(' - ');
    const point = before?.split(' ')[4];
    const type = after?.split(' ')[0];
    if (point && type) mounts.push({ point: unescapeOctal(point), type });
  }
  return mounts;
}

/** `//user@server/share on /Volumes/share (smbfs, nodev)` */
export function parseMacMounts(text: string): Mount[] {
  const mounts: Mount[] = [];
  for (const line of text.split('\n')) {
    const found = / on (.+) \(([^,)]+)/.exec(line);
    if (found?.[1] && found[2]) mounts.push({ point: found[1], type: found[2].trim() });
  }
  return mounts;
}

const contains = (point: string, path: string): boolean =>
  point === '/' || path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);

/** The mount with the longest point above the path decides; of two on one point the later, which hides the first. */
export function isNetworkMount(path: string, mounts: readonly Mount[]): boolean {
  let best: Mount | undefined;
  for (const mount of mounts) {
    if (contains(mount.point, path) && mount.point.length >= (best?.point.length ?? 0)) best = mount;
  }
  return best !== undefined && NETWORK.has(best.type.toLowerCase());
}
