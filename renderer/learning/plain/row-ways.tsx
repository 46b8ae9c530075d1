/** Up, down, away: the three buttons of an item in a list, the last with a question. */
import { useState } from 'react';
import { ConfirmDialog, IconButton } from '../../components/index.ts';

interface RowWaysProps {
  readonly words: {
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly removeTitle: string;
    readonly removeText: string;
    readonly removeConfirm: string;
  };
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function RowWays({ words, isFirst, isLast, onMove, onRemove }: RowWaysProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <span className="pj-row-ways">
      <IconButton label={words.up} icon="up" onPress={() => onMove(-1)} isDisabled={isFirst} />
      <IconButton label={words.down} icon="down" onPress={() => onMove(1)} isDisabled={isLast} />
      <IconButton label={words.remove} icon="remove" onPress={() => setAsking(true)} />
      <ConfirmDialog
        title={words.removeTitle}
        confirmText={words.removeConfirm}
        isDanger
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onRemove();
        }}
      >
        <p>{words.removeText}</p>
      </ConfirmDialog>
    </span>
  );
}
