/** New files of the watched folder, offered and never read by themselves. */
import { navigate } from '../../app/navigation.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, ErrorAlert, Icon } from '../../components/index.ts';
import '../staff.css';
import { importPath } from './import-paths.ts';
import { type NewFile, useNewFiles } from './use-new-files.ts';

/** Most files are of staff; another kind can be chosen on the page that opens. */
const USUAL_KIND = 'staff';

function FileLine({ file }: { readonly file: NewFile }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.sources.watch;
  const take = useCommand('desktop', 'takeFile', { refresh: false });
  const look = useCommand('staff', 'readFile', { refresh: false });
  const ignore = useCommand('desktop', 'ignoreFile');
  const preview = async () => {
    const taken = await take.run({ file: file.id });
    if (!taken.ok) return;
    const { token } = taken.value;
    const seen = await look.run({ file: token, kind: USUAL_KIND });
    navigate(importPath((seen.ok && seen.value.likelyKind) || USUAL_KIND, token));
  };
  return (
    <li className="pj-new-file">
      <Icon name="document" />
      <span>{words.arrived(file.name, format.dateTime(file.modified), format.bytes(file.bytes))}</span>
      <span className="pj-row-actions">
        <Button onPress={() => void preview()} isPending={take.isRunning || look.isRunning}>
          {words.preview}
          <span className="sr-only"> {file.name}</span>
        </Button>
        <Button onPress={() => void ignore.run({ file: file.id })} isPending={ignore.isRunning}>
          {words.notNow}
          <span className="sr-only"> {file.name}</span>
        </Button>
      </span>
      <ErrorAlert error={take.error ?? ignore.error} />
    </li>
  );
}

/** @param quiet says nothing of a folder that cannot be reached */
export function NewFiles({ quiet = false }: { readonly quiet?: boolean }) {
  const { t } = useMessages();
  const words = t.sources.watch;
  const found = useNewFiles();
  if (!found?.folder) return null;
  if (!found.folder.reachable) return quiet ? null : <p className="pj-muted">{words.gone(found.folder.name)}</p>;
  if (found.files.length === 0) return null;
  return (
    <Card title={words.heading}>
      <ul className="pj-new-files" aria-live="polite">
        {found.files.map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </ul>
    </Card>
  );
}
