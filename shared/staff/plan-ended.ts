/** When so much ends at once that a wrong or partial file is more likely than the truth (domain §5.5, point 5). */
export const APPROVAL_SHARE = 0.1;

export interface EndedVerdict {
  /** 0–1: what would end, of what was active on the effective day. */
  readonly endedShare: number;
  readonly needsApproval: boolean;
}

export function judgeEnded(ending: number, active: number): EndedVerdict {
  const endedShare = active === 0 ? 0 : Math.min(1, ending / active);
  return { endedShare, needsApproval: endedShare > APPROVAL_SHARE };
}
