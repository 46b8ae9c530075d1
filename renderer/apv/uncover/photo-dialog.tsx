/** One photo as large as the window allows, with its caption, and the ones beside it. */
import { useState } from 'react';
import type { Photo } from '../../../shared/apv/contract-uncover.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  Dialog,
  ErrorAlert,
  IconButton,
  Loading,
  RemoveButton,
  TextField,
  useToast,
} from '../../components/index.ts';
import { usePicture } from './use-picture.ts';

interface PhotoDialogProps {
  readonly photos: readonly Photo[];
  readonly at: number;
  readonly canChange: boolean;
  readonly onGo: (at: number) => void;
  readonly onClose: () => void;
}

/** What a photo is called: its caption, else its number. */
export function usePhotoName(): (photo: Photo, at: number) => string {
  const { t } = useMessages();
  return ({ caption }, at) => caption || t.apvUncover.photos.one(at + 1);
}

function LargePicture({ photo, name }: { readonly photo: Photo; readonly name: string }) {
  const { t } = useMessages();
  const { src, failed } = usePicture(photo.id);
  if (failed) return <p>{t.apvUncover.photos.unreadable}</p>;
  if (!src) return <Loading />;
  return <img className="pj-photo-large" src={src} alt={name} width={photo.width} height={photo.height} />;
}

function Caption({ photo }: { readonly photo: Photo }) {
  const { t } = useMessages();
  const words = t.apvUncover.photos;
  const notify = useToast();
  const change = useCommand('apv', 'changePhoto');
  const [caption, setCaption] = useState(photo.caption);
  const save = async () => {
    const answer = await change.run({ photoId: photo.id, caption, problemId: photo.problemId });
    if (answer.ok) notify(words.captionSaved);
  };
  return (
    <form
      className="pj-photo-caption"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words.caption}
        description={words.captionHelp}
        value={caption}
        onChange={setCaption}
        maxLength={200}
      />
      <Button type="submit" isPending={change.isRunning} isDisabled={caption.trim() === photo.caption}>
        {words.saveCaption}
      </Button>
      <ErrorAlert error={change.error} />
    </form>
  );
}

function Remove({ photo, onRemoved }: { readonly photo: Photo; readonly onRemoved: () => void }) {
  const { t } = useMessages();
  const words = t.apvUncover.photos;
  return (
    <RemoveButton
      text={words.remove}
      variant="danger"
      title={words.removeTitle}
      command={useCommand('apv', 'removePhoto')}
      input={{ photoId: photo.id }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.removeText}
    </RemoveButton>
  );
}

export function PhotoDialog({ photos, at, canChange, onGo, onClose }: PhotoDialogProps) {
  const { t } = useMessages();
  const words = t.apvUncover.photos;
  const nameOf = usePhotoName();
  const photo = photos[at];
  if (!photo) return null;
  const many = photos.length > 1;
  return (
    <Dialog
      title={nameOf(photo, at)}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          {canChange && <Remove photo={photo} onRemoved={onClose} />}
          <span className="pj-grow" />
          <Button onPress={onClose}>{t.app.actions.close}</Button>
        </>
      }
    >
      <div className="pj-photo-frame">
        {many && (
          <IconButton label={words.previous} icon="chevron-left" onPress={() => onGo(at - 1)} isDisabled={at === 0} />
        )}
        <LargePicture photo={photo} name={nameOf(photo, at)} />
        {many && (
          <IconButton
            label={words.next}
            icon="chevron-right"
            onPress={() => onGo(at + 1)}
            isDisabled={at === photos.length - 1}
          />
        )}
      </div>
      {canChange && <Caption key={photo.id} photo={photo} />}
    </Dialog>
  );
}
