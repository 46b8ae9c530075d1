/** The pulse of the half-year: opened here, run and read in the survey room. */
import { useState } from 'react';
import type { Pulse } from '../../../shared/learning/contract-onboarding.ts';
import { type Half, partOf, yearOf } from '../../../shared/learning/pulse-half.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  EmptyState,
  ErrorAlert,
  Loaded,
  NumberField,
  type SimpleColumn,
  SimpleTable,
  TextLink,
  useToast,
} from '../../components/index.ts';

const LEAST = 5;
const MOST = 2000;
const TONES = { draft: 'neutral', open: 'info', closed: 'success' } as const;

interface Next {
  readonly half: Half;
  readonly known: number;
  readonly codes: number;
}

function Open({ half, known, codes: proposed }: Next) {
  const words = useMessages().t.onboarding.pulse;
  const notify = useToast();
  const open = useCommand('learning', 'openPulse');
  const [codes, setCodes] = useState(proposed);
  const [isAsking, setAsking] = useState(false);
  const [isTried, setTried] = useState(false);
  const isFault = !Number.isInteger(codes) || codes < LEAST || codes > MOST;
  const ask = () => {
    setTried(true);
    if (!isFault) setAsking(true);
  };
  const confirm = async () => {
    const answer = await open.run({ half, codes });
    if (!answer.ok) return;
    setAsking(false);
    notify(words.done);
  };
  return (
    <>
      <p className="pj-onboarding-lead">{words.known(known)}</p>
      <div className="pj-onboarding-open">
        <NumberField
          label={words.codes}
          description={words.codesHelp}
          value={codes}
          onChange={setCodes}
          error={isTried && isFault ? words.codesFault : undefined}
        />
        <Button variant="primary" icon="plus" onPress={ask}>
          {words.open(partOf(half), yearOf(half))}
        </Button>
      </div>
      <ConfirmDialog
        title={words.confirmTitle}
        confirmText={words.confirm}
        isOpen={isAsking}
        isPending={open.isRunning}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        <p>{words.confirmText}</p>
        <ErrorAlert error={open.error} />
      </ConfirmDialog>
    </>
  );
}

function Table({ pulses }: { readonly pulses: readonly Pulse[] }) {
  const words = useMessages().t.onboarding.pulse;
  const { date, number } = useFormat();
  const columns: SimpleColumn<Pulse>[] = [
    { key: 'half', label: words.half, rowHeader: true, render: ({ half }) => words.title(partOf(half), yearOf(half)) },
    {
      key: 'state',
      label: words.state,
      render: ({ state }) => <Badge tone={TONES[state]}>{words.states[state]}</Badge>,
    },
    {
      key: 'period',
      label: words.period,
      render: ({ opensOn, closesOn }) => words.span(date(opensOn), date(closesOn)),
    },
    { key: 'codes', label: words.codesMade, align: 'end', render: ({ invited }) => number(invited) },
    {
      key: 'to',
      label: words.to,
      render: ({ roundId, state }) => (
        <TextLink to={state === 'closed' ? paths.results(roundId) : paths.round(roundId)}>
          {state === 'closed' ? words.results : words.to}
        </TextLink>
      ),
    },
  ];
  return <SimpleTable caption={words.table} hideCaption columns={columns} rows={pulses} rowKey={({ half }) => half} />;
}

export function PulseTab() {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.onboarding.pulse;
  const call = useCall('learning', 'pulses', { asOf: today }, { keepPrevious: true });
  return (
    <Loaded call={call}>
      {({ pulses, next }) => (
        <div className="pj-stack">
          <Card title={t.onboarding.tabs.pulse} description={words.lead}>
            {next ? <Open key={next.half} {...next} /> : <p className="pj-onboarding-lead">{words.hasRound}</p>}
          </Card>
          <Card title={words.table}>
            {pulses.length === 0 ? (
              <EmptyState title={words.emptyTitle} icon="check">
                {words.emptyText}
              </EmptyState>
            ) : (
              <Table pulses={pulses} />
            )}
          </Card>
        </div>
      )}
    </Loaded>
  );
}
