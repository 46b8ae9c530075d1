/** Step 3: what happened, and where one goes from here. */
import type { ApplyResult, ImportKind } from '../../../shared/staff/import-contract.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, KeyFigure, KeyFigures, LinkButton } from '../../components/index.ts';
import { importPath, runPath } from './import-paths.ts';
import type { ImportState } from './use-import.ts';

const NEXT: Readonly<Record<ImportKind, string>> = {
  organisation: importPath('staff'),
  staff: paths.register,
  courses: paths.expiry,
};

export function ResultStep({ state, result }: { readonly state: ImportState; readonly result: ApplyResult }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.imports;
  return (
    <Card title={words.result.title}>
      <div className="pj-stack">
        <Alert tone="success">
          <p>{words.result.summary(result.accepted, result.rows)}</p>
          {result.rejected > 0 && <p>{words.result.rejected(result.rejected)}</p>}
        </Alert>
        <KeyFigures>
          <KeyFigure label={words.counts.new} value={number(result.changes.new)} />
          <KeyFigure label={words.counts.changed} value={number(result.changes.changed)} />
          <KeyFigure label={words.counts.ended} value={number(result.changes.ended)} />
          <KeyFigure label={words.counts.unchanged} value={number(result.changes.unchanged)} />
          <KeyFigure label={words.counts.rejected} value={number(result.rejected)} />
        </KeyFigures>
        <div className="pj-actions">
          <LinkButton variant="primary" to={NEXT[state.kind]}>
            {words.result.next[state.kind]}
          </LinkButton>
          <LinkButton to={runPath(result.importId)} icon="list">
            {result.rejected > 0 ? words.result.seeFaults : words.result.seeLog}
          </LinkButton>
          <Button onPress={state.startOver}>{words.result.another}</Button>
        </div>
      </div>
    </Card>
  );
}
