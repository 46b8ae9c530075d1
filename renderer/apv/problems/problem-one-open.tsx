/** One form of a list is open at a time; what is typed in it is not left without asking, whichever way one goes. */
import { type ReactNode, useEffect, useState } from 'react';
import { guardLeaving } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { ConfirmDialog } from '../../components/index.ts';

export interface OneOpen<Id> {
  readonly openId: Id | null;
  /** Opens another, or none; asks first when something is unsaved. */
  readonly open: (id: Id | null) => void;
  /** What was typed is saved: closes without asking. */
  readonly done: () => void;
  readonly onUnsaved: (isUnsaved: boolean) => void;
  /** To be drawn once. */
  readonly question: ReactNode;
}

export function useOneOpen<Id extends string>(first: Id | null): OneOpen<Id> {
  const { t } = useMessages();
  const words = t.apvProblems.leave;
  const [openId, setOpenId] = useState<Id | null>(first);
  const [isUnsaved, setUnsaved] = useState(false);
  const [go, setGo] = useState<() => void>();
  useEffect(() => (isUnsaved ? guardLeaving((next) => setGo(() => next)) : undefined), [isUnsaved]);
  const show = (id: Id | null) => {
    setUnsaved(false);
    setOpenId(id);
  };
  const open = (id: Id | null) => {
    if (isUnsaved) setGo(() => () => show(id));
    else show(id);
  };
  const question = (
    <ConfirmDialog
      title={words.title}
      confirmText={words.go}
      isDanger
      isOpen={go !== undefined}
      onConfirm={() => {
        setGo(undefined);
        setUnsaved(false);
        go?.();
      }}
      onClose={() => setGo(undefined)}
    >
      <p>{words.text}</p>
    </ConfirmDialog>
  );
  return { openId, open, done: () => show(null), onUnsaved: setUnsaved, question };
}
