/** Opens a package for a person; asks first how, and where to begin. For every page that names both. */
import { useState } from 'react';
import type { PackageId, PersonId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { Button } from '../../components/index.ts';
import { PlayDialog } from './play-dialog.tsx';

export interface PlayButtonProps {
  readonly packageId: PackageId;
  readonly courseName: string;
  readonly personId: PersonId;
  readonly personName: string;
  /** Can be gone on with; null: begins anew. */
  readonly openAttempt: number | null;
  readonly attempts: number;
}

export function PlayButton(props: PlayButtonProps) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const words = t.attempts;
  const text = props.openAttempt !== null ? words.resume : props.attempts > 0 ? words.again : words.start;
  return (
    <>
      <Button aria-label={`${text}: ${props.courseName}`} onPress={() => setOpen(true)}>
        {text}
      </Button>
      {isOpen && <PlayDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
