/** The report of a closed round, of the whole or of a unit: seen first, then saved. Saving notes who gets it. */
import { useState } from 'react';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { type OutputOf, useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  Card,
  EmptyState,
  ErrorAlert,
  LinkButton,
  Loaded,
  Page,
  ProgressDialog,
  SavedNote,
  Select,
  TextField,
} from '../../components/index.ts';
import { PreviewSheet } from '../preview-sheet.tsx';

const WHOLE = '';
const INDENT = '\u2003';

type Units = OutputOf<'survey', 'results'>['units'];

function NotClosed({ roundId }: { readonly roundId: RoundId }) {
  const { t } = useMessages();
  const words = t.surveyReport.page;
  return (
    <EmptyState
      title={words.notClosedTitle}
      icon="report"
      action={
        <LinkButton variant="primary" to={paths.round(roundId)}>
          {words.toRound}
        </LinkButton>
      }
    >
      {words.notClosed}
    </EmptyState>
  );
}

interface ChoiceProps {
  readonly roundId: RoundId;
  readonly units: Units;
}

function SaveForm({
  roundId,
  units,
  unitId,
  onUnit,
}: ChoiceProps & { readonly unitId: UnitId | null; readonly onUnit: (unitId: UnitId | null) => void }) {
  const { t } = useMessages();
  const words = t.surveyReport.page;
  const [recipients, setRecipients] = useState('');
  const save = useCommand('desktop', 'saveSurveyReport', { refresh: false });
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  const options = [
    { value: WHOLE, label: words.whole },
    ...units.map((unit) => ({ value: unit.unitId as string, label: `${INDENT.repeat(unit.depth)}${unit.name}` })),
  ];
  return (
    <Card>
      <div className="pj-report-form">
        <Select
          label={words.unit}
          description={words.unitHint}
          options={options}
          value={unitId ?? WHOLE}
          onChange={(chosen) => {
            save.reset();
            onUnit(chosen === WHOLE ? null : (chosen as UnitId));
          }}
        />
        <TextField
          label={words.recipients}
          description={words.recipientsHint}
          value={recipients}
          maxLength={200}
          onChange={setRecipients}
        />
        <Button
          variant="primary"
          icon="download"
          onPress={() => void save.run({ roundId, unitId, recipients })}
          isPending={save.isRunning}
        >
          {words.save}
        </Button>
      </div>
      <p className="pj-muted pj-report-note">{words.saveNote}</p>
      <ErrorAlert error={save.error} />
      {save.result && <SavedNote saved={save.result} onShow={() => void show.run({})} />}
      <ProgressDialog title={words.saving} isOpen={save.isRunning} progress={save.progress} onCancel={save.cancel} />
    </Card>
  );
}

function Report({ roundId, units }: ChoiceProps) {
  const { t } = useMessages();
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const call = useCall('report', 'survey', { roundId, unitId }, { keepPrevious: true });
  return (
    <>
      <SaveForm roundId={roundId} units={units} unitId={unitId} onUnit={setUnitId} />
      <PreviewSheet label={t.surveyReport.page.preview} call={call} />
    </>
  );
}

export function SurveyReportPage({ roundId }: { readonly roundId: RoundId }) {
  const { t } = useMessages();
  const words = t.surveyReport;
  const call = useCall('survey', 'results', { roundId });
  return (
    <Page
      title={words.title}
      description={words.page.intro}
      back={{ to: paths.results(roundId), text: words.page.back }}
    >
      {call.error?.code === 'round_not_closed' ? (
        <NotClosed roundId={roundId} />
      ) : (
        <Loaded call={call}>{({ units }) => <Report roundId={roundId} units={units} />}</Loaded>
      )}
    </Page>
  );
}
