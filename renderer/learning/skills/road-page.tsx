/** From what a person can do to what a job asks for, drawn as a road; to a screen reader it is an ordered list. */
import { useState } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Road, RoadStep } from '../../../shared/learning/road-contract.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Alert, Button, EmptyState, LinkButton, Loaded, Page } from '../../components/index.ts';
import { FuturesCard } from './futures-card.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { RoadGoal, RoadProgress, RoadStart } from './road-ends.tsx';
import { RoadStepCard } from './road-step.tsx';
import { TargetDialog } from './target-dialog.tsx';
import './skills.css';
import './road.css';

interface DrawnProps {
  readonly road: Road;
  readonly onPlan: (step: RoadStep) => void;
  readonly onTarget: () => void;
}

function Drawn({ road, onPlan, onTarget }: DrawnProps) {
  const words = useMessages().t.skills.road;
  return (
    <>
      <RoadProgress road={road} />
      <ol className="pj-road" aria-label={words.label}>
        <RoadStart road={road} />
        {road.steps.map((step, at) => (
          <RoadStepCard key={step.skillId ?? step.courseId} step={step} place={at + 1} onPlan={() => onPlan(step)} />
        ))}
        <RoadGoal road={road} onTarget={onTarget} />
      </ol>
      {road.steps.length > 0 && <p className="pj-muted pj-skill-note">{words.order}</p>}
    </>
  );
}

function Nothing({ onTarget }: { readonly onTarget: () => void }) {
  const words = useMessages().t.skills.road;
  return (
    <EmptyState
      title={words.emptyTitle}
      icon="location"
      action={
        <>
          <LinkButton to={`${paths.skills}?tab=profiles`}>{words.openProfiles}</LinkButton>
          <Button icon="location" onPress={onTarget}>
            {words.setGoal}
          </Button>
        </>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}

export function RoadPage({ personId }: { readonly personId: PersonId }) {
  const words = useMessages().t.skills.road;
  const { asOf } = useScope();
  const call = useCall('learning', 'personRoad', { personId, asOf }, { keepPrevious: true });
  const [planned, setPlanned] = useState<RoadStep>();
  const [isTargeting, setTargeting] = useState(false);
  const aim = () => setTargeting(true);
  const { data } = call;
  return (
    <Page
      title={data ? words.title(data.name) : words.fallbackTitle}
      description={data && words.lead(data.jobTitle, data.unitName)}
      back={{ to: paths.personLearning(personId, 'skills'), text: words.back }}
    >
      <Loaded call={call}>
        {(road) => (
          <>
            {!road.isEmployed && <Alert tone="info">{words.notEmployed}</Alert>}
            {road.total === 0 && !road.target ? (
              <Nothing onTarget={aim} />
            ) : (
              <Drawn road={road} onPlan={setPlanned} onTarget={aim} />
            )}
            <FuturesCard key={personId} personId={personId} />
            {isTargeting && (
              <TargetDialog personId={personId} target={road.target} onClose={() => setTargeting(false)} />
            )}
          </>
        )}
      </Loaded>
      {planned && <PlanDialog personId={personId} step={planned} onClose={() => setPlanned(undefined)} />}
    </Page>
  );
}
