/** What a register holds, looked at from outside while no program has it open. */

import { readKeyFile } from '../../db/engine/key-file.ts';
import { unlockWithPassphrase } from '../../db/engine/keys.ts';
import { openReader } from '../../db/engine/open.ts';
import { contentHash, PASSPHRASE } from './registers.ts';

export interface Onlooker {
  readonly key: Buffer;
  /** A hash over all rows but the log's: equal before and after means that nothing was written. */
  readonly content: () => string;
}

export function watchRegister(folder: string): Onlooker {
  const { dataKey } = unlockWithPassphrase(readKeyFile(folder), '', PASSPHRASE);
  return {
    key: dataKey,
    content: () => {
      const { reader, close } = openReader(folder, dataKey);
      try {
        return contentHash(reader);
      } finally {
        close();
      }
    },
  };
}
