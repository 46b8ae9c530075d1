/** One sheet of paper: typed, typed again, compared, saved. Made anew for the next one. */
import { useRef, useState } from 'react';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { differingRows, givenOf, type PaperRow, type TypedSheet } from '../../../shared/survey/paper-sheet.ts';
import { useDoorCall } from '../../bridge/use-door-call.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ConfirmDialog, ErrorAlert } from '../../components/index.ts';
import { type Chosen, Differences } from './differences.tsx';
import { Typing } from './typing.tsx';
import { useUnsaved } from './use-unsaved.ts';

export interface SheetProps {
  readonly roundId: RoundId;
  readonly unitId: UnitId;
  readonly rows: readonly PaperRow[];
  readonly hasComment: boolean;
  readonly onBegun: (isBegun: boolean) => void;
  readonly onSaved: () => void;
  readonly onAgain: () => void;
}

type Phase = 'first' | 'second' | 'differ';
type Fault = 'emptySheet' | 'requiredMissing' | 'chooseAll';

const isEmpty = (sheet: TypedSheet): boolean => Object.values(sheet).every((codes) => codes.length === 0);
const lacksRequired = (rows: readonly PaperRow[], sheet: TypedSheet): boolean =>
  rows.some(({ id, isRequired }) => isRequired && (sheet[id]?.length ?? 0) === 0);

export function Sheet(props: SheetProps) {
  const { roundId, unitId, rows, hasComment, onBegun, onSaved, onAgain } = props;
  const { t } = useMessages();
  const words = t.answering.paper;
  const [phase, setPhase] = useState<Phase>('first');
  const [first, setFirst] = useState<TypedSheet>({});
  const [second, setSecond] = useState<TypedSheet>({});
  const [comment, setComment] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const [fault, setFault] = useState<Fault>();
  const end = useRef<HTMLDivElement>(null);
  const save = useDoorCall('survey', 'paperAnswer');
  const isBegun = comment !== '' || Object.keys(first).length > 0;
  const differing = phase === 'differ' ? differingRows(rows, first, second) : [];

  const send = async (sheet: TypedSheet) => {
    const answer = await save.run({ roundId, unitId, ...givenOf(rows, sheet), comment });
    if (answer.ok) onSaved();
  };
  const toSecond = () => {
    if (isEmpty(first) && comment.trim() === '') return setFault('emptySheet');
    if (lacksRequired(rows, first)) return setFault('requiredMissing');
    setFault(undefined);
    setPhase('second');
  };
  const compare = () => {
    if (differingRows(rows, first, second).length === 0) return void send(first);
    setPhase('differ');
  };
  const saveChosen = () => {
    if (!differing.every(({ id }) => chosen[id])) return setFault('chooseAll');
    setFault(undefined);
    const right = differing.map(({ id }) => [id, (chosen[id] === 'first' ? first : second)[id] ?? []] as const);
    const sheet = { ...first, ...Object.fromEntries(right) };
    if (lacksRequired(rows, sheet)) return setFault('requiredMissing');
    void send(sheet);
  };
  const goOn = { first: toSecond, second: compare, differ: saveChosen }[phase];
  const goOnText = { first: words.toSecond, second: words.compare, differ: words.save }[phase];
  const focusEnd = () => end.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  const typed = (set: (sheet: TypedSheet) => void) => (sheet: TypedSheet) => {
    set(sheet);
    setFault(undefined);
    onBegun(true);
  };
  return (
    <Card
      title={phase === 'differ' ? words.differTitle : words[phase]}
      description={
        phase === 'differ' ? words.differ(differing.length) : phase === 'second' ? words.secondHelp : words.keys
      }
    >
      {phase === 'first' && (
        <Typing key="first" label={words.first} rows={rows} sheet={first} onChange={typed(setFirst)} onEnd={focusEnd} />
      )}
      {phase === 'second' && (
        <Typing
          key="second"
          label={words.second}
          rows={rows}
          sheet={second}
          onChange={typed(setSecond)}
          onEnd={focusEnd}
        />
      )}
      {phase === 'differ' && <Differences rows={differing} {...{ first, second, chosen }} onChange={setChosen} />}
      <div ref={end} className="pj-form">
        {hasComment && phase === 'first' && (
          <Comment
            value={comment}
            onChange={(text) => {
              setComment(text);
              onBegun(true);
            }}
          />
        )}
        {fault && <Alert tone="error">{words[fault]}</Alert>}
        <ErrorAlert error={save.error} />
        <div className="pj-actions">
          <Button variant="primary" onPress={goOn} isPending={save.isRunning}>
            {goOnText}
          </Button>
          {phase !== 'first' && <Button onPress={onAgain}>{words.again}</Button>}
        </div>
      </div>
      <LeaveQuestion isUnsaved={isBegun} />
    </Card>
  );
}

function Comment({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useMessages();
  const words = t.answering.paper;
  return (
    <div className="pj-field">
      <label className="form-label" htmlFor="paper-comment">
        {words.comment}
      </label>
      <span className="form-hint" id="paper-comment-hint">
        {words.commentHelp}
      </span>
      <textarea
        id="paper-comment"
        aria-describedby="paper-comment-hint"
        className="form-input"
        rows={3}
        maxLength={4000}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function LeaveQuestion({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const { t } = useMessages();
  const { go, stay } = useUnsaved(isUnsaved);
  const words = t.answering.paper;
  return (
    <ConfirmDialog
      title={words.leaveTitle}
      confirmText={words.leave}
      isDanger
      isOpen={go !== undefined}
      onConfirm={() => go?.()}
      onClose={stay}
    >
      <p>{words.leaveText}</p>
    </ConfirmDialog>
  );
}
