/** Has each unit considered whether the working environment contributes to sickness absence? (domain §1.3, element 2) */
import { useRef } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Badge, Button, EmptyState, Loaded } from '../../components/index.ts';
import { AbsenceFacts } from './absence-facts.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { useOneOpen } from './problem-one-open.tsx';
import './problems.css';

export type Statement = OutputOf<'apv', 'statements'>[number];

interface StepProps {
  readonly round: ApvRoundView;
}

/** A part of the round's page. */
export function AbsenceStep({ round }: StepProps) {
  const { t } = useMessages();
  const words = t.apvProblems.absence;
  const statements = useCall('apv', 'statements', { roundId: round.id });
  return (
    <div className="pj-problem-step">
      <p className="pj-problem-intro">{words.lead}</p>
      <Alert tone="info" title={words.privacy} />
      <Loaded call={statements}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="building">
              {words.empty}
            </EmptyState>
          ) : (
            <Units round={round} statements={list} />
          )
        }
      </Loaded>
    </div>
  );
}

function Units({ round, statements }: StepProps & { readonly statements: readonly Statement[] }) {
  const problems = useCall('apv', 'problems', { roundId: round.id });
  const canChange = !['closed', 'cancelled'].includes(round.state);
  const missing = statements.find(({ id }) => id === null)?.unitId ?? null;
  const { openId, open, done, onUnsaved, question } = useOneOpen<UnitId>(canChange ? missing : null);
  const list = useRef<HTMLUListElement>(null);
  // The form goes, and its button with it: one is then at the unit's heading.
  const saved = (unitId: UnitId) => {
    done();
    list.current?.querySelector<HTMLElement>(`[data-unit="${unitId}"] h2`)?.focus();
  };
  return (
    <Loaded call={problems}>
      {(all) => (
        <>
          <ul className="pj-problem-list" ref={list}>
            {statements.map((one) => {
              const ofUnit = all.filter(({ unitId }) => unitId === one.unitId);
              return (
                <li key={one.unitId} className="pj-problem" data-unit={one.unitId}>
                  <UnitHead
                    statement={one}
                    canOpen={canChange && openId !== one.unitId}
                    onOpen={() => open(one.unitId)}
                  />
                  {openId === one.unitId ? (
                    <AbsenceForm
                      {...{ onUnsaved }}
                      roundId={round.id}
                      statement={one}
                      problems={ofUnit}
                      onDone={() => saved(one.unitId)}
                      onCancel={() => open(null)}
                    />
                  ) : (
                    <AbsenceFacts statement={one} problems={ofUnit} />
                  )}
                </li>
              );
            })}
          </ul>
          {question}
        </>
      )}
    </Loaded>
  );
}

interface UnitHeadProps {
  readonly statement: Statement;
  readonly canOpen: boolean;
  readonly onOpen: () => void;
}

function UnitHead({ statement, canOpen, onOpen }: UnitHeadProps) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.apvProblems.absence;
  const { unitName, statedOn } = statement;
  return (
    <div className="pj-problem-head">
      <div className="pj-problem-what">
        <h2 tabIndex={-1}>{unitName}</h2>
        <div className="pj-badges">
          {statedOn ? (
            <Badge tone="success">{words.stated(format.date(statedOn))}</Badge>
          ) : (
            <Badge tone="warning">{words.missing}</Badge>
          )}
        </div>
      </div>
      {canOpen && (
        <div className="pj-actions pj-problem-actions">
          <Button onPress={onOpen} variant={statedOn ? 'secondary' : 'primary'}>
            {statedOn ? words.change : words.answer}
            <span className="sr-only">: {unitName}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
