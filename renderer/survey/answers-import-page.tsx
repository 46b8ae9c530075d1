/** Answers collected elsewhere: choose the file → see what it was taken for → take it in. */
import { useScope } from '../app/scope.tsx';
import { useMessages } from '../bridge.ts';
import { Page, ProgressDialog, Stepper } from '../components/index.ts';
import { ChooseCard } from './import/choose-card.tsx';
import { DoneCard } from './import/done-card.tsx';
import { LookStep } from './import/look-step.tsx';
import { useAnswersImport } from './import/use-answers-import.ts';
import './survey.css';

export function AnswersImportPage() {
  const { t } = useMessages();
  const { today } = useScope();
  const state = useAnswersImport(today);
  const words = t.answersImport;
  const { preview, applied } = state;
  return (
    <Page title={words.title} description={words.description}>
      <div className="pj-stack">
        <Stepper
          steps={[words.steps.file, words.steps.check, words.steps.result]}
          current={applied ? 2 : preview ? 1 : 0}
        />
        {applied ? (
          <DoneCard applied={applied} onAgain={state.startOver} />
        ) : preview ? (
          <LookStep key={preview.previewId} state={state} preview={preview} />
        ) : (
          <ChooseCard state={state} />
        )}
        <ProgressDialog
          title={words.progress.look}
          isOpen={state.look.isRunning}
          progress={state.look.progress}
          onCancel={state.look.cancel}
        />
        <ProgressDialog
          title={words.progress.apply}
          isOpen={state.apply.isRunning}
          progress={state.apply.progress}
          onCancel={state.apply.cancel}
        />
      </div>
    </Page>
  );
}
