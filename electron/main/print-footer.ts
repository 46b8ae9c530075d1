/** The foot of every printed page. Chromium takes it as markup, so whatever comes from a register is escaped. */
import { formatDate } from '../../shared/kernel/dates.ts';
import { deskMessagesFor } from '../../shared/messages/desk.ts';
import type { PrintPayload } from '../../shared/report/print-payload.ts';

const STYLE = 'width:100%;font:8px sans-serif;color:#333;padding:0 15mm;display:flex;justify-content:space-between';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function nameOf(payload: PrintPayload): string {
  switch (payload.kind) {
    case 'report':
      return `${payload.model.organisation} · ${payload.model.title} · ${formatDate(payload.model.asOf)}`;
    case 'slips':
      return `${payload.codes.organisation} · ${payload.codes.round}`;
    case 'recovery':
      return payload.registerName;
  }
}

/** Chromium fills in `pageNumber` and `totalPages`. Pages that are handed out one by one have no foot. */
export function footerOf(payload: PrintPayload): string {
  if (payload.kind === 'report' && payload.model.layout === 'proof') return '<span></span>';
  const language = payload.kind === 'report' ? payload.model.language : payload.language;
  const words = deskMessagesFor(language).desktop;
  const left = nameOf(payload);
  const page = words.pageOf('<span class="pageNumber"></span>', '<span class="totalPages"></span>');
  return `<div style="${STYLE}"><span>${escapeHtml(left)}</span><span>${page}</span></div>`;
}
