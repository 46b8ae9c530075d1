/**
 * The bridge: one frozen object with one function per call of the registry,
 * and nothing of Electron's own. Only names are known here; what they take and
 * give is checked on the other side.
 */

import kinds from 'virtual:call-kinds';
import { contextBridge, ipcRenderer } from 'electron';

interface Options {
  readonly onProgress?: (progress: unknown) => void;
  readonly callId?: string;
}

const listeners = new Map<string, (progress: unknown) => void>();
let calls = 0;

ipcRenderer.on('pejling:progress', (_event, callId: string, progress: unknown) => listeners.get(callId)?.(progress));

async function call(room: string, name: string, input: unknown, options: Options = {}): Promise<unknown> {
  const callId = options.callId ?? `call-${++calls}`;
  if (options.onProgress) listeners.set(callId, options.onProgress);
  try {
    return await ipcRenderer.invoke('pejling:call', { room, call: name, input, callId });
  } finally {
    listeners.delete(callId);
  }
}

const bridge: Record<string, unknown> = {
  cancel: (callId: string): void => ipcRenderer.send('pejling:cancel', String(callId)),
  onLocked: (listener: () => void): (() => void) => {
    const hear = (): void => listener();
    ipcRenderer.on('pejling:locked', hear);
    return () => ipcRenderer.removeListener('pejling:locked', hear);
  },
};

for (const [room, roomCalls] of Object.entries(kinds)) {
  const functions: Record<string, unknown> = {};
  for (const name of Object.keys(roomCalls)) {
    functions[name] = (input: unknown, options?: Options) => call(room, name, input, options);
  }
  bridge[room] = Object.freeze(functions);
}

contextBridge.exposeInMainWorld('pejling', Object.freeze(bridge));
