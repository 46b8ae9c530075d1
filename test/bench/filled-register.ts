/** A register with a payroll file in it, open in this process, and its calls as the window makes them. */
import { type LocalHost, makeLocalHost } from '../../electron/worker/local-host.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { PreviewSummary } from '../../shared/staff/import-contract.ts';
import { createTestRegister, PASSPHRASE } from '../support/registers.ts';
import { say } from '../support/report-lines.ts';
import { TODAY, writePayrollFiles } from './payroll-file.ts';

export type Call = <T>(room: string, name: string, input: unknown) => Promise<T>;

export interface FilledRegister {
  readonly host: LocalHost;
  readonly call: Call;
}

/** @param rows of the payroll file, one employment each */
export async function openFilled(folder: string, rows: number): Promise<FilledRegister> {
  const files = writePayrollFiles(folder, rows);
  createTestRegister(folder).close();
  const host = makeLocalHost({
    homeFolder: folder,
    today: TODAY,
    language: 'da',
    onProgress: () => {},
    onUnexpected: (error) => say(String(error)),
  });
  const call: Call = async <T>(room: string, name: string, input: unknown) =>
    unwrap(await host.call(room, name, input)) as T;
  await call('register', 'select', { folder: host.grant(`${folder}/Vesterhede.pejling`) });
  await call('register', 'unlock', { userName: '', passphrase: PASSPHRASE });
  for (const [name, file] of [
    ['previewOrganisation', files.organisation],
    ['previewStaff', files.staff],
  ] as const) {
    const { previewId } = await call<PreviewSummary>('staff', name, { file: host.grant(file) });
    await call('staff', 'applyImport', { previewId, approveEnded: false });
  }
  return { host, call };
}
