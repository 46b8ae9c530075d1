/** The written APV of a unit, seen first and then saved: whole, or as employees may read it. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { ApvAudience } from '../../../shared/report/contract-apv.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Alert,
  Button,
  Card,
  EmptyState,
  ErrorAlert,
  LinkButton,
  Page,
  ProgressDialog,
  SavedNote,
  Select,
} from '../../components/index.ts';
import { PreviewSheet } from '../../report/preview-sheet.tsx';

const AUDIENCES: readonly ApvAudience[] = ['authority', 'employees'];

interface Choice {
  readonly unitId: UnitId;
  readonly audience: ApvAudience;
  readonly asOf: IsoDate;
}

interface SaveFormProps {
  readonly choice: Choice;
  readonly onAudience: (audience: ApvAudience) => void;
}

function SaveForm({ choice, onAudience }: SaveFormProps) {
  const { t } = useMessages();
  const words = t.apvReport.page;
  const save = useCommand('desktop', 'saveApv', { refresh: false });
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  const { audience } = choice;
  return (
    <Card>
      <div className="pj-report-form">
        <Select
          label={words.audience}
          options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
          value={audience}
          onChange={(chosen) => {
            save.reset();
            onAudience(chosen === 'employees' ? 'employees' : 'authority');
          }}
        />
        <Button variant="primary" icon="download" onPress={() => void save.run(choice)} isPending={save.isRunning}>
          {words.save}
        </Button>
      </div>
      <Alert tone={audience === 'authority' ? 'warning' : 'info'}>
        {audience === 'authority' ? words.authorityNote : words.employeesNote}
      </Alert>
      <ErrorAlert error={save.error} />
      {save.result && <SavedNote saved={save.result} onShow={() => void show.run({})} />}
      <ProgressDialog title={words.saving} isOpen={save.isRunning} progress={save.progress} onCancel={save.cancel} />
    </Card>
  );
}

function NothingWritten() {
  const { t } = useMessages();
  const words = t.apvReport.page;
  return (
    <EmptyState
      title={words.emptyTitle}
      icon="document"
      action={
        <LinkButton variant="primary" to={paths.apvBoard}>
          {words.toBoard}
        </LinkButton>
      }
    >
      {words.empty}
    </EmptyState>
  );
}

export function UnitApvPage({ unitId }: { readonly unitId: UnitId }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.apvReport;
  const [audience, setAudience] = useState<ApvAudience>('authority');
  const choice: Choice = { unitId, audience, asOf };
  const call = useCall('report', 'apv', choice);
  const isEmpty = call.error?.code === 'apv_nothing_written';
  return (
    <Page title={words.title} description={words.page.intro} back={{ to: paths.apvBoard, text: words.page.back }}>
      {isEmpty ? (
        <NothingWritten />
      ) : (
        <>
          <SaveForm choice={choice} onAudience={setAudience} />
          <PreviewSheet label={words.page.preview} call={call} />
        </>
      )}
    </Page>
  );
}
