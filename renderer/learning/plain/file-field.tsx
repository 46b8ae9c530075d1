/** The file of a part: chosen in the system's dialog, checked and taken in by the program, with progress and a way to stop. */
import type { PackageId } from '../../../shared/kernel/ids.ts';
import type { PlainFile, PlainFilePurpose } from '../../../shared/learning/contract-plain.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, ErrorAlert, ProgressDialog, useToast } from '../../components/index.ts';

export interface FileFieldProps {
  readonly packageId: PackageId;
  readonly purpose: PlainFilePurpose;
  /** '' while none is chosen. */
  readonly path: string;
  /** The course's files, to tell the size. */
  readonly files: readonly PlainFile[];
  readonly onChange: (path: string) => void;
}

function useTaking({ packageId, purpose, onChange }: FileFieldProps) {
  const { t } = useMessages();
  const notify = useToast();
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const take = useCommand('learning', 'addPlainFile');
  const run = async () => {
    take.reset();
    const chosen = await choose.run({ purpose });
    if (!chosen.ok || !chosen.value) return;
    const answer = await take.run({ packageId, file: chosen.value.token, purpose });
    if (!answer.ok) return;
    onChange(answer.value.path);
    notify(t.plainCourse.part.taken(answer.value.path));
  };
  // To have stopped it is no error to be told.
  const error = choose.error ?? (take.error?.code === 'cancelled' ? undefined : take.error);
  return { run, take, error, isRunning: choose.isRunning || take.isRunning };
}

export function FileField(props: FileFieldProps) {
  const { purpose, path, files } = props;
  const { t } = useMessages();
  const { bytes } = useFormat();
  const words = t.plainCourse.part;
  const { run, take, error, isRunning } = useTaking(props);
  const file = files.find((one) => one.path === path);
  const looks = {
    video: { choose: words.chooseVideo, help: words.videoHelp },
    coursePdf: { choose: words.choosePdf, help: words.pdfHelp },
    picture: { choose: words.choosePicture, help: words.pictureHelp },
  }[purpose];
  return (
    <div className="pj-plain-file">
      <p className="form-label">{words.file}</p>
      <p className="form-hint">{looks.help}</p>
      <div className="pj-row">
        <span className={path === '' ? 'pj-muted' : undefined}>
          {path === '' ? words.noFile : file ? words.fileOf(path, bytes(file.bytes)) : path}
        </span>
        <Button icon="upload" onPress={() => void run()} isPending={isRunning}>
          {path === '' ? looks.choose : words.change}
        </Button>
      </div>
      <ErrorAlert error={error} />
      <ProgressDialog title={words.takingIn} isOpen={take.isRunning} progress={take.progress} onCancel={take.cancel} />
    </div>
  );
}
