/** The list on the page out of the house: as what, with CPR numbers or without, and why. */
import { useState } from 'react';
import type { PeopleColumn, PeopleFilter, PeopleSort } from '../../../shared/staff/contract-people.ts';
import { exportColumns } from '../../../shared/staff/export-columns.ts';
import { isPreset, MIN_PURPOSE } from '../../../shared/staff/export-formats.ts';
import { type OutputOf, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, ErrorAlert, ProgressBar } from '../../components/index.ts';
import { EarlierExports } from './earlier-exports.tsx';
import { type ExportChoice, ExportForm } from './export-form.tsx';
import { useExport } from './use-export.ts';
import './export.css';

export interface ExportDialogProps {
  readonly filter: PeopleFilter;
  readonly columns: readonly PeopleColumn[];
  /** The order of the page; by name when left out. */
  readonly sort?: PeopleSort;
  readonly descending?: boolean;
  /** People on the list. */
  readonly total: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const START: ExportChoice = { format: 'xlsx', withCpr: false, purpose: '' };

function WhatIsIn({ filter, columns, total, choice }: ExportDialogProps & { readonly choice: ExportChoice }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.exports;
  const day = date(filter.asOf);
  if (isPreset(choice.format)) return <p>{words.presetWhat(total, day)}</p>;
  const labels = exportColumns(columns, choice.withCpr, words).map(({ key }) => words.columns[key]);
  return (
    <div>
      <p>{words.what(total, day)}</p>
      <p className="pj-muted">
        {words.columnsTitle}: {labels.join(', ')}.
      </p>
    </div>
  );
}

type Result = OutputOf<'staff', 'exportPeople'>;

function Done({ result, onShow }: { readonly result: Result; readonly onShow: () => void }) {
  const { t } = useMessages();
  const { bytes } = useFormat();
  const words = t.exports;
  const [first = ''] = result.files;
  const isFolder = result.files.length > 1;
  return (
    <Alert
      tone="success"
      title={words.doneTitle}
      actions={
        <Button icon="folder" onPress={onShow} autoFocus>
          {isFolder ? words.showFolder : words.show}
        </Button>
      }
    >
      <p>{words.done(result.files.length, result.rows)}</p>
      <p>{isFolder ? words.folder(first.split('/')[0] ?? '') : t.imports.file.chosen(first, bytes(result.bytes))}</p>
    </Alert>
  );
}

function Body(props: ExportDialogProps) {
  const { filter, columns, sort = 'name', descending = false, onClose } = props;
  const { t } = useMessages();
  const words = t.exports;
  const work = useExport();
  const [choice, setChoice] = useState(START);
  const [tried, setTried] = useState(false);
  const preset = isPreset(choice.format);
  const purposeFault = choice.purpose.trim().length < MIN_PURPOSE ? words.purposeFault : undefined;
  const hasColumns = preset || columns.length > 0;
  const start = () => {
    setTried(true);
    if (purposeFault || !hasColumns) return;
    const { format, purpose } = choice;
    const withCpr = preset || choice.withCpr;
    void work.run({ filter, columns: preset ? [] : [...columns], sort, descending, format, purpose, withCpr });
  };
  const again = () => {
    setTried(false);
    work.again();
  };

  if (work.result) {
    return (
      <Dialog
        {...{ title: words.title, isOpen: true, onClose, size: 'large' }}
        actions={
          <>
            <Button onPress={again}>{words.another}</Button>
            <Button variant="primary" onPress={onClose}>
              {t.app.actions.close}
            </Button>
          </>
        }
      >
        <Done result={work.result} onShow={work.show} />
      </Dialog>
    );
  }
  if (work.isRunning) {
    return (
      <Dialog
        {...{ title: words.title, isOpen: true, onClose, size: 'large', isDismissable: false }}
        actions={
          <>
            <span className="pj-muted pj-grow">{t.app.progress.cancelHint}</span>
            <Button onPress={work.cancel} autoFocus>
              {t.app.actions.stop}
            </Button>
          </>
        }
      >
        <ProgressBar progress={work.progress} label={words.working} />
      </Dialog>
    );
  }
  return (
    <Dialog
      {...{ title: words.title, isOpen: true, onClose, size: 'large' }}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button
            variant="primary"
            icon="download"
            onPress={start}
            isPending={work.isChoosing}
            isDisabled={!hasColumns}
          >
            {words.make}
          </Button>
        </>
      }
    >
      <div className="pj-export">
        <WhatIsIn {...props} choice={choice} />
        {!hasColumns && <Alert tone="info">{words.noColumns}</Alert>}
        <ExportForm choice={choice} onChange={setChoice} purposeError={tried ? purposeFault : undefined} />
        <ErrorAlert error={work.error} />
        <details className="pj-export-earlier">
          <summary>{words.earlier}</summary>
          <EarlierExports hideCaption />
        </details>
      </div>
    </Dialog>
  );
}

/** Begins anew each time it is opened: a purpose belongs to one export. */
export function ExportDialog(props: ExportDialogProps) {
  return props.isOpen ? <Body {...props} /> : null;
}
