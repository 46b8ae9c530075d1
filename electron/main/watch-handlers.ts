/** The desktop's calls about the watched folder. The page is told names and never a path. */
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dialog } from 'electron';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { DesktopHandlers } from './desktop.ts';
import type { WatchFolderKeeper } from './watch-folder.ts';

type WatchCalls = 'chooseWatchFolder' | 'stopWatching' | 'newFiles' | 'takeFile' | 'ignoreFile';

interface Around {
  readonly grant: (path: string) => string;
  /** Of the folder dialog, in the user's language. */
  readonly title: () => string;
}

export function makeWatchHandlers(keeper: WatchFolderKeeper, around: Around): Pick<DesktopHandlers, WatchCalls> {
  return {
    chooseWatchFolder: async ({ window }) => {
      const answer = await dialog.showOpenDialog(window, { properties: ['openDirectory'], title: around.title() });
      const path = answer.canceled ? undefined : answer.filePaths[0];
      if (path === undefined) return null;
      await keeper.choose(path);
      return { name: basename(path) };
    },
    stopWatching: async () => {
      keeper.stop();
      return {};
    },
    newFiles: async (_context, { look }) => {
      const folder = keeper.current();
      if (!folder) return { folder: null, settling: false, files: [] };
      const { reachable, settling, files } = await folder.files.offered(look);
      return {
        folder: { name: basename(folder.path), reachable },
        settling,
        files: files.map(({ id, name, bytes, modified }) => ({
          id,
          name,
          bytes,
          modified: new Date(modified).toISOString(),
        })),
      };
    },
    takeFile: async (_context, { file }) => {
      const folder = keeper.current();
      const name = folder?.files.nameOf(file);
      if (!folder || name === undefined) throw new AppFailure('token_expired');
      const path = join(folder.path, name);
      const facts = await stat(path).catch(() => undefined);
      if (!facts?.isFile()) throw new AppFailure('file_missing', { name });
      return { token: around.grant(path), name, bytes: facts.size };
    },
    ignoreFile: async (_context, { file }) => {
      keeper.current()?.files.ignore(file);
      return {};
    },
  };
}
