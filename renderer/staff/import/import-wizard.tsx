import type { ImportKind } from '../../../shared/staff/import-contract.ts';
import { useMessages } from '../../bridge.ts';
import { ProgressDialog, Stepper } from '../../components/index.ts';
import { ChooseStep } from './choose-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';
import { type ImportState, useImport } from './use-import.ts';

function Step({ state }: { readonly state: ImportState }) {
  if (state.result) return <ResultStep state={state} result={state.result} />;
  if (state.summary) return <PreviewStep key={state.summary.previewId} state={state} summary={state.summary} />;
  return <ChooseStep state={state} />;
}

interface WizardProps {
  readonly kind: ImportKind;
  /** A file that was chosen elsewhere. */
  readonly token?: string | undefined;
}

/** Choose a file → see what would happen → done. */
export function ImportWizard({ kind, token }: WizardProps) {
  const { t } = useMessages();
  const state = useImport(kind, token);
  const words = t.imports;
  const current = state.result ? 2 : state.summary ? 1 : 0;
  return (
    <div className="pj-stack">
      <Stepper steps={[words.steps.file, words.steps.preview, words.steps.result]} current={current} />
      <Step state={state} />
      <ProgressDialog
        title={words.progress.preview}
        isOpen={state.preview.isRunning}
        progress={state.preview.progress}
        onCancel={state.preview.cancel}
      />
      <ProgressDialog
        title={words.progress.apply}
        isOpen={state.apply.isRunning}
        progress={state.apply.progress}
        onCancel={state.apply.cancel}
      />
    </div>
  );
}
