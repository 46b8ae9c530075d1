/** What a closed survey says of the units of a round, and the way from a figure to a problem. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { type OutputOf, useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Alert,
  Button,
  Card,
  EmptyState,
  ErrorAlert,
  HiddenNote,
  Loaded,
  Select,
  useToast,
} from '../../components/index.ts';
import { hasEnded } from './meeting-parts.ts';
import { ProblemDialog } from './problem-dialog.tsx';
import { type Dimension, FindingsTable, type UnitFindings } from './survey-findings-table.tsx';
import './survey-findings.css';

type Survey = OutputOf<'apv', 'surveysFor'>[number];

interface PartProps {
  readonly round: ApvRoundView;
  readonly survey: Survey;
}

/** The survey as a method of the round: what was used is written down, once. */
function useMethod({ round, survey }: PartProps) {
  const { t } = useMessages();
  const notify = useToast();
  const save = useCommand('apv', 'saveMethod');
  const isUsed = round.methods.some(({ surveyRoundId }) => surveyRoundId === survey.surveyRoundId);
  const use = async (): Promise<boolean> => {
    if (isUsed) return true;
    const answer = await save.run({
      ...{ roundId: round.id, methodId: null, kind: 'survey', heldOn: survey.closedOn, unitId: null },
      ...{ surveyRoundId: survey.surveyRoundId, invited: null, attended: null, note: survey.name },
    });
    if (answer.ok) notify(t.apvMeeting.survey.usedNow);
    return answer.ok;
  };
  return { isUsed, use, isRunning: save.isRunning, error: save.error };
}

interface UnitPartProps {
  readonly findings: UnitFindings;
  readonly round: ApvRoundView;
  readonly onAct: (findings: UnitFindings, dimension: Dimension) => void;
}

function UnitPart({ findings, round, onAct }: UnitPartProps) {
  const { t } = useMessages();
  const words = t.apvMeeting.survey;
  const { covered, dimensions, unitName } = findings;
  const isHidden = dimensions.every(({ score }) => score === null);
  return (
    <section className="pj-stack">
      <h3>{unitName}</h3>
      {!covered && <p className="pj-muted">{words.notCovered}</p>}
      {covered && isHidden && (
        <>
          <p>{words.allHidden}</p>
          <HiddenNote />
        </>
      )}
      {covered && !isHidden && <FindingsTable round={round} findings={findings} onAct={onAct} />}
    </section>
  );
}

function Findings({ round, survey }: PartProps) {
  const { t } = useMessages();
  const words = t.apvMeeting.survey;
  const method = useMethod({ round, survey });
  const [act, setAct] = useState<{ readonly unit: UnitFindings; readonly dimension: Dimension }>();
  const call = useCall('apv', 'surveyFindings', { roundId: round.id, surveyRoundId: survey.surveyRoundId });
  const begin = async (unit: UnitFindings, dimension: Dimension) => {
    if (await method.use()) setAct({ unit, dimension });
  };
  const isEnded = hasEnded(round);
  return (
    <div className="pj-stack">
      <ErrorAlert error={method.error} />
      {isEnded && <Alert tone="info">{words.ended}</Alert>}
      {!isEnded && method.isUsed && <p className="pj-muted">{words.used}</p>}
      {!isEnded && !method.isUsed && (
        <div className="pj-row">
          <p className="pj-muted">{words.notUsed}</p>
          <Button onPress={() => void method.use()} isPending={method.isRunning}>
            {words.use}
          </Button>
        </div>
      )}
      <Loaded call={call}>
        {(units) => (
          <>
            {units.map((findings) => (
              <UnitPart
                key={findings.unitId}
                {...{ findings, round }}
                onAct={(unit, dimension) => void begin(unit, dimension)}
              />
            ))}
            <p className="pj-note">{words.rule}</p>
          </>
        )}
      </Loaded>
      {act && (
        <ProblemDialog
          round={round}
          problem={null}
          defaults={{
            origin: 'survey',
            theme: act.dimension.theme,
            unitId: act.unit.unitId,
            source: act.dimension.name,
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </div>
  );
}

function Surveys({ round, surveys }: { readonly round: ApvRoundView; readonly surveys: readonly Survey[] }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvMeeting.survey;
  const [chosen, setChosen] = useState<RoundId>();
  const used = surveys.find((one) => round.methods.some(({ surveyRoundId }) => surveyRoundId === one.surveyRoundId));
  const survey = surveys.find(({ surveyRoundId }) => surveyRoundId === chosen) ?? used ?? surveys[0];
  if (!survey) {
    return (
      <EmptyState title={words.emptyTitle} icon="info">
        {words.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <Select
        label={words.choose}
        options={surveys.map(({ surveyRoundId, name, closedOn }) => ({
          value: surveyRoundId as string,
          label: words.option(name, date(closedOn)),
        }))}
        value={survey.surveyRoundId}
        onChange={(value) => setChosen(value as RoundId)}
      />
      <Findings key={survey.surveyRoundId} round={round} survey={survey} />
    </>
  );
}

export function SurveyFindings({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvMeeting.survey;
  const call = useCall('apv', 'surveysFor', { roundId: round.id });
  return (
    <Card title={words.title} description={words.lead}>
      <Loaded call={call}>{(surveys) => <Surveys round={round} surveys={surveys} />}</Loaded>
    </Card>
  );
}
