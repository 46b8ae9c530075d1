/** The next step of a line as a button, the rarer ones behind "Mere". */
import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { isUnrated } from '../../../shared/apv/plan-states.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ErrorAlert, Icon, type IconName, useToast } from '../../components/index.ts';
import { CarryDialog } from './carry-dialog.tsx';
import { DayDialog } from './day-dialog.tsx';
import { LineDialog } from './line-dialog.tsx';
import { RateDialog } from './rate-dialog.tsx';

interface LineActionsProps {
  readonly line: PlanLine;
  readonly signed: boolean | null;
}

type Step = 'start' | 'done' | 'rate' | 'close';
type Other = 'edit' | 'reopen' | 'restart' | 'done' | 'carry';
type Opened = 'edit' | 'done' | 'rate' | 'close' | 'carry';

const NEXT: Readonly<Record<PlanLine['state'], Step | null>> = {
  open: 'start',
  started: 'done',
  done: 'rate',
  rated: 'close',
  closed: null,
};

const ICONS: Readonly<Record<Other, IconName>> = {
  edit: 'edit',
  reopen: 'undo',
  restart: 'undo',
  done: 'check',
  carry: 'chevron-right',
};

function othersOf({ state }: PlanLine): Other[] {
  if (state === 'open') return ['edit', 'done', 'carry'];
  if (state === 'started') return ['edit', 'reopen', 'carry'];
  if (state === 'done') return ['edit', 'restart', 'carry'];
  return state === 'rated' ? ['edit'] : [];
}

interface MoreProps {
  readonly line: PlanLine;
  readonly onChoose: (other: Other) => void;
}

function More({ line, onChoose }: MoreProps) {
  const { t } = useMessages();
  const words = t.apvPlan.actions;
  const label = words.moreOf(line.measure || line.problem);
  return (
    <MenuTrigger>
      <AriaButton className="button button-tertiary pj-plan-more" aria-label={label}>
        <span>{words.more}</span>
        <Icon name="chevron-down" size={18} />
      </AriaButton>
      <Popover className="pj-popover" offset={4} placement="bottom start">
        <Menu className="pj-listbox" aria-label={label}>
          {othersOf(line).map((other) => (
            <MenuItem
              key={other}
              id={other}
              className="pj-option"
              textValue={words[other]}
              onAction={() => onChoose(other)}
            >
              <span className="pj-plan-option">
                <Icon name={ICONS[other]} size={18} />
                {words[other]}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Opened({
  line,
  signed,
  opened,
  onClose,
}: LineActionsProps & { readonly opened: Opened; readonly onClose: () => void }) {
  if (opened === 'edit') return <LineDialog about={line} line={line} signed={signed} onClose={onClose} />;
  if (opened === 'rate') return <RateDialog line={line} onClose={onClose} />;
  if (opened === 'carry') return <CarryDialog line={line} onClose={onClose} />;
  return <DayDialog line={line} kind={opened} onClose={onClose} />;
}

export function LineActions({ line, signed }: LineActionsProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.apvPlan.actions;
  const notify = useToast();
  const move = useCommand('apv', 'moveLine');
  const [opened, setOpened] = useState<Opened>();
  const next = NEXT[line.state];
  if (next === null) return null;
  const moveTo = async (to: 'open' | 'started') => {
    const answer = await move.run({ lineId: line.id, to, on: today });
    if (answer.ok) notify(to === 'started' && line.state === 'open' ? words.started : words.movedBack);
  };
  const choose = (what: Step | Other) => {
    if (what === 'start' || what === 'restart') void moveTo('started');
    else if (what === 'reopen') void moveTo('open');
    else setOpened(what);
  };
  // What has no measure yet can only be written.
  const isBare = isUnrated(line.state) && line.measure.trim() === '';
  const shown = isBare ? 'edit' : next;
  return (
    <>
      <div className="pj-actions">
        <Button onPress={() => choose(shown)} isPending={move.isRunning}>
          {words[shown]}
          <span className="sr-only">{words.of(line.measure || line.problem)}</span>
        </Button>
        <More line={line} onChoose={choose} />
      </div>
      <ErrorAlert error={move.error} />
      {opened && <Opened line={line} signed={signed} opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
