/** The open register of this process: its handles, its user, its key. Filled by `electron/register`. */
import type { ReadableDB, WritableDB } from '../../db/engine/handles.ts';
import type { RegisterInfo } from '../../shared/register/contract.ts';
import type { Actor } from './context.ts';

export interface OpenRegister {
  readonly folder: string;
  readonly writer: WritableDB;
  /** A read-only handle on the same file, for work in the writer's thread that must not write (previews). */
  readonly reader: ReadableDB;
  readonly media: WritableDB;
  readonly actor: Actor;
  readonly info: RegisterInfo;
  /** Id of this register copy, the last part of every stamp. */
  readonly copyId: string;
  /** The raw 32-byte data key; overwritten with zeros on lock. */
  readonly key: Buffer;
  /** Gives up the register: closes all handles, lets go of the lock file, wipes the key. */
  readonly close: () => void;
}

export interface Session {
  /** The register whose unlock page is shown; undefined at the first start. */
  folder: string | undefined;
  open: OpenRegister | undefined;
  /** Counts wrong passphrases since the last right one, and when the next try is allowed (ms). */
  failures: number;
  retryAt: number;
  /** Where the demo municipality is made, and where recent registers are remembered (no personal data). */
  readonly homeFolder: string;
  /** Tells the reader thread to open or let go of the same register; letting go never fails. */
  readonly share: (
    open: { readonly folder: string; readonly key: Buffer; readonly actor: Actor } | undefined,
  ) => Promise<void>;
  /** Makes a token for a path, for lists of recent registers. */
  readonly tokenFor: (path: string) => string;
}
