/** A picture of a course, small. It never changes under its name, so it is fetched once. */
import { useEffect, useState } from 'react';
import type { PackageId } from '../../../shared/kernel/ids.ts';
import { callBridge } from '../../bridge.ts';

interface PictureViewProps {
  readonly packageId: PackageId;
  readonly path: string;
  readonly alt: string;
}

export function PictureView({ packageId, path, alt }: PictureViewProps) {
  const [src, setSrc] = useState<string>();
  useEffect(() => {
    let isGone = false;
    setSrc(undefined);
    void callBridge('learning', 'plainPicture', { packageId, path }).then((answer) => {
      if (!isGone && answer.ok) setSrc(`data:${answer.value.mime};base64,${answer.value.picture}`);
    });
    return () => {
      isGone = true;
    };
  }, [packageId, path]);
  return src === undefined ? null : <img className="pj-plain-picture" src={src} alt={alt} />;
}
