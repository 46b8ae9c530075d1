/** The CPR number stays masked until somebody asks; asking is a call that the log notes. It is never kept. */
import { useState } from 'react';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { formatCpr } from '../../shared/staff/cpr.ts';
import { useIsDemo } from '../app/session.tsx';
import { useCommand, useMessages } from '../bridge.ts';
import { Button, ErrorAlert } from '../components/index.ts';

export function CprField({ person }: { readonly person: PersonDetail }) {
  const { t } = useMessages();
  const words = t.staff.person;
  const isDemo = useIsDemo();
  const [cpr, setCpr] = useState<string>();
  // Nothing that pages show is changed by it.
  const reveal = useCommand('staff', 'revealCpr', { refresh: false });
  const show = async () => {
    const answer = await reveal.run({ personId: person.id });
    if (answer.ok) setCpr(answer.value.cpr);
    reveal.reset();
  };
  if (person.cprMasked === '') return t.staff.person.birthUnknown;
  return (
    <div className="pj-cpr">
      <div className="pj-actions">
        <span className="pj-num">{cpr === undefined ? person.cprMasked : formatCpr(cpr)}</span>
        {cpr === undefined ? (
          <Button variant="tertiary" icon="show" onPress={() => void show()} isPending={reveal.isRunning}>
            {words.revealCpr}
          </Button>
        ) : (
          <Button variant="tertiary" icon="hide" onPress={() => setCpr(undefined)}>
            {words.hideCpr}
          </Button>
        )}
      </div>
      <p className="pj-muted" role="status">
        {cpr === undefined ? words.revealNote : words.revealed}
      </p>
      {person.cprWarnings.map((warning) => (
        <p key={warning} className="pj-muted">
          {isDemo && warning === 'cpr_replacement' ? t.edit.cpr.demo : t.edit.cpr.warnings[warning]}
        </p>
      ))}
      <ErrorAlert error={reveal.error} />
    </div>
  );
}
