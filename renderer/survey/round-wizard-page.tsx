/** Planning a round: from the questions to the promise. Every step is kept as a draft. */
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';
import type { InstrumentLine } from '../../shared/survey/contract-instruments.ts';
import { newDraft } from '../../shared/survey/round-draft.ts';
import { paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useMessages } from '../bridge.ts';
import { Alert, EmptyState, LinkButton, Loaded, Page } from '../components/index.ts';
import { RoundWizard } from './wizard/round-wizard.tsx';
import './survey.css';

const rootsOf = (units: readonly UnitNode[]) => units.filter(({ parentId }) => parentId === null).map(({ id }) => id);

function NewRound({ instruments }: { readonly instruments: readonly InstrumentLine[] }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.rounds.wizard;
  const units = useCall('staff', 'unitTree', { asOf: today });
  const first = instruments.find(({ own }) => own) ?? instruments[0];
  return (
    <Loaded call={units}>
      {(tree) => (
        <RoundWizard
          roundId={null}
          initial={newDraft(today, words.instruments.stem, first ? [first.id] : [], rootsOf(tree))}
          instruments={instruments}
        />
      )}
    </Loaded>
  );
}

interface StoredProps {
  readonly roundId: RoundId;
  readonly instruments: readonly InstrumentLine[];
}

function StoredRound({ roundId, instruments }: StoredProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard;
  const round = useCall('survey', 'round', { roundId });
  return (
    <Loaded call={round}>
      {({ state, settings }) =>
        state === 'draft' ? (
          <RoundWizard roundId={roundId} initial={settings} instruments={instruments} />
        ) : (
          <Alert
            tone="info"
            title={words.notDraftTitle}
            actions={<LinkButton to={paths.round(roundId)}>{words.toRound}</LinkButton>}
          >
            {words.notDraftText}
          </Alert>
        )
      }
    </Loaded>
  );
}

function NoInstruments() {
  const { t } = useMessages();
  const words = t.rounds.wizard.instruments;
  return (
    <EmptyState
      title={words.none}
      icon="list"
      action={
        <LinkButton variant="primary" to={paths.instruments}>
          {words.toInstruments}
        </LinkButton>
      }
    >
      {words.noneText}
    </EmptyState>
  );
}

export function RoundWizardPage({ roundId }: { readonly roundId: RoundId | null }) {
  const { t } = useMessages();
  const instruments = useCall('survey', 'instruments', {});
  return (
    <Page title={t.rounds.wizard.newTitle} back={{ to: paths.rounds, text: t.survey.back }}>
      <Loaded call={instruments}>
        {(lines) => {
          if (lines.length === 0) return <NoInstruments />;
          return roundId === null ? (
            <NewRound instruments={lines} />
          ) : (
            <StoredRound key={roundId} roundId={roundId} instruments={lines} />
          );
        }}
      </Loaded>
    </Page>
  );
}
