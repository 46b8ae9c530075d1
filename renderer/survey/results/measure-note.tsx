import { useState } from 'react';
import type { MeasureHead } from '../../../shared/survey/contract-results.ts';
import type { RoundLimits } from '../../../shared/survey/round.ts';
import { useMessages } from '../../bridge.ts';
import { Dialog, IconButton } from '../../components/index.ts';
import { useHow } from './use-how.ts';

interface MeasureNoteProps {
  readonly measure: MeasureHead;
  readonly limits: RoundLimits;
  readonly alpha: number | null;
}

/** A button beside the measure's name that says how its figure was worked out. */
export function MeasureNote({ measure, limits, alpha }: MeasureNoteProps) {
  const { t } = useMessages();
  const how = useHow(limits);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t.results.how.button(measure.name)} icon="info" onPress={() => setOpen(true)} />
      <Dialog title={measure.name} isOpen={isOpen} onClose={() => setOpen(false)} size="small">
        {how(measure, alpha).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {measure.scoring !== 'any_yes' && measure.scoring !== 'recommendation' && <p>{t.results.how.interval}</p>}
      </Dialog>
    </>
  );
}
