/** What of the board is shown, as its address says it: a key figure is a link, and back goes back. */
import type { BoardState } from '../../../shared/apv/board.ts';
import { paths } from '../../app/navigation.ts';

export type BoardTab = 'units' | 'calendar' | 'earlier';
export const TABS: readonly BoardTab[] = ['units', 'calendar', 'earlier'];
export const STATES: readonly BoardState[] = ['overdue', 'missing', 'due', 'on_time', 'in_progress', 'follow_up'];

export const boardAt = (tab: BoardTab, state: BoardState | null = null): string =>
  `${paths.apvBoard}?tab=${tab}${state ? `&state=${state}` : ''}`;

export const readBoardAddress = (query: URLSearchParams): { tab: BoardTab; state: BoardState | null } => ({
  tab: TABS.find((tab) => tab === query.get('tab')) ?? 'units',
  state: STATES.find((state) => state === query.get('state')) ?? null,
});
