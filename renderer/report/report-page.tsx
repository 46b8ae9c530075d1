/** The board report: seen first, then saved as a PDF. Seeing releases nothing; saving does, and is noted. */
import { useState } from 'react';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { AppError } from '../../shared/kernel/result.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../bridge.ts';
import { Button, Card, DateField, ErrorAlert, Page, ProgressDialog, SavedNote, Select } from '../components/index.ts';
import { ImportFirst } from '../staff/import/import-first.tsx';
import { PreviewSheet } from './preview-sheet.tsx';
import './report-page.css';

/** Years back that a report can be made for; older ones are better found as the file that was saved then. */
const YEARS = 6;

interface Choice {
  readonly period: string;
  readonly asOf?: IsoDate;
}

function useSave() {
  const save = useCommand('desktop', 'saveBoardReport', { refresh: false });
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  return { save, show };
}

function NothingToReport({ error }: { readonly error: AppError }) {
  const { t, say } = useMessages();
  const words = t.report.page;
  return <ImportFirst kind="staff" icon="report" words={{ ...words, emptyText: say(error) }} />;
}

/** Errors that are no fault: there is simply nothing to report for the day chosen. */
const EMPTY = new Set(['nothing_to_report', 'no_staff', 'no_organisation']);

function Preview({ choice }: { readonly choice: Choice }) {
  const { t } = useMessages();
  const call = useCall('report', 'board', choice, { keepPrevious: true });
  if (call.error && EMPTY.has(call.error.code)) return <NothingToReport error={call.error} />;
  if (call.error) return <ErrorAlert error={call.error} onRetry={call.retry} />;
  return <PreviewSheet label={t.report.page.preview} call={call} />;
}

export function ReportPage() {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.report.page;
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, i) => String(thisYear - i));
  const [period, setPeriod] = useState(String(thisYear));
  const [asOf, setAsOf] = useState<IsoDate | null>(null);
  const choice: Choice = asOf ? { period, asOf } : { period };
  const { save, show } = useSave();
  const choose = (change: () => void) => {
    save.reset();
    change();
  };
  return (
    <Page title={words.title} description={words.intro}>
      <Card>
        <div className="pj-report-form">
          <Select
            label={words.period}
            description={words.periodHint}
            options={years.map((year) => ({ value: year, label: year }))}
            value={period}
            onChange={(year) => choose(() => setPeriod(year))}
          />
          <DateField
            label={words.asOf}
            description={words.asOfHint}
            value={asOf}
            max={today}
            onChange={(day) => choose(() => setAsOf(day))}
          />
          <Button variant="primary" icon="download" onPress={() => void save.run(choice)} isPending={save.isRunning}>
            {words.save}
          </Button>
        </div>
        <p className="pj-muted pj-report-note">{words.saveNote}</p>
        <ErrorAlert error={save.error} />
        {save.result && <SavedNote saved={save.result} onShow={() => void show.run({})} />}
      </Card>
      <Preview choice={choice} />
      <ProgressDialog title={words.saving} isOpen={save.isRunning} progress={save.progress} onCancel={save.cancel} />
    </Page>
  );
}
