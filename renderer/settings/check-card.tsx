import { type OutputOf, useCommand, useFormat, useMessages } from '../bridge.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  ErrorAlert,
  ProgressDialog,
  type SimpleColumn,
  SimpleTable,
} from '../components/index.ts';

type CheckResult = OutputOf<'register', 'check'>;
type CheckRow = CheckResult['checks'][number];

export function CheckCard() {
  const { t } = useMessages();
  const words = t.register.settings;
  const check = useCommand('register', 'check');
  return (
    <Card title={words.check} description={words.checkText}>
      <div>
        <Button icon="success" onPress={() => void check.run({})}>
          {words.checkNow}
        </Button>
      </div>
      <ErrorAlert error={check.error} />
      {check.result && <Report result={check.result} />}
      <ProgressDialog
        title={words.checkProgress}
        isOpen={check.isRunning}
        progress={check.progress}
        onCancel={check.cancel}
      />
    </Card>
  );
}

function Report({ result }: { readonly result: CheckResult }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.register.settings;
  const names: Readonly<Record<string, string>> = t.register.checks;
  const columns: readonly SimpleColumn<CheckRow>[] = [
    { key: 'name', label: words.checkName, render: (row) => names[row.name] ?? row.name, rowHeader: true },
    {
      key: 'result',
      label: words.checkResult,
      render: (row) =>
        row.ok ? (
          <Badge tone="success">{words.checkOk}</Badge>
        ) : (
          <Badge tone="error">{words.checkFaults(format.number(row.count))}</Badge>
        ),
    },
  ];
  return (
    <>
      {result.ok ? (
        <Alert tone="success" title={words.checkGood}>
          {words.checkGoodText}
        </Alert>
      ) : (
        <Alert tone="error" title={words.checkBad}>
          {words.checkBadText}
        </Alert>
      )}
      <SimpleTable caption={words.checkCaption} columns={columns} rows={result.checks} rowKey={(row) => row.name} />
    </>
  );
}
