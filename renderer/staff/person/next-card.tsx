/** What HR has to do about the person, each with the way to where it is mended. */
import type { ReactNode } from 'react';
import type { Messages } from '../../../shared/messages/da.ts';
import type { NextAction } from '../../../shared/staff/next-actions.ts';
import { paths } from '../../app/navigation.ts';
import { type Format, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Card, LinkButton } from '../../components/index.ts';
import type { OpenDialog } from './person-dialogs.tsx';
import type { TimelineFacts } from './timeline-items.ts';

function sentence(t: Messages, { date }: Format, action: NextAction): string {
  const words = t.edit.next;
  switch (action.kind) {
    case 'certificate_expired':
    case 'certificate_expiring':
      return words[action.kind](action.course, date(action.day));
    case 'no_cpr':
    case 'no_email':
      return words[action.kind];
    case 'no_hours':
      return words.no_hours(action.key);
    case 'engagement_ends':
      return words.engagement_ends(action.key, date(action.day));
    case 'leave_ends':
      return words.leave_ends(date(action.day));
    case 'role_ends':
      return words.role_ends(t.edit.roles.names[action.role], date(action.day));
    case 'duplicate':
      return words.duplicate(action.name);
  }
}

const TONES = {
  certificate_expired: ['error', 'overdue'],
  certificate_expiring: ['warning', 'soon'],
  no_cpr: ['warning', 'lacking'],
  no_email: ['warning', 'lacking'],
  no_hours: ['warning', 'lacking'],
  engagement_ends: ['info', 'soon'],
  leave_ends: ['info', 'soon'],
  role_ends: ['info', 'soon'],
  duplicate: ['warning', 'check'],
} as const satisfies Record<NextAction['kind'], readonly [string, keyof Messages['edit']['next']]>;

/** The dialog in which it is mended; undefined when that is on another page. */
function dialogFor(action: NextAction, { person, roles, leaves }: TimelineFacts): OpenDialog | undefined {
  const engagementOf = (id: string) => person.engagements.find((e) => e.id === id);
  switch (action.kind) {
    case 'no_cpr':
      return { kind: 'cpr' };
    case 'no_email':
      return { kind: 'person' };
    case 'no_hours': {
      const engagement = engagementOf(action.engagementId);
      return engagement && { kind: 'correct', engagement };
    }
    case 'engagement_ends': {
      const engagement = engagementOf(action.engagementId);
      return engagement && { kind: 'end', engagement };
    }
    case 'leave_ends': {
      const leave = leaves.find(({ id }) => id === action.leaveId);
      return leave && { kind: 'leave', engagementId: leave.engagementId, leave };
    }
    case 'role_ends': {
      const assigned = roles.find(({ id }) => id === action.roleId);
      return assigned && { kind: 'role', assigned };
    }
    default:
      return undefined;
  }
}

interface WayProps {
  readonly action: NextAction;
  readonly facts: TimelineFacts;
  readonly about: string;
  readonly onOpen: (dialog: OpenDialog) => void;
}

function Way({ action, facts, about, onOpen }: WayProps): ReactNode {
  const { t } = useMessages();
  const words = t.edit.next;
  const hidden = <span className="sr-only">{t.edit.actions.of(about)}</span>;
  if (action.kind === 'duplicate') {
    return (
      <LinkButton to={paths.duplicatesOf(facts.person.id)}>
        {words.toDuplicate}
        {hidden}
      </LinkButton>
    );
  }
  const dialog = dialogFor(action, facts);
  if (!dialog) {
    return (
      <LinkButton to={paths.expiry}>
        {words.toCertificate}
        {hidden}
      </LinkButton>
    );
  }
  const text = {
    no_cpr: words.toCpr,
    no_email: words.toEmail,
    no_hours: words.toHours,
    engagement_ends: words.toEngagement,
    leave_ends: words.toLeave,
    role_ends: words.toRole,
    certificate_expired: words.toCertificate,
    certificate_expiring: words.toCertificate,
  }[action.kind];
  return (
    <Button onPress={() => onOpen(dialog)}>
      {text}
      {hidden}
    </Button>
  );
}

interface NextCardProps {
  readonly actions: readonly NextAction[];
  readonly facts: TimelineFacts;
  readonly onOpen: (dialog: OpenDialog) => void;
}

export function NextCard({ actions, facts, onOpen }: NextCardProps) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.edit.next;
  return (
    <Card title={words.title}>
      {actions.length === 0 ? (
        <p className="pj-muted">{words.none}</p>
      ) : (
        <ul className="pj-next">
          {actions.map((action) => {
            const text = sentence(t, format, action);
            const [tone, word] = TONES[action.kind];
            return (
              <li key={text}>
                <Badge tone={tone}>{words[word]}</Badge>
                <span className="pj-grow">{text}</span>
                <Way action={action} facts={facts} about={text} onOpen={onOpen} />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
