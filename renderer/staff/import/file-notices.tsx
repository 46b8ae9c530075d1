/** What the program noticed about the chosen file: a profile that fits it, another kind that it looks like. */
import { navigate } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button } from '../../components/index.ts';
import { importPath } from './import-paths.ts';
import type { ImportState } from './use-import.ts';

interface NoticeProps {
  readonly state: ImportState;
}

function FittedProfile({ state }: NoticeProps) {
  const { t } = useMessages();
  const words = t.sources.profile;
  const { fitted, fitting } = state;
  if (!fitted) return null;
  return (
    <Alert
      tone="info"
      title={words.fits(fitted.name)}
      actions={
        <>
          {fitting
            .filter((other) => other.id !== fitted.id)
            .map((other) => (
              <Button key={other.id} onPress={() => void state.read({ profile: other.profile })}>
                {words.takeOther(other.name)}
              </Button>
            ))}
          <Button variant="tertiary" onPress={() => void state.read({ profile: undefined })}>
            {words.without}
          </Button>
        </>
      }
    >
      {words.fitsText}
    </Alert>
  );
}

function OtherKind({ state }: NoticeProps) {
  const { t } = useMessages();
  const words = t.sources.kind;
  const { likelyKind, file } = state;
  if (!likelyKind || !file) return null;
  return (
    <Alert
      tone="info"
      title={words.looksLike[likelyKind]}
      actions={
        <Button variant="primary" onPress={() => navigate(importPath(likelyKind, file.token))}>
          {words.change[likelyKind]}
        </Button>
      }
    />
  );
}

export function FileNotices({ state }: NoticeProps) {
  return (
    <>
      <OtherKind state={state} />
      <FittedProfile state={state} />
    </>
  );
}
