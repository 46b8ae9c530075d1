/** A package is chosen, taken in with its progress in sight, and then told about; refused, the dialog says why. */
import { useState } from 'react';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, ErrorAlert, ProgressDialog, Select } from '../../components/index.ts';
import { PackageReport } from './package-report.tsx';

const NEW = 'new';

function useImport(courseId: CourseId | null) {
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const take = useCommand('learning', 'importPackage');
  const run = async () => {
    take.reset();
    const file = await choose.run({ purpose: 'package' });
    if (file.ok && file.value) await take.run({ file: file.value.token, courseId });
  };
  return { run, take, isChoosing: choose.isRunning, error: choose.error };
}

function Refused({ error }: { readonly error: ReturnType<typeof useImport>['take']['error'] }) {
  const { t, say } = useMessages();
  const words = t.elearning.importing;
  if (!error) return null;
  if (error.code === 'cancelled') return <Alert tone="info">{words.cancelled}</Alert>;
  return (
    <Alert tone="error" title={say(error)}>
      {words.nothing}
    </Alert>
  );
}

function Done({ found, onClose }: { readonly found: PackageSummary; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.elearning.importing;
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {t.app.actions.close}
        </Button>
      }
    >
      <div className="pj-stack">
        <Alert tone="success">{words.done(found.title)}</Alert>
        <PackageReport found={found} />
      </div>
    </Dialog>
  );
}

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.elearning.importing;
  const courses = useCall('learning', 'courses', { asOf: today });
  const [courseId, setCourseId] = useState<CourseId | typeof NEW>(NEW);
  const work = useImport(courseId === NEW ? null : courseId);
  if (work.take.result) return <Done found={work.take.result} onClose={onClose} />;
  return (
    <>
      <Dialog
        title={words.title}
        isOpen={!work.take.isRunning}
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{t.app.actions.cancel}</Button>
            <Button variant="primary" icon="upload" onPress={() => void work.run()} isPending={work.isChoosing}>
              {words.choose}
            </Button>
          </>
        }
      >
        <div className="pj-stack">
          <p>{words.lead}</p>
          <Select
            label={words.course}
            options={[
              { value: NEW, label: words.newCourse },
              ...(courses.data ?? []).map(({ id, code, name }) => ({
                value: id as string,
                label: `${name} (${code})`,
              })),
            ]}
            value={courseId}
            onChange={(value) => setCourseId(value as CourseId | typeof NEW)}
          />
          <Refused error={work.take.error} />
          <ErrorAlert error={work.error} />
        </div>
      </Dialog>
      <ProgressDialog
        title={words.working}
        isOpen={work.take.isRunning}
        progress={work.take.progress}
        onCancel={work.take.cancel}
      />
    </>
  );
}
