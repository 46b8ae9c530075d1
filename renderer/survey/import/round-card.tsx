/** What the new round is called, when it was, and the limits it keeps. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { AnswersPreview } from '../../../shared/survey/contract-import.ts';
import { raiseFaults } from '../../../shared/survey/limit-choice.ts';
import { type RoundLimits, strictRoundLimits } from '../../../shared/survey/round.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, DateField, ErrorAlert, TextField } from '../../components/index.ts';
import { LimitFields } from '../parts/limit-fields.tsx';
import type { AnswersImport } from './use-answers-import.ts';

const strict: RoundLimits = { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' };
const LONGEST_NAME = 120;
const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME);

interface RoundCardProps {
  readonly state: AnswersImport;
  readonly preview: AnswersPreview;
  readonly asOf: IsoDate;
}

export function RoundCard({ state, preview, asOf }: RoundCardProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.answersImport.round;
  const [name, setName] = useState(withoutEnding(preview.fileName));
  const [opensOn, setOpensOn] = useState<IsoDate | null>(asOf);
  const [closesOn, setClosesOn] = useState<IsoDate | null>(asOf);
  const [limits, setLimits] = useState(strict);
  const [isBlamed, setBlamed] = useState(false);
  const lowered = new Set(raiseFaults(strict, limits).map(({ field }) => field));
  const nameFault = name.trim() === '' ? words.nameNeeded : undefined;
  const daysFault = opensOn === null || closesOn === null || closesOn < opensOn ? words.daysNeeded : undefined;
  const takeIn = () => {
    setBlamed(true);
    if (nameFault || opensOn === null || closesOn === null || daysFault || lowered.size > 0) return;
    void state.takeIn({ name: name.trim(), opensOn, closesOn, limits });
  };
  return (
    <Card
      title={words.title}
      description={words.text}
      footer={
        <div className="pj-actions">
          <Button variant="primary" icon="upload" onPress={takeIn}>
            {words.apply(number(preview.rows))}
          </Button>
          <Button onPress={state.startOver}>{t.answersImport.file.another}</Button>
        </div>
      }
    >
      <div className="pj-stack">
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          width="medium"
          error={isBlamed ? nameFault : undefined}
        />
        <div className="pj-period">
          <DateField label={words.opensOn} value={opensOn} onChange={setOpensOn} />
          <DateField
            label={words.closesOn}
            value={closesOn}
            onChange={setClosesOn}
            error={isBlamed ? daysFault : undefined}
          />
        </div>
        <div>
          <h3>{words.limits}</h3>
          <p className="pj-muted">{words.limitsText}</p>
          <LimitFields
            limits={limits}
            onChange={(numbers) => setLimits({ ...limits, ...numbers })}
            faultAt={(field) => (lowered.has(field) ? words.lowered : undefined)}
          />
        </div>
        <ErrorAlert error={state.apply.error} />
      </div>
    </Card>
  );
}
