/** What the editor of each kind of part is given. */
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import type { PlainFault } from '../../../shared/learning/plain-checks.ts';

export interface PartProps<Kind extends PlainPart['kind']> {
  readonly course: PlainCourse;
  readonly part: Extract<PlainPart, { readonly kind: Kind }>;
  readonly onChange: (part: PlainPart) => void;
  /** What the part lacks, once one has tried to publish. */
  readonly faults: readonly PlainFault[];
}

export const faultsAt = (faults: readonly PlainFault[], at: number | null): readonly PlainFault[] =>
  faults.filter((fault) => fault.at === at);
