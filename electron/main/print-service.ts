/**
 * `--print-service`: the terminal's printer. Reads one payload from stdin,
 * writes the PDF to stdout and ends. It opens no register and has no key.
 */
import { app } from 'electron';
import type { PrintPayload } from '../../shared/report/print-payload.ts';
import { printToPdf } from './printing.ts';

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export async function servePrinting(): Promise<void> {
  try {
    const payload = JSON.parse(await readStdin()) as PrintPayload;
    const pdf = await printToPdf(payload);
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(pdf, (error) => (error ? reject(error) : resolve())),
    );
    app.exit(0);
  } catch (error) {
    process.stderr.write(`pejling print: ${error instanceof Error ? error.message : 'failed'}\n`);
    app.exit(1);
  }
}
