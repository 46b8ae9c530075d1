/** A small menu in the user's language. Reload, developer tools and the web are not in it. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { deskMessagesFor } from '../../shared/messages/desk.ts';

export function setMenu(language: Locale, lock: () => void): void {
  const words = deskMessagesFor(language).desktop.menu;
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        { label: words.lock, accelerator: 'CmdOrCtrl+L', click: lock },
        { type: 'separator' },
        { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.zoomReset, role: 'resetZoom' },
        { type: 'separator' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
