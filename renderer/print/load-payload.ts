/** The one thing the print page may fetch: its payload, from its own origin, by the token it was opened with. */
import { type PrintPayload, printPayload } from '../../shared/report/print-payload.ts';

/** Rejects when there is no payload, or one of a wrong shape. */
export async function loadPayload(search: string): Promise<PrintPayload> {
  const token = new URLSearchParams(search).get('token') ?? '';
  const answer = await fetch(`./model.json?token=${encodeURIComponent(token)}`);
  if (!answer.ok) throw new Error('no payload');
  return printPayload.parse(await answer.json());
}
