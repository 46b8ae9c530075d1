/** Files through the calls, as the window and the terminal send them: preview, apply, undo. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { staffHandlers } from '../../../electron/staff/handlers.ts';
import type { SystemContext } from '../../../electron/worker/context.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import type { ApplyResult, ChangeKind, PreviewRow, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import { day, type Office } from './office.ts';

export interface Choices {
  readonly effective?: string;
  readonly extent?: 'full' | 'delta';
  readonly approveEnded?: boolean;
}

export interface Desk {
  readonly write: (name: string, content: string | Buffer) => void;
  readonly preview: (office: Office, name: string, choices?: Choices) => Promise<PreviewSummary>;
  readonly rows: (office: Office, summary: PreviewSummary, kind: ChangeKind) => Promise<PreviewRow[]>;
  readonly load: (office: Office, name: string, choices?: Choices) => Promise<ApplyResult>;
  readonly undo: (office: Office, importId: ImportId) => Promise<unknown>;
}

/** Call at the top of a test file: its files lie in a folder that is removed afterwards. */
export function openDesk(): Desk {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pejling-desk-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const system = (office: Office): SystemContext => {
    const open = { reader: office.db } as unknown as OpenRegister;
    return { ...office.query, session: { open } as Session, pathOf: (token) => path.join(folder, token) };
  };
  const preview: Desk['preview'] = async (office, file, { effective, extent } = {}) => {
    const call = file.startsWith('units') ? staffHandlers.previewOrganisation : staffHandlers.previewStaff;
    return call(system(office), {
      file,
      ...(effective ? { effective: day(effective) } : {}),
      ...(extent ? { extent } : {}),
    });
  };
  return {
    write: (name, content) => fs.writeFileSync(path.join(folder, name), content),
    preview,
    rows: async (office, { previewId }, kind) =>
      (await staffHandlers.previewRows(system(office), { previewId, kind, offset: 0, limit: 500 })).rows,
    load: async (office, name, choices = {}) => {
      const { previewId } = await preview(office, name, choices);
      const input = { previewId, approveEnded: choices.approveEnded ?? false };
      return office.command('staff.applyImport', (ctx) => staffHandlers.applyImport(ctx, input) as ApplyResult);
    },
    undo: async (office, importId) =>
      office.command('staff.undoImport', (ctx) => staffHandlers.undoImport(ctx, { importId })),
  };
}
