/** A photo never changes, so it is fetched once and not again after every command, as other answers are. */
import { useEffect, useState } from 'react';
import type { PhotoId } from '../../../shared/kernel/ids.ts';
import { callBridge } from '../../bridge.ts';

export interface Picture {
  /** A data address; undefined until it is here. */
  readonly src: string | undefined;
  readonly failed: boolean;
}

export function usePicture(photoId: PhotoId): Picture {
  const [picture, setPicture] = useState<Picture>({ src: undefined, failed: false });
  useEffect(() => {
    let gone = false;
    setPicture({ src: undefined, failed: false });
    void callBridge('apv', 'photo', { photoId }).then((answer) => {
      if (gone) return;
      if (answer.ok) setPicture({ src: `data:${answer.value.mime};base64,${answer.value.picture}`, failed: false });
      else setPicture({ src: undefined, failed: true });
    });
    return () => {
      gone = true;
    };
  }, [photoId]);
  return picture;
}
