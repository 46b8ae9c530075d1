import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeReaderLine, makeWriterLine, type Opening, type Told } from '../../../electron/worker/sibling-line.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';

const actor = { id: 'bruger-1', name: 'Anne', role: 'hr' } as const;
const opening = (): Opening => ({ folder: '/nordby', key: Buffer.alloc(32, 7), actor });

function connect(follow: (open: Opening | undefined) => Promise<void>) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const heard: Told[] = [];
  const writer = makeWriterLine(port1, (told) => heard.push(told));
  const reader = makeReaderLine(port2, follow);
  return { writer, reader, heard, readerDies: () => port2.close(), writerDies: () => port1.close() };
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof AppFailure ? error.error.code : 'thrown'),
  );

describe('the line between the database threads', () => {
  it('hands over a copy of the key and nothing beside it', async () => {
    const followed: (Opening | undefined)[] = [];
    const { writer } = connect(async (open) => void followed.push(open));
    // Small Buffers share one piece of memory with whatever was made before and after them.
    const pooled = Buffer.from('0123456789abcdef0123456789abcdef');
    await writer.share({ ...opening(), key: pooled });
    expect(Buffer.from(followed[0]?.key ?? [])).toEqual(pooled);
    expect(followed[0]?.key.buffer.byteLength).toBe(32);
    await writer.share(undefined);
    expect(followed[1]).toBeUndefined();
  });

  it('has told everything before letting go is answered', async () => {
    const told: Told = { type: 'viewed', call: 'staff.person', input: {} };
    const { writer, heard, reader } = connect(async (open) => {
      if (!open) reader.tell(told);
    });
    await writer.share(opening());
    await writer.share(undefined);
    expect(heard).toEqual([told]);
  });

  it('says why the reader could not open, by code', async () => {
    const { writer } = connect(async (open) => {
      if (open) throw Object.assign(new Error('secret'), { code: 'SQLITE_CORRUPT' });
    });
    expect(await codeOf(writer.share(opening()))).toBe('register_damaged');
    expect(await codeOf(writer.share(undefined))).toBe('none');
  });

  it('never waits for a reader that died', async () => {
    const { writer, readerDies } = connect(() => new Promise(() => {}));
    const pending = codeOf(writer.share(opening()));
    readerDies();
    expect(await pending).toBe('worker_died');
    expect(await codeOf(writer.share(opening()))).toBe('worker_died');
    expect(await codeOf(writer.share(undefined))).toBe('none');
  });

  it('lets the register go when the writer died', async () => {
    const letGo = new Promise<void>((resolve) => {
      const { writerDies } = connect(async (open) => {
        if (!open) resolve();
      });
      writerDies();
    });
    await expect(letGo).resolves.toBeUndefined();
  });
});
