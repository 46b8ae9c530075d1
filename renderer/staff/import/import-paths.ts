/** Addresses within the import page: which kind, or which run of the log. */
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { type ImportKind, importKind } from '../../../shared/staff/import-contract.ts';
import { paths } from '../../app/navigation.ts';

export type ImportTab = ImportKind | 'log';

export const importPath = (tab: ImportTab): string => `${paths.import}?kind=${tab}`;
export const runPath = (run: ImportId): string => `${importPath('log')}&run=${run}`;

export const importTabs: readonly ImportTab[] = [...importKind.options, 'log'];

export const tabOf = (query: URLSearchParams): ImportTab =>
  importTabs.find((tab) => tab === query.get('kind')) ?? 'organisation';
