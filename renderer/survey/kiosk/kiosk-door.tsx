/**
 * Answering at a shared screen. One `Sitting` per respondent: its key changes
 * when it ends, so that every field, answer and code goes with it. Answers are
 * kept in the sitting's own state and never in the store of fetched answers.
 */
import { useState } from 'react';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { Providers } from '../../app/providers.tsx';
import { makeQueryClient, useCall } from '../../bridge.ts';
import { ErrorAlert, Loading } from '../../components/index.ts';
import './kiosk.css';
import { KioskFrame } from './kiosk-frame.tsx';
import { LeaveButton } from './leave-dialog.tsx';
import { Sitting } from './sitting.tsx';

export function KioskDoor({ roundId }: { readonly roundId: RoundId }) {
  const [client] = useState(() => makeQueryClient());
  return (
    <Providers client={client}>
      <Kiosk roundId={roundId} />
    </Providers>
  );
}

function Kiosk({ roundId }: { readonly roundId: RoundId }) {
  const [sitting, setSitting] = useState(0);
  const { data, error } = useCall('survey', 'respondentForm', { roundId });
  if (data) return <Sitting key={sitting} form={data} onEnd={() => setSitting((number) => number + 1)} />;
  return (
    <KioskFrame title="" foot={<LeaveButton />}>
      {error ? <ErrorAlert error={error} /> : <Loading />}
    </KioskFrame>
  );
}
