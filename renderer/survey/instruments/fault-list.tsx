import type { ModuleFault } from '../../../shared/survey/check-module.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button } from '../../components/index.ts';
import { useFaultWords } from './use-fault-words.ts';

interface FaultListProps {
  readonly body: InstrumentBody;
  readonly faults: readonly ModuleFault[];
  readonly onChoose: (itemKey: string) => void;
}

/** More than these are found when these are mended. */
const MOST_SHOWN = 8;

/** Why it cannot be saved, each with its place; a press goes to the question. */
export function FaultList({ body, faults, onChoose }: FaultListProps) {
  const { t } = useMessages();
  const { sentence, place } = useFaultWords();
  if (faults.length === 0) return null;
  return (
    <Alert tone="error" title={t.instruments.editor.faultsTitle}>
      <ul className="pj-points">
        {faults.slice(0, MOST_SHOWN).map((fault) => {
          const at = fault.place;
          const text = `${place(at, body)}: ${sentence(fault)}`;
          return (
            <li key={text}>
              {at.kind === 'item' ? (
                <Button variant="tertiary" onPress={() => onChoose(at.key)}>
                  {text}
                </Button>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
