/** Which dialog of the person's page is open. */
import type { EngagementId } from '../../../shared/kernel/ids.ts';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import type { Leave, RoleAssignment } from '../../../shared/staff/contract-edit.ts';
import { type Engagement, spellsOn } from '../../../shared/staff/employment.ts';
import { useScope } from '../../app/scope.tsx';
import { CprDialog } from './cpr-dialog.tsx';
import { ChangeDialog, CorrectDialog } from './engagement-dialogs.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { NewEngagementDialog } from './new-engagement.tsx';
import { DatesDialog, EndDialog, KeyDialog, ReopenDialog } from './period-dialogs.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

const ENGAGEMENT_DIALOGS = {
  change: ChangeDialog,
  correct: CorrectDialog,
  dates: DatesDialog,
  end: EndDialog,
  reopen: ReopenDialog,
  key: KeyDialog,
} as const;

export type OpenDialog =
  | { readonly kind: 'person' | 'cpr' | 'newEngagement' }
  | { readonly kind: keyof typeof ENGAGEMENT_DIALOGS; readonly engagement: Engagement }
  | { readonly kind: 'leave'; readonly engagementId: EngagementId; readonly leave?: Leave }
  | { readonly kind: 'role'; readonly assigned?: RoleAssignment };

interface PersonDialogsProps {
  readonly open: OpenDialog | undefined;
  readonly person: PersonDetail;
  readonly onClose: () => void;
  readonly onSaved: (text: string) => void;
}

export function PersonDialogs({ open, person, onClose, onSaved }: PersonDialogsProps) {
  const { asOf } = useScope();
  const ways = { onClose, onSaved };
  if (!open) return null;
  switch (open.kind) {
    case 'person':
      return <PersonDialog person={person} {...ways} />;
    case 'cpr':
      return <CprDialog personId={person.id} {...ways} />;
    case 'newEngagement':
      return <NewEngagementDialog personId={person.id} {...ways} />;
    case 'leave':
      return (
        <LeaveDialog engagements={person.engagements} engagementId={open.engagementId} leave={open.leave} {...ways} />
      );
    case 'role': {
      const [main] = spellsOn(person, asOf);
      const unit = main && { id: main.unitId, name: main.unitName };
      return <RoleDialog personId={person.id} assigned={open.assigned} unit={unit} {...ways} />;
    }
    default: {
      const Dialog = ENGAGEMENT_DIALOGS[open.kind];
      return <Dialog engagement={open.engagement} {...ways} />;
    }
  }
}
