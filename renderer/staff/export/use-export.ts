/** An export from the page: first where it is to lie, then the work itself. */
import { type ExportFormat, exportName, isPreset } from '../../../shared/staff/export-formats.ts';
import { type InputOf, useCommand, useMessages } from '../../bridge.ts';

export type ExportQuestion = Omit<InputOf<'staff', 'exportPeople'>, 'file'>;

export function useExport() {
  const { t } = useMessages();
  const choose = useCommand('desktop', 'chooseSave', { refresh: false });
  const make = useCommand('staff', 'exportPeople');
  const show = useCommand('desktop', 'showSaved', { refresh: false });

  const kindOf = (format: ExportFormat) => (isPreset(format) ? 'folder' : format);
  const run = async (question: ExportQuestion): Promise<void> => {
    make.reset();
    const { format, filter } = question;
    const name = exportName(format, t.exports.listFile, filter.asOf);
    const place = await choose.run({ purpose: 'export', name, kind: kindOf(format) });
    // No place is no wish: the user changed their mind, and the form stands as it was.
    if (place.ok && place.value) await make.run({ ...question, file: place.value.token });
  };
  return {
    run,
    cancel: make.cancel,
    again: make.reset,
    show: () => void show.run({}),
    isRunning: make.isRunning,
    isChoosing: choose.isRunning,
    progress: make.progress,
    result: make.result,
    error: choose.error ?? make.error,
  };
}
