/** The dialogue meeting of a round: what is talked about, what was said, and the problems as they come up. */
import { useState } from 'react';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import type { ApvRoundId, MethodId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, Loaded, Page, Select } from '../../components/index.ts';
import { MeetingForm } from './meeting-form.tsx';
import { hasEnded, useUnitName } from './meeting-parts.ts';
import { MeetingRun } from './meeting-run.tsx';
import './meeting.css';

/** The newest first. */
const meetingsOf = ({ methods }: ApvRoundView): Method[] =>
  methods.filter(({ kind }) => kind === 'dialogue').sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1));

function Begin({ round, onDone }: { readonly round: ApvRoundView; readonly onDone: (id: MethodId | null) => void }) {
  const { t } = useMessages();
  const words = t.apvMeeting.begin;
  return (
    <Card title={words.title} description={words.text}>
      <MeetingForm round={round} method={null} onDone={onDone} />
    </Card>
  );
}

interface HeadProps {
  readonly round: ApvRoundView;
  readonly meetings: readonly Method[];
  readonly meeting: Method;
  readonly onChoose: (id: MethodId | 'new') => void;
  readonly onEdit: () => void;
}

function Head({ round, meetings, meeting, onChoose, onEdit }: HeadProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvMeeting;
  const nameOf = useUnitName(round);
  return (
    <div className="pj-meeting-head">
      {meetings.length > 1 && (
        <Select
          label={words.which}
          options={meetings.map(({ id, heldOn, unitId }) => ({
            value: id as string,
            label: words.meetingOf(date(heldOn), nameOf(unitId)),
          }))}
          value={meeting.id}
          onChange={(id) => onChoose(id as MethodId)}
        />
      )}
      <p className="pj-meeting-facts">{words.facts(date(meeting.heldOn), nameOf(meeting.unitId), meeting.attended)}</p>
      {!hasEnded(round) && (
        <div className="pj-actions">
          <Button variant="tertiary" icon="edit" onPress={onEdit}>
            {words.begin.edit}
          </Button>
          <Button variant="tertiary" icon="plus" onPress={() => onChoose('new')}>
            {words.begin.another}
          </Button>
        </div>
      )}
    </div>
  );
}

function Meetings({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvMeeting;
  const meetings = meetingsOf(round);
  const [chosen, setChosen] = useState<MethodId | 'new'>();
  const [isEdited, setEdited] = useState(false);
  const meeting = meetings.find(({ id }) => id === chosen) ?? meetings[0];
  const ended = hasEnded(round) && (
    <Alert tone="info" title={words.endedTitle}>
      {words.endedText}
    </Alert>
  );
  if (!meeting && hasEnded(round)) return ended;
  if (!meeting || chosen === 'new') return <Begin round={round} onDone={(id) => setChosen(id ?? undefined)} />;
  return (
    <>
      {ended}
      <Head
        {...{ round, meetings, meeting }}
        onChoose={(id) => {
          setEdited(false);
          setChosen(id);
        }}
        onEdit={() => setEdited(!isEdited)}
      />
      {isEdited && (
        <Card>
          <MeetingForm key={meeting.id} round={round} method={meeting} onDone={() => setEdited(false)} />
        </Card>
      )}
      <MeetingRun key={`run ${meeting.id}`} round={round} method={meeting} />
    </>
  );
}

export function ApvMeetingPage({ roundId }: { readonly roundId: ApvRoundId }) {
  const { t } = useMessages();
  const round = useCall('apv', 'round', { roundId });
  const words = t.apvMeeting;
  return (
    <Page
      title={words.title}
      description={words.lead}
      back={{ to: paths.apvStep(roundId, 'uncovering'), text: round.data?.plan.name ?? words.back }}
    >
      <Loaded call={round}>{(data) => <Meetings round={data} />}</Loaded>
    </Page>
  );
}
