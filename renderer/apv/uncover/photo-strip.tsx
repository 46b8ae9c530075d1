/** Photos of a problem, of a checked line or of the unit, small beside each other, with the way to take one more. */
import { useState } from 'react';
import type { Photo } from '../../../shared/apv/contract-uncover.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { ErrorAlert, Icon } from '../../components/index.ts';
import { AddPhoto, type PhotoTarget } from './add-photo.tsx';
import { PhotoDialog, usePhotoName } from './photo-dialog.tsx';
import { usePicture } from './use-picture.ts';
import './uncover.css';

/**
 * `problemId`: photos of this problem. `checkId`: of this line of a checklist. Both: of either. None: those of the unit
 * that are tied to neither.
 */
export interface PhotoStripProps extends PhotoTarget {
  /** False: only to look at. */
  readonly canAdd: boolean;
}

const belongs = (photo: Photo, { problemId, checkId }: PhotoTarget): boolean => {
  if (problemId === null && checkId === null) return photo.problemId === null && photo.checkId === null;
  return (problemId !== null && photo.problemId === problemId) || (checkId !== null && photo.checkId === checkId);
};

function Thumb({ photo, name, onOpen }: { readonly photo: Photo; readonly name: string; readonly onOpen: () => void }) {
  const { t } = useMessages();
  const { src, failed } = usePicture(photo.id);
  return (
    <li>
      <button
        type="button"
        className="pj-photo-thumb"
        aria-label={t.apvUncover.photos.enlarge(name)}
        onClick={onOpen}
        data-loading={!src && !failed ? true : undefined}
      >
        {src && <img src={src} alt="" />}
        {failed && <Icon name="error" />}
      </button>
      {photo.caption && <span className="pj-photo-text">{photo.caption}</span>}
    </li>
  );
}

export function PhotoStrip({ canAdd, ...target }: PhotoStripProps) {
  const { t } = useMessages();
  const words = t.apvUncover.photos;
  const nameOf = usePhotoName();
  const [open, setOpen] = useState<number>();
  const { data, error } = useCall('apv', 'checks', { roundId: target.roundId, unitId: target.unitId });
  const photos = data?.photos.filter((photo) => belongs(photo, target)) ?? [];
  return (
    <div className="pj-photos">
      <ErrorAlert error={data ? undefined : error} />
      {photos.length > 0 && (
        <ul className="pj-photo-list" aria-label={words.list}>
          {photos.map((photo, at) => (
            <Thumb key={photo.id} photo={photo} name={nameOf(photo, at)} onOpen={() => setOpen(at)} />
          ))}
        </ul>
      )}
      {data && photos.length === 0 && !canAdd && <p className="pj-muted">{words.none}</p>}
      {canAdd && <AddPhoto {...target} />}
      {open !== undefined && (
        <PhotoDialog photos={photos} at={open} canChange={canAdd} onGo={setOpen} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
