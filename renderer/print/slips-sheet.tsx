/** Slips with codes, ten to a page, or eight where a name is to be torn off; to be cut along the lines. */
import { formatDate } from '../../shared/kernel/dates.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { SlipsPayload } from '../../shared/report/print-payload.ts';
import { codeLines } from '../../shared/survey/code-text.ts';
import { qrPicture } from './qr-picture.ts';
import './slips.css';

const PER_PAGE = 10;
const PER_PAGE_WITH_NAMES = 8;

type Slip = SlipsPayload['codes']['slips'][number];

const pagesOf = (slips: readonly Slip[], perPage: number): Slip[][] =>
  Array.from({ length: Math.ceil(slips.length / perPage) }, (_, page) =>
    slips.slice(page * perPage, (page + 1) * perPage),
  );

export function SlipsSheet({ payload }: { readonly payload: SlipsPayload }) {
  const t = messagesFor(payload.language).answering.slips;
  const { round, slips } = payload.codes;
  const hasNames = slips.some(({ person }) => person !== null);
  return (
    <main className="pj-slips">
      <h1 className="pj-slips-title">{t.title(round)}</h1>
      {pagesOf(slips, hasNames ? PER_PAGE_WITH_NAMES : PER_PAGE).map((page) => (
        <div className="pj-slips-page" data-names={hasNames || undefined} key={page[0]?.code}>
          {page.map((slip) => (
            <OneSlip key={slip.code} slip={slip} payload={payload} />
          ))}
        </div>
      ))}
    </main>
  );
}

function OneSlip({ slip, payload }: { readonly slip: Slip; readonly payload: SlipsPayload }) {
  const t = messagesFor(payload.language).answering.slips;
  const { codes, anonymity, smallest } = payload;
  return (
    <section className="pj-slip" aria-label={`${t.unit}: ${slip.unit}`}>
      {slip.person !== null && (
        <p className="pj-slip-person">
          <span>
            {t.tearOff}: <strong>{slip.person}</strong>
          </span>
          <span className="pj-slip-small">{t.tearHint}</span>
        </p>
      )}
      <div className="pj-slip-words">
        <h2>{codes.round}</h2>
        <p>
          {slip.unit}
          <br />
          <strong>{t.closes(formatDate(codes.closesOn))}</strong>
        </p>
        <p className="pj-slip-small">{t.how}</p>
        <p className="pj-slip-small">{t[anonymity](smallest)}</p>
      </div>
      <QrPicture code={slip.code} label={t.qr} />
      <p className="pj-slip-code">
        <span className="pj-slip-small">{t.code}</span>
        {codeLines(slip.code).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </section>
  );
}

function QrPicture({ code, label }: { readonly code: string; readonly label: string }) {
  const { size, path } = qrPicture(code);
  return (
    <svg
      className="pj-slip-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000000" />
    </svg>
  );
}
