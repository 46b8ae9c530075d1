/** Addresses within the import page: which kind, a file chosen elsewhere, or which run of the log. */
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { fileToken } from '../../../shared/kernel/schemas.ts';
import { type ImportKind, importKind } from '../../../shared/staff/import-contract.ts';
import { paths } from '../../app/navigation.ts';

export type ImportTab = ImportKind | 'log';

/** @param token of a file that was chosen already, such as a new one of the watched folder */
export const importPath = (tab: ImportTab, token?: string): string =>
  `${paths.import}?kind=${tab}${token === undefined ? '' : `&file=${token}`}`;
export const runPath = (run: ImportId): string => `${importPath('log')}&run=${run}`;

export const importTabs: readonly ImportTab[] = [...importKind.options, 'log'];

export const tabOf = (query: URLSearchParams): ImportTab =>
  importTabs.find((tab) => tab === query.get('kind')) ?? 'organisation';

export function tokenOf(query: URLSearchParams): string | undefined {
  const token = fileToken.safeParse(query.get('file'));
  return token.success ? token.data : undefined;
}
