/** The usual rules (domain §6.2), each to be ticked; nothing holds by itself. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RuleProposal } from '../../../shared/learning/contract-requirements.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  Checkbox,
  DateField,
  Dialog,
  ErrorAlert,
  Loaded,
  type SimpleColumn,
  SimpleTable,
  useToast,
} from '../../components/index.ts';
import { audienceText } from './requirement-words.ts';

interface Picking {
  readonly picked: ReadonlySet<string>;
  readonly onPick: (code: string, isPicked: boolean) => void;
}

function columnsOf(t: Messages, { number }: Format, { picked, onPick }: Picking): SimpleColumn<RuleProposal>[] {
  const { rules: words, proposals } = t.requirements;
  return [
    {
      key: 'pick',
      label: words.course,
      rowHeader: true,
      render: ({ code, courseName, isKnown, courseId, isBroad }) => (
        <>
          {isKnown ? (
            courseName
          ) : (
            <Checkbox isSelected={picked.has(code)} onChange={(isPicked) => onPick(code, isPicked)}>
              <span className="sr-only">{proposals.pick(courseName)}</span>
              <span aria-hidden>{courseName}</span>
            </Checkbox>
          )}
          <span className="pj-req-badges">
            {isKnown && <Badge tone="success">{proposals.known}</Badge>}
            {courseId === null && <Badge tone="info">{proposals.noCourse}</Badge>}
            {isBroad && !isKnown && <Badge tone="warning">{proposals.broad}</Badge>}
          </span>
        </>
      ),
    },
    { key: 'who', label: words.who, render: ({ audience }) => audienceText(t, audience, () => '') },
    { key: 'persons', label: words.persons, align: 'end', render: ({ persons }) => number(persons) },
    {
      key: 'within',
      label: words.within,
      render: ({ withinDays }) => (
        <span className="pj-nowrap">{withinDays === 0 ? words.before : words.days(withinDays)}</span>
      ),
    },
    {
      key: 'valid',
      label: words.valid,
      render: ({ courseMonths }) => <span className="pj-nowrap">{words.asCourse(courseMonths)}</span>,
    },
    {
      key: 'basis',
      label: words.basis,
      render: ({ basis, source }) => (
        <>
          {t.learning.basis[basis]}
          <span className="pj-req-small pj-req-source">{source}</span>
        </>
      ),
    },
  ];
}

export function RuleProposals({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf, today } = useScope();
  const notify = useToast();
  const words = t.requirements.proposals;
  const call = useCall('learning', 'proposeRules', { asOf });
  const adopt = useCommand('learning', 'adoptRules');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [validFrom, setValidFrom] = useState<IsoDate | null>(today);
  const onPick = (code: string, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(code);
    else next.delete(code);
    setPicked(next);
  };
  const submit = async () => {
    if (validFrom === null || picked.size === 0) return;
    const answer = await adopt.run({ codes: [...picked], validFrom });
    if (!answer.ok) return;
    notify(words.adopted(answer.value.rules, answer.value.courses));
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          <Button
            variant="primary"
            onPress={() => void submit()}
            isPending={adopt.isRunning}
            isDisabled={picked.size === 0 || validFrom === null}
          >
            {words.adopt(picked.size)}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <p className="pj-muted">{words.lead}</p>
        <DateField label={words.from} description={words.fromHelp} value={validFrom} onChange={setValidFrom} />
        <ErrorAlert error={adopt.error} />
        <Loaded call={call}>
          {(proposals) => (
            <SimpleTable
              caption={words.table}
              hideCaption
              columns={columnsOf(t, format, { picked, onPick })}
              rows={proposals}
              rowKey={({ code }) => code}
            />
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}
