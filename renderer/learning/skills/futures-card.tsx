/**
 * Jobs to come that the employee is nearest to. Closed until it is shown to the employee: it is for the employee's own
 * eyes (domain §6.1), and every look stands in the log.
 */
import { useState } from 'react';
import type { PersonId, RoleProfileId } from '../../../shared/kernel/ids.ts';
import type { FutureJob } from '../../../shared/learning/road-contract.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, Card, Loaded, TextLink } from '../../components/index.ts';
import { LevelMark } from './level-mark.tsx';
import { WayList } from './road-step.tsx';
import { TargetDialog } from './target-dialog.tsx';

function Job({ job, onChoose }: { readonly job: FutureJob; readonly onChoose: () => void }) {
  const { t } = useMessages();
  const words = t.skills.futures;
  const { name, about, held, total, missing } = job;
  return (
    <li className="pj-future">
      <h3>{name}</h3>
      {about !== '' && <p>{about}</p>}
      <div className="pj-road-bar" aria-hidden="true">
        <span style={{ width: `${(100 * held) / total}%` }} />
      </div>
      <p>
        <strong>{words.progress(held, total)}</strong>
      </p>
      {missing.length === 0 ? (
        <p>{words.ready}</p>
      ) : (
        <details className="pj-future-way">
          <summary>{words.missing}</summary>
          <ul className="pj-future-missing">
            {missing.map(({ skillId, courseId, name: need, level, now, courses, buddies }) => (
              <li key={skillId ?? courseId}>
                <p>
                  <strong>{need}</strong>
                </p>
                {skillId !== null && <LevelMark level={now} asked={level} />}
                <WayList courses={courses} buddies={buddies} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button icon="location" onPress={onChoose}>
        {words.choose} <span className="sr-only">{name}</span>
      </Button>
    </li>
  );
}

function Jobs({ personId }: { readonly personId: PersonId }) {
  const words = useMessages().t.skills.futures;
  const { asOf } = useScope();
  const call = useCall('learning', 'personFutures', { personId, asOf }, { keepPrevious: true });
  const [chosen, setChosen] = useState<RoleProfileId>();
  return (
    <>
      <Loaded call={call}>
        {(jobs) =>
          jobs.length === 0 ? (
            <p className="pj-muted">
              {words.none} <TextLink to={`${paths.skills}?tab=profiles`}>{words.openProfiles}</TextLink>
            </p>
          ) : (
            <ul className="pj-futures">
              {jobs.map((job) => (
                <Job key={job.profileId} job={job} onChoose={() => setChosen(job.profileId)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {chosen && (
        <TargetDialog personId={personId} target={null} profileId={chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}

export function FuturesCard({ personId }: { readonly personId: PersonId }) {
  const words = useMessages().t.skills.futures;
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={words.title}
      description={words.closed}
      actions={
        <Button icon={isOpen ? 'hide' : 'show'} onPress={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.show}
        </Button>
      }
    >
      {isOpen && <Jobs personId={personId} />}
    </Card>
  );
}
