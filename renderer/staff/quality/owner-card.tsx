/** Who looks after the data of a check, and the way to say that it is somebody else. */
import { useState } from 'react';
import type { QualityCheck } from '../../../shared/staff/contract-quality.ts';
import type { QualityKind } from '../../../shared/staff/quality-kinds.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, Facts } from '../../components/index.ts';
import { OwnerDialog } from './owner-dialog.tsx';

export interface OwnerProps {
  readonly kind: QualityKind;
  readonly owner: QualityCheck['owner'];
}

export function OwnerCard({ kind, owner }: OwnerProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const words = t.quality.owners;
  const facts = owner
    ? [
        { term: words.who, value: `${owner.name}, ${words.since(date(owner.from))}` },
        ...(owner.source === '' ? [] : [{ term: words.source, value: owner.source }]),
      ]
    : [{ term: words.who, value: t.quality.noOwner }];
  return (
    <Card
      title={words.title}
      description={words.lead}
      actions={
        <Button icon="edit" onPress={() => setOpen(true)}>
          {owner ? words.change : words.choose}
        </Button>
      }
    >
      <Facts items={facts} />
      {isOpen && <OwnerDialog kind={kind} owner={owner} onClose={() => setOpen(false)} />}
    </Card>
  );
}
