/** Folders that a program keeps in step with a server, known by their names and by the marks they carry. */

export interface CloudFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}

/** Names of folders anywhere on the way: the name itself, or the name and who it belongs to. */
const NAMES: readonly (readonly [service: string, names: readonly string[]])[] = [
  ['OneDrive', ['onedrive', 'skydrive']],
  ['Dropbox', ['dropbox']],
  [
    'Google Drive',
    ['google drive', 'googledrive', 'my drive', 'mit drev', 'google drev', 'shared drives', 'delte drev'],
  ],
  ['iCloud', ['iclouddrive', 'icloud drive', 'icloudphotos', 'mobile documents', 'com~apple~clouddocs']],
  ['Nextcloud', ['nextcloud']],
  ['ownCloud', ['owncloud']],
  ['Box', ['box sync']],
  ['pCloud', ['pclouddrive', 'pcloud drive', 'pcloud sync']],
  ['SharePoint', ['sharepoint']],
  ['Syncthing', ['syncthing']],
];

/** Windows tells where OneDrive keeps its folders, whatever they are called. */
const VARIABLES: readonly (readonly [service: string, name: string])[] = [
  ['OneDrive', 'OneDrive'],
  ['OneDrive', 'OneDriveCommercial'],
  ['OneDrive', 'OneDriveConsumer'],
];

/** Files that the programs leave at the top of what they synchronise. */
const MARKS: readonly (readonly [service: string, name: string])[] = [
  ['Dropbox', '.dropbox'],
  ['Nextcloud', '.nextcloudsync.log'],
  ['Nextcloud', '.sync-exclude.lst'],
  ['ownCloud', '.owncloudsync.log'],
  ['Syncthing', '.stfolder'],
];

const normal = (path: string): string => path.replaceAll('\\', '/').replace(/\/+$/, '');

/** `OneDrive - Nordby Kommune` and `Dropbox (Nordby)` count, `onedrive-vejledning` does not. */
const isNamed = (segment: string, name: string): boolean =>
  segment === name || segment.startsWith(`${name} - `) || segment.startsWith(`${name} (`);

function byName(segments: readonly string[]): string | undefined {
  for (const segment of segments) {
    const low = segment.toLowerCase();
    const found = NAMES.find(([, names]) => names.some((name) => isNamed(low, name)));
    if (found) return found[0];
  }
  return undefined;
}

/** macOS keeps all of them in `~/Library/CloudStorage/Service-Account`. */
function byMacFolder(segments: readonly string[]): string | undefined {
  const at = segments.findIndex((segment, i) => segment === 'CloudStorage' && segments[i - 1] === 'Library');
  return at < 0 ? undefined : (segments[at + 1]?.split('-')[0] ?? 'CloudStorage');
}

const isUnder = (path: string, root: string): boolean => {
  const low = `${path.toLowerCase()}/`;
  return low.startsWith(`${root.toLowerCase()}/`);
};

function byVariable(path: string, env: CloudFacts['env']): string | undefined {
  return VARIABLES.find(([, name]) => {
    const root = env[name];
    return root !== undefined && root !== '' && isUnder(path, normal(root));
  })?.[0];
}

function byMark(path: string, facts: CloudFacts): string | undefined {
  const home = normal(facts.home);
  for (let at = path; at.includes('/') && at !== home; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = MARKS.find(([, name]) => facts.exists(`${at}/${name}`));
    if (found) return found[0];
  }
  return undefined;
}

/** The name of the service that synchronises the path, or undefined. */
export function cloudServiceOf(path: string, facts: CloudFacts): string | undefined {
  const plain = normal(path);
  const segments = plain.split('/').filter(Boolean);
  return byMacFolder(segments) ?? byVariable(plain, facts.env) ?? byName(segments) ?? byMark(plain, facts);
}
