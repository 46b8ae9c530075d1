/** Choosing photos or taking one; each is drawn anew and saved by itself, and each that fails says why. */
import { type ChangeEvent, useRef, useState } from 'react';
import type { ApvRoundId, CheckId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button } from '../../components/index.ts';
import { drawAnew } from './draw-anew.ts';

export interface PhotoTarget {
  readonly roundId: ApvRoundId;
  readonly unitId: UnitId;
  readonly problemId: ProblemId | null;
  readonly checkId: CheckId | null;
}

interface Failed {
  readonly name: string;
  readonly error: AppError;
}

/** One after the other: a telephone's pictures are large when unpacked. */
function useAdding(target: PhotoTarget) {
  const add = useCommand('apv', 'addPhoto');
  const [at, setAt] = useState<{ readonly n: number; readonly of: number }>();
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const addOne = async (file: File): Promise<Failed | undefined> => {
    const drawn = await drawAnew(file);
    const saved = drawn.ok ? await add.run({ ...target, caption: '', ...drawn.value }) : drawn;
    return saved.ok ? undefined : { name: file.name, error: saved.error };
  };
  const addAll = async (files: readonly File[]): Promise<number> => {
    const bad: Failed[] = [];
    setFailed([]);
    for (const [index, file] of files.entries()) {
      setAt({ n: index + 1, of: files.length });
      const failure = await addOne(file);
      if (failure) bad.push(failure);
    }
    setAt(undefined);
    setFailed(bad);
    return files.length - bad.length;
  };
  return { at, failed, addAll };
}

export function AddPhoto(target: PhotoTarget) {
  const { t, say } = useMessages();
  const words = t.apvUncover.photos;
  const input = useRef<HTMLInputElement>(null);
  const { at, failed, addAll } = useAdding(target);
  const [added, setAdded] = useState(0);
  const chosen = async ({ target: field }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(field.files ?? [])];
    // Choosing the same file once more is a change too.
    field.value = '';
    if (files.length === 0) return;
    setAdded(0);
    const saved = await addAll(files);
    setAdded(saved);
  };
  return (
    <div className="pj-photo-add">
      <Button icon="plus" isPending={at !== undefined} onPress={() => input.current?.click()}>
        {at ? words.saving(at.n, at.of) : words.add}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        hidden
        aria-label={words.input}
        onChange={(event) => void chosen(event)}
      />
      <span className="pj-muted" role="status">
        {added > 0 ? words.added(added) : words.help}
      </span>
      {failed.map(({ name, error }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
        <Alert key={index} tone="error" title={words.failed(name)}>
          {say(error)}
        </Alert>
      ))}
    </div>
  );
}
