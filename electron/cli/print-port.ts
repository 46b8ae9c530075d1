/**
 * Printing needs Chromium. In development the terminal runs without a window,
 * so it starts the program's print service and hands it the finished payload:
 * that process has no register and no key.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { PrintPayload } from '../../shared/report/print-payload.ts';

export function printThroughService(payload: PrintPayload): Promise<Uint8Array> {
  const service = join(__dirname, '..', 'electron', 'runtime', 'print.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [service], { stdio: ['pipe', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', () => reject(new AppFailure('print_failed')));
    child.on('close', (code) => {
      const pdf = Buffer.concat(parts);
      const whole =
        pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.subarray(-16).toString('latin1').includes('%%EOF');
      if (code === 0 && whole) resolve(pdf);
      else reject(new AppFailure('print_failed'));
    });
    child.stdin.on('error', () => reject(new AppFailure('print_failed')));
    child.stdin.end(JSON.stringify(payload));
  });
}
