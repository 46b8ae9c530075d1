/**
 * The part of the catalogue that the main process speaks: menu, dialogs, print. The words of every room would be
 * read at each start before the first window can ask for its page.
 */
import type { Locale } from '../kernel/numbers.ts';
import { desktop as desktopDa } from './da/desktop.ts';
import { sources as sourcesDa } from './da/sources.ts';
import type { Messages } from './da.ts';
import { desktop as desktopEn } from './en/desktop.ts';
import { sources as sourcesEn } from './en/sources.ts';

export type DeskMessages = Pick<Messages, 'desktop' | 'sources'>;

const desks: Readonly<Record<Locale, DeskMessages>> = {
  da: { desktop: desktopDa, sources: sourcesDa },
  en: { desktop: desktopEn, sources: sourcesEn },
};

export const deskMessagesFor = (locale: Locale): DeskMessages => desks[locale];
