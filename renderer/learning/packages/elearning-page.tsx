/** Course packages: what can be taken here, with its standard, size, state and attempts. */
import { useState } from 'react';
import type { PackageId } from '../../../shared/kernel/ids.ts';
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  EmptyState,
  Loaded,
  Page,
  type SimpleColumn,
  SimpleTable,
  TextLink,
} from '../../components/index.ts';
import { NewPlainButton } from '../plain/new-plain.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { PackageDialog } from './package-dialog.tsx';
import { STATE_TONES, standardText, warningsOf } from './package-words.ts';
import { XapiExportButton } from './xapi-export.tsx';
import './packages.css';

function useColumns(onOpen: (id: PackageId) => void): SimpleColumn<PackageSummary>[] {
  const words = useMessages().t.elearning;
  const format = useFormat();
  const { columns } = words;
  return [
    { key: 'title', label: columns.title, rowHeader: true, render: ({ title }) => title },
    {
      key: 'course',
      label: columns.course,
      render: ({ courseId, courseName }) => <TextLink to={paths.course(courseId)}>{courseName}</TextLink>,
    },
    {
      key: 'standard',
      label: columns.standard,
      render: (one) => (
        <span className="pj-package-lines">
          {standardText(one, words)}
          <span className="pj-muted">{words.parts(one.activities)}</span>
        </span>
      ),
    },
    {
      key: 'state',
      label: columns.state,
      render: (one) => (
        <span className="pj-package-lines">
          <Badge tone={STATE_TONES[one.state]}>{words.states[one.state]}</Badge>
          {warningsOf(one).length > 0 && <span className="pj-muted">{words.warnings(warningsOf(one).length)}</span>}
        </span>
      ),
    },
    {
      key: 'size',
      label: columns.size,
      align: 'end',
      render: ({ bytes }) => (bytes === 0 ? '–' : format.bytes(bytes)),
    },
    {
      key: 'attempts',
      label: columns.attempts,
      render: ({ attempts, completed }) => words.attempts(attempts, completed),
    },
    {
      key: 'open',
      label: columns.actions,
      render: ({ id, title }) => (
        <Button variant="tertiary" icon="document" onPress={() => onOpen(id)}>
          {words.open} <span className="sr-only">{title}</span>
        </Button>
      ),
    },
  ];
}

export function ElearningPage() {
  const { t } = useMessages();
  const words = t.elearning;
  const call = useCall('learning', 'packages', { courseId: null }, { keepPrevious: true });
  const [isImporting, setImporting] = useState(false);
  const [opened, setOpened] = useState<PackageId>();
  const columns = useColumns(setOpened);
  const importButton = (
    <Button variant="primary" icon="upload" onPress={() => setImporting(true)}>
      {words.import}
    </Button>
  );
  const found = call.data?.find(({ id }) => id === opened);
  return (
    <Page
      title={words.title}
      description={words.lead}
      actions={
        <>
          <XapiExportButton />
          <NewPlainButton courseId={null} />
          {importButton}
        </>
      }
    >
      <Loaded call={call}>
        {(packages) =>
          packages.length === 0 ? (
            <EmptyState title={words.empty.title} icon="document">
              {words.empty.text}
            </EmptyState>
          ) : (
            <SimpleTable
              caption={words.tableLabel}
              hideCaption
              columns={columns}
              rows={packages}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
      {found && <PackageDialog key={found.id} found={found} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}
