/** A problem written down while people talk: a theme that stays chosen, a line of text, Enter. */
import { useRef, useState } from 'react';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import { theme as allThemes, type Theme } from '../../../shared/apv/words.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ErrorAlert, Select, TextField } from '../../components/index.ts';
import { unitsIn } from './meeting-parts.ts';
import { ProblemDialog } from './problem-dialog.tsx';

interface MeetingAddProps {
  readonly round: ApvRoundView;
  readonly method: Method;
  /** Come first in the choice. */
  readonly themes: readonly Theme[];
}

interface Draft {
  readonly theme: Theme | null;
  readonly unitId: UnitId | null;
  readonly text: string;
}

function useDraft({ round, method }: MeetingAddProps) {
  const units = unitsIn(round);
  const asksUnit = method.unitId === null && units.length > 1;
  const fixed = method.unitId ?? (units.length === 1 ? (units[0]?.unitId ?? null) : null);
  const [draft, setDraft] = useState<Draft>({ theme: null, unitId: null, text: '' });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return { units, asksUnit, draft, change, unitId: asksUnit ? draft.unitId : fixed };
}

export function MeetingAdd(props: MeetingAddProps) {
  const { round, themes } = props;
  const { t } = useMessages();
  const words = t.apvMeeting.problems;
  const add = useCommand('apv', 'addProblem');
  const { units, asksUnit, draft, change, unitId } = useDraft(props);
  const [tried, setTried] = useState(false);
  const [isLong, setLong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { theme, text } = draft;
  const isMissing = (there: boolean, sentence: string) => (tried && !there ? sentence : undefined);
  const submit = async () => {
    setTried(true);
    const description = text.trim();
    if (add.isRunning || !theme || !unitId || description === '') return;
    const found = { unitId, origin: 'dialogue', theme, place: '', description } as const;
    const answer = await add.run({
      roundId: round.id,
      found: { ...found, confidential: false, acute: false, source: '' },
      checkId: null,
    });
    if (!answer.ok) return;
    setTried(false);
    change({ text: '' });
    field.current?.focus();
  };
  const ordered = [...themes, ...allThemes.options.filter((one) => !themes.includes(one))];
  return (
    <form
      className="pj-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select
        label={words.theme}
        width="full"
        options={ordered.map((value) => ({ value, label: t.apv.theme[value] }))}
        value={theme}
        onChange={(value) => change({ theme: value })}
        error={isMissing(theme !== null, words.themeMissing)}
      />
      {asksUnit && (
        <Select
          label={words.unit}
          width="full"
          options={units.map((unit) => ({ value: unit.unitId as string, label: unit.name }))}
          value={unitId}
          onChange={(value) => change({ unitId: value as UnitId })}
          error={isMissing(unitId !== null, words.unitMissing)}
        />
      )}
      <TextField
        label={words.what}
        maxLength={4000}
        inputRef={field}
        value={text}
        onChange={(value) => change({ text: value })}
        error={isMissing(text.trim() !== '', words.whatMissing)}
      />
      <ErrorAlert error={add.error} />
      <div className="pj-actions">
        <Button type="submit" variant="primary" icon="plus" isPending={add.isRunning}>
          {words.add}
        </Button>
        <Button variant="tertiary" onPress={() => setLong(true)}>
          {words.more}
        </Button>
      </div>
      {isLong && (
        <ProblemDialog
          round={round}
          problem={null}
          defaults={{
            origin: 'dialogue',
            ...(theme && { theme }),
            ...(unitId && { unitId }),
            ...(text.trim() !== '' && { description: text.trim() }),
          }}
          onAdded={() => change({ text: '' })}
          onClose={() => setLong(false)}
        />
      )}
    </form>
  );
}
