/**
 * `--print-service`: the terminal's printer. Reads one payload from stdin,
 * writes the PDF to stdout and ends. It opens no register and has no key.
 */
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { app } from 'electron';
import type { PrintPayload } from '../../shared/report/print-payload.ts';
import { printToPdf } from './printing.ts';

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EAGAIN';

/**
 * Written straight to the descriptor: `process.stdout` may still hold bytes when the program ends. A pipe
 * that is full for the moment (its other end shares it with a process that made it non-blocking) is tried again.
 */
async function writeStdout(bytes: Uint8Array): Promise<void> {
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(1, bytes, from);
    } catch (error) {
      if (!isFull(error)) throw error;
      await delay(5);
    }
  }
}

export async function servePrinting(): Promise<void> {
  try {
    const payload = JSON.parse(await readStdin()) as PrintPayload;
    const pdf = await printToPdf(payload);
    await writeStdout(pdf);
    app.exit(0);
  } catch (error) {
    process.stderr.write(`pejling print: ${error instanceof Error ? error.message : 'failed'}\n`);
    app.exit(1);
  }
}
