import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import type { ChangeDraft } from '../../../shared/staff/unit-change-draft.ts';
import type { Lacks } from './unit-form.tsx';

/** What the form of each kind of change is given. */
export interface FormProps {
  readonly draft: ChangeDraft;
  readonly set: (patch: Partial<ChangeDraft>) => void;
  /** The day whose units and people can be chosen. */
  readonly asOf: IsoDate;
  readonly lacks: Lacks;
  /** The unit that the change is about; null in an empty register. */
  readonly unit: UnitNode | null;
  readonly leaderName: string;
}
