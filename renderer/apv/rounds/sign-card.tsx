/** One of the two signatures: as it stands, or the recording of it. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { maySignAs } from '../../../shared/apv/guards.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ParticipantId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, DateField, ErrorAlert, Select, useToast } from '../../components/index.ts';

interface SignCardProps {
  readonly round: ApvRoundView;
  readonly as: 'leader' | 'amr';
}

/** Nothing but the signatures keeps the plan from being signed, and the round is where it can be. */
const isSignable = ({ state, obstacles }: ApvRoundView): boolean =>
  (state === 'plan' || state === 'follow_up') &&
  obstacles.every(({ kind }) => kind.startsWith('not_signed') || kind === 'line_open');

function Standing({ round, as: role }: SignCardProps) {
  const { date } = useFormat();
  const words = useMessages().t.apvRounds.sign;
  const one = round.signatures.find((signature) => signature.role === role);
  if (!one) return <p className="pj-muted">{words.none}</p>;
  if (one.droppedOn === null) {
    return <Alert tone="success" live={false} title={words.stands(one.name, date(one.signedOn))} />;
  }
  return <p className="pj-muted">{words.dropped(one.name, date(one.signedOn), date(one.droppedOn))}</p>;
}

function useSigning({ round, as: role }: SignCardProps) {
  const { today } = useScope();
  const words = useMessages().t.apvRounds.sign;
  const notify = useToast();
  const sign = useCommand('apv', 'signRound');
  const signers = round.participants.filter((one) => maySignAs(role, one.role, round));
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  const [signedOn, setSignedOn] = useState<IsoDate | null>(today);
  const [isTried, setTried] = useState(false);
  const only = signers.length === 1 ? signers[0]?.id : undefined;
  const participantId = chosen ?? only ?? null;
  const send = async () => {
    setTried(true);
    if (participantId === null || signedOn === null) return;
    const answer = await sign.run({ roundId: round.id, role, participantId, signedOn });
    if (answer.ok) notify(answer.value.signed ? words.signedBoth : words.signedOne);
  };
  return { today, signers, participantId, setChosen, signedOn, setSignedOn, isTried, send, sign };
}

function Recording({ round, as: role }: SignCardProps) {
  const { t } = useMessages();
  const words = t.apvRounds.sign;
  const form = useSigning({ round, as: role });
  if (form.signers.length === 0) return <p>{words.nobody}</p>;
  return (
    <>
      <Select
        label={words.who}
        options={form.signers.map(({ id, name, role: own }) => ({ value: id, label: `${name} (${t.apv.role[own]})` }))}
        value={form.participantId}
        onChange={form.setChosen}
        error={form.isTried && form.participantId === null ? words.whoMissing : undefined}
      />
      <DateField label={words.on} value={form.signedOn} onChange={form.setSignedOn} max={form.today} />
      <div>
        <Button variant="primary" onPress={() => void form.send()} isPending={form.sign.isRunning}>
          {role === 'leader' ? words.signLeader : words.signAmr}
        </Button>
      </div>
      <ErrorAlert error={form.sign.error} />
    </>
  );
}

export function SignCard(props: SignCardProps) {
  const { round, as: role } = props;
  const words = useMessages().t.apvRounds.sign;
  const stands = round.signatures.some((one) => one.role === role && one.droppedOn === null);
  const name = role === 'leader' ? words.leader : round.amrKnown ? words.amr : words.amrStandIn;
  return (
    <section className="pj-stack" aria-label={name}>
      <h3>{name}</h3>
      <Standing {...props} />
      {!stands && isSignable(round) && <Recording {...props} />}
      {!stands && !isSignable(round) && <p className="pj-muted">{words.notYet}</p>}
    </section>
  );
}
