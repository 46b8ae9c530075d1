/** What there is to say of a CPR number while it is typed. Warnings never stop anybody (domain §5.4). */
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { normaliseCpr } from '../../../shared/staff/cpr.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useDebounced, useFormat, useMessages } from '../../bridge.ts';
import { Alert, TextLink } from '../../components/index.ts';

export interface Judgement {
  /** Undefined while nothing can be said yet. */
  readonly valid: boolean | undefined;
}

/** Asks once the number is whole and has stood still. */
export function useCprJudgement(cpr: string, personId: PersonId | null) {
  const typed = cpr.trim();
  const settled = useDebounced(typed);
  const isWhole = normaliseCpr(settled) !== undefined;
  const call = useCall('staff', 'judgeCpr', { cpr: settled, personId }, { enabled: isWhole });
  const isCurrent = settled === typed && isWhole;
  return { data: isCurrent ? call.data : undefined, isAsking: isWhole && call.isLoading };
}

type JudgementState = ReturnType<typeof useCprJudgement>;

export function CprJudgement({ data, isAsking }: JudgementState) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.edit.cpr;
  return (
    <div className="pj-judgement" role="status">
      {isAsking && <p className="pj-muted">{words.judging}</p>}
      {data?.valid && data.birthDate && <p>{words.born(date(data.birthDate))}</p>}
      {data?.taken && (
        <Alert tone="warning" title={words.takenTitle}>
          <p>{words.taken(data.taken.name)}</p>
          <p className="pj-actions">
            <TextLink to={paths.person(data.taken.personId)}>{words.toTaken(data.taken.name)}</TextLink>
            <TextLink to={paths.duplicates}>{words.toDuplicates}</TextLink>
          </p>
        </Alert>
      )}
      {data?.valid && data.warnings.length > 0 && (
        <Alert tone="warning" title={words.warningsTitle}>
          <ul className="pj-plain-list">
            {data.warnings.map((warning) => (
              <li key={warning}>{words.warnings[warning]}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
