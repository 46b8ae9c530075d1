/** Names of registers: they become folder names and must do so on Windows, macOS and Linux alike. */
export const REGISTER_SUFFIX = '.pejling';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be kept out.
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/;

/** True when the name can be a folder's on every system. */
export function isRegisterName(name: string): boolean {
  if (name.length === 0 || name.length > 60 || name !== name.trim()) return false;
  if (FORBIDDEN.test(name) || /[. ]$/.test(name) || name.startsWith('.')) return false;
  return !RESERVED.test(name.split('.')[0] ?? '');
}

/** `C:\…\Nordby.pejling` → `Nordby` */
export function registerNameOf(folder: string): string {
  const last = folder.split(/[/\\]/).filter(Boolean).at(-1) ?? '';
  return last.toLowerCase().endsWith(REGISTER_SUFFIX) ? last.slice(0, -REGISTER_SUFFIX.length) : last;
}
