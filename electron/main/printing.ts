/**
 * Makes a PDF of a payload in a hidden window that has no bridge, no register
 * and no network: it fetches the one payload it was given a token for, draws it
 * with the same components as the screen, and is printed as a tagged file.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session as sessions } from 'electron';
import type { PrintPayload } from '../../shared/report/print-payload.ts';
import { hardenSession } from './hardening.ts';
import { paths } from './paths.ts';
import { footerOf } from './print-footer.ts';
import { serveRenderer } from './protocol.ts';

const payloads = new Map<string, string>();
const READY_MS = 60_000;
let printSession: Session | undefined;

function sessionForPrint(): Session {
  if (!printSession) {
    printSession = sessions.fromPartition('pejling-print');
    hardenSession(printSession);
    serveRenderer(printSession, paths.renderer, 'print', (url) => {
      if (url.pathname !== '/model.json') return undefined;
      const token = url.searchParams.get('token') ?? '';
      const payload = payloads.get(token);
      payloads.delete(token);
      return payload;
    });
  }
  return printSession;
}

const WAIT_UNTIL_DRAWN = `new Promise((resolve) => {
  const look = () => document.documentElement.dataset.ready ? resolve(document.documentElement.dataset.ready) : setTimeout(look, 30);
  look();
})`;

function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the print page was not drawn in time')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export async function printToPdf(payload: PrintPayload): Promise<Uint8Array> {
  const token = randomUUID();
  payloads.set(token, JSON.stringify(payload));
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: {
      session: sessionForPrint(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(`pejling://print/print.html?token=${token}`);
    const state = await withTimeout(
      window.webContents.executeJavaScript(WAIT_UNTIL_DRAWN) as Promise<string>,
      READY_MS,
    );
    if (state !== 'true') throw new Error('the print page could not draw the payload');
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: 'A4',
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerOf(payload),
    });
  } finally {
    payloads.delete(token);
    window.destroy();
  }
}
