/**
 * The window as a kiosk: full screen, without menu, not to be closed, its keys
 * held. What the page may ask for meanwhile is said in `kiosk-rule.ts`.
 *
 * The register does not lock for idleness in a kiosk: the lock would throw out
 * whoever is answering, and a tablet that stands ready between two respondents
 * gives nothing away, since every call but those of answering is refused. The
 * page itself puts unattended answers away. The computer's own sleep still locks.
 */
import { type BrowserWindow, type Event, type Input, Menu } from 'electron';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { isHeldKey, type KioskRule, makeKioskRule } from './kiosk-rule.ts';

export interface Kiosk extends Pick<KioskRule, 'round' | 'allows'> {
  readonly enter: (roundId: RoundId) => void;
  readonly leave: () => void;
}

/** A menu that nobody sees: on a Mac copying, and everywhere the size of the text, hang on it. */
const kioskMenu = (): Menu =>
  Menu.buildFromTemplate([
    { role: 'editMenu' },
    { label: '+', submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }] },
  ]);

const hold = (event: Event): void => event.preventDefault();
const holdKey = (event: Event, input: Input): void => {
  if (isHeldKey(input)) event.preventDefault();
};

export function makeKiosk(
  window: BrowserWindow,
  around: {
    /** Puts the ordinary menu back. */
    readonly showMenu: () => void;
    /** Idle time counts from now. */
    readonly touch: () => void;
  },
): Kiosk {
  const rule = makeKioskRule();
  const enter = (roundId: RoundId): void => {
    const isFirst = rule.round() === null;
    rule.enter(roundId);
    if (!isFirst || window.isDestroyed()) return;
    Menu.setApplicationMenu(kioskMenu());
    window.setMenuBarVisibility(false);
    window.setKiosk(true);
    window.on('close', hold);
    window.webContents.on('before-input-event', holdKey);
  };
  const leave = (): void => {
    if (rule.round() === null) return;
    rule.leave();
    around.touch();
    if (window.isDestroyed()) return;
    window.off('close', hold);
    window.webContents.off('before-input-event', holdKey);
    window.setKiosk(false);
    window.webContents.setZoomLevel(0);
    window.webContents.navigationHistory.clear();
    around.showMenu();
    window.setMenuBarVisibility(true);
  };
  return { round: rule.round, allows: rule.allows, enter, leave };
}
