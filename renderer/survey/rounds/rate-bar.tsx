/** A response rate as a bar with its figures; or one sentence, the same for all, where it may not be told. */
import type { ResponseRate } from '../../../shared/survey/contract-rounds.ts';
import { useFormat, useMessages } from '../../bridge.ts';

interface RateBarProps {
  readonly rate: ResponseRate;
  /** Said instead of a rate that there is not. */
  readonly hiddenText?: string;
  /** Without "(12 of 40)", where columns say it. */
  readonly isShort?: boolean;
}

export function RateBar({ rate, hiddenText, isShort = false }: RateBarProps) {
  const { t } = useMessages();
  const format = useFormat();
  if (rate === null || rate.invited === 0) {
    return <span className="pj-muted">{hiddenText ?? t.rounds.page.tooSmall}</span>;
  }
  const share = Math.min(1, rate.answered / rate.invited);
  const percent = format.share(share);
  return (
    <span className="pj-rate">
      <span className="pj-rate-track" aria-hidden="true">
        <span className="pj-rate-fill" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="pj-num">{isShort ? percent : t.rounds.rateOf(percent, rate.answered, rate.invited)}</span>
    </span>
  );
}
