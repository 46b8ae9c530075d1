/** What those who answer are told, as a notice to read here and to hang up. */
import { useState } from 'react';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Button, Card, ErrorAlert, Page, ProgressDialog, SavedNote, Select } from '../../components/index.ts';
import { PreviewSheet } from '../preview-sheet.tsx';

const LANGUAGES: readonly Locale[] = ['da', 'en'];

export function RespondentsPage({ roundId }: { readonly roundId: RoundId }) {
  const { t, locale } = useMessages();
  const words = t.surveyReport.respondentsPage;
  const [language, setLanguage] = useState<Locale>(locale);
  const call = useCall('report', 'respondentPage', { roundId, language }, { keepPrevious: true });
  const save = useCommand('desktop', 'saveRespondentPage', { refresh: false });
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  return (
    <Page title={words.title} description={words.intro} back={{ to: paths.round(roundId), text: words.back }}>
      <Card>
        <div className="pj-report-form">
          <Select
            label={words.language}
            options={LANGUAGES.map((value) => ({ value, label: t.survey.languages[value] }))}
            value={language}
            onChange={(chosen) => {
              save.reset();
              setLanguage(chosen === 'en' ? 'en' : 'da');
            }}
          />
          <Button
            variant="primary"
            icon="download"
            onPress={() => void save.run({ roundId, language })}
            isPending={save.isRunning}
          >
            {words.save}
          </Button>
        </div>
        <ErrorAlert error={save.error} />
        {save.result && <SavedNote saved={save.result} onShow={() => void show.run({})} />}
      </Card>
      <PreviewSheet label={words.preview} call={call} />
      <ProgressDialog title={words.saving} isOpen={save.isRunning} progress={save.progress} onCancel={save.cancel} />
    </Page>
  );
}
