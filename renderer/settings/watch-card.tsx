/** The folder that this computer watches for new extracts. */
import { useCall, useCommand, useMessages } from '../bridge.ts';
import { Button, Card, ErrorAlert, Facts, Loaded, useToast } from '../components/index.ts';

export function WatchCard() {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.sources.watch;
  const state = useCall('desktop', 'newFiles', {});
  const choose = useCommand('desktop', 'chooseWatchFolder');
  const stop = useCommand('desktop', 'stopWatching');
  const chooseFolder = async () => {
    const answer = await choose.run({});
    if (answer.ok && answer.value) notify(words.chosen(answer.value.name));
  };
  const stopWatching = async () => {
    const answer = await stop.run({});
    if (answer.ok) notify(words.stopped);
  };
  return (
    <Card title={words.title} description={words.text}>
      <Loaded call={state}>
        {({ folder }) => (
          <>
            {folder ? (
              <>
                <Facts items={[{ term: words.folder, value: folder.name }]} />
                <p className="pj-muted">{folder.reachable ? words.present : words.gone(folder.name)}</p>
              </>
            ) : (
              <p>{words.none}</p>
            )}
            <div className="pj-actions">
              <Button icon="folder" onPress={() => void chooseFolder()} isPending={choose.isRunning}>
                {folder ? words.change : words.choose}
              </Button>
              {folder && (
                <Button variant="tertiary" onPress={() => void stopWatching()} isPending={stop.isRunning}>
                  {words.stop}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
      <ErrorAlert error={choose.error ?? stop.error} />
    </Card>
  );
}
