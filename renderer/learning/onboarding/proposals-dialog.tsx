/** The program's own templates, ticked and taken over. */
import { useState } from 'react';
import type { TemplateProposal } from '../../../shared/learning/contract-onboarding.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Button, Checkbox, Dialog, EditDialog, Loaded, useToast } from '../../components/index.ts';

function Proposal({
  one,
  isChosen,
  onChange,
}: {
  readonly one: TemplateProposal;
  readonly isChosen: boolean;
  readonly onChange: (is: boolean) => void;
}) {
  return (
    <li>
      <Checkbox isSelected={isChosen} onChange={onChange}>
        <span className="pj-onboarding-who">
          <span>{one.name}</span>
          <span className="pj-muted">{one.about}</span>
        </span>
      </Checkbox>
    </li>
  );
}

function Known({ names }: { readonly names: readonly string[] }) {
  const words = useMessages().t.onboarding.templates;
  return names.length === 0 ? null : <p className="pj-muted pj-onboarding-lead">{words.known(names.join(', '))}</p>;
}

function AllTaken({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.onboarding.templates;
  return (
    <Dialog
      title={words.proposeTitle}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t.app.actions.close}</Button>}
    >
      <p className="pj-onboarding-lead">{words.allTaken}</p>
    </Dialog>
  );
}

export function ProposalsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useMessages().t.onboarding.templates;
  const notify = useToast();
  const call = useCall('learning', 'proposeTemplates', {});
  const save = useCommand('learning', 'adoptTemplates');
  const isAllTaken = call.data?.every(({ isKnown }) => isKnown) ?? false;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const keys = (call.data ?? []).filter(({ key, isKnown }) => !isKnown && !left.has(key)).map(({ key }) => key);
  const submit = async () => {
    setTried(true);
    if (keys.length === 0) return;
    const answer = await save.run({ keys });
    if (!answer.ok) return;
    notify(words.taken(answer.value.templates, answer.value.items));
    onClose();
  };
  const toggle = (key: string, is: boolean) => {
    const next = new Set(left);
    if (is) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  if (isAllTaken && !save.isRunning) return <AllTaken onClose={onClose} />;
  return (
    <EditDialog
      title={words.proposeTitle}
      lead={words.proposeLead}
      submitText={words.take(keys.length)}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Loaded call={call}>
        {(proposals) => (
          <>
            <ul className="pj-onboarding-proposals">
              {proposals
                .filter(({ isKnown }) => !isKnown)
                .map((one) => (
                  <Proposal
                    key={one.key}
                    one={one}
                    isChosen={!left.has(one.key)}
                    onChange={(is) => toggle(one.key, is)}
                  />
                ))}
            </ul>
            <Known names={proposals.filter(({ isKnown }) => isKnown).map(({ name }) => name)} />
          </>
        )}
      </Loaded>
      {isTried && keys.length === 0 && (
        <p className="form-error-message" role="alert">
          {words.takeNone}
        </p>
      )}
    </EditDialog>
  );
}
