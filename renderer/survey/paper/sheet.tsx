/** One sheet of paper: typed, typed again, compared, saved. Made anew for the next one. */
import { type ReactNode, useRef, useState } from 'react';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { LONGEST_TEXT } from '../../../shared/survey/answer-pack.ts';
import type { InstrumentItem } from '../../../shared/survey/instrument.ts';
import { differingRows, givenOf, type PaperRow, type TypedSheet } from '../../../shared/survey/paper-sheet.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import { useDoorCall } from '../../bridge/use-door-call.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ConfirmDialog, ErrorAlert } from '../../components/index.ts';
import { type Chosen, Differences } from './differences.tsx';
import { Typing } from './typing.tsx';
import { useUnsaved } from './use-unsaved.ts';

type OpenQuestion = Pick<InstrumentItem, 'key' | 'text'>;

export interface SheetProps {
  readonly roundId: RoundId;
  readonly unitId: UnitId;
  readonly rows: readonly PaperRow[];
  readonly open: readonly OpenQuestion[];
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
  const { roundId, unitId, rows, open, hasComment, onBegun, onSaved, onAgain } = props;
  const { t } = useMessages();
  const words = t.answering.paper;
  const [phase, setPhase] = useState<Phase>('first');
  const [first, setFirst] = useState<TypedSheet>({});
  const [second, setSecond] = useState<TypedSheet>({});
  const [comment, setComment] = useState('');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<Chosen>({});
  const [fault, setFault] = useState<Fault>();
  const end = useRef<HTMLDivElement>(null);
  const save = useDoorCall('survey', 'paperAnswer');
  const isWritten = [comment, ...Object.values(texts)].some((text) => text.trim() !== '');
  const isBegun = isWritten || Object.keys(first).length > 0;
  const differing = phase === 'differ' ? differingRows(rows, first, second) : [];

  const send = async (sheet: TypedSheet) => {
    const answer = await save.run({ roundId, unitId, ...givenOf(rows, sheet), texts, comment });
    if (answer.ok) onSaved();
  };
  const toSecond = () => {
    if (isEmpty(first) && !isWritten) return setFault('emptySheet');
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
        {phase === 'first' &&
          open.map((one) => (
            <OpenField
              key={one.key}
              question={one}
              value={texts[one.key] ?? ''}
              onChange={(text) => {
                setTexts({ ...texts, [one.key]: text });
                onBegun(true);
              }}
            />
          ))}
        {hasComment && phase === 'first' && (
          <WordsField
            id="paper-comment"
            label={words.comment}
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

interface WrittenProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function OpenField({ question, ...written }: WrittenProps & { readonly question: OpenQuestion }) {
  const { locale } = useMessages();
  const { key, text } = question;
  const said = sayText(text, locale);
  const label = (
    <>
      <span className="pj-muted">{key} </span>
      <span lang={said.language}>{said.text}</span>
    </>
  );
  return <WordsField id={`paper-${key}`} label={label} {...written} />;
}

function WordsField({ id, label, value, onChange }: WrittenProps & { readonly id: string; readonly label: ReactNode }) {
  const { t } = useMessages();
  const words = t.answering.paper;
  return (
    <div className="pj-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <span className="form-hint" id={`${id}-hint`}>
        {words.commentHelp}
      </span>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        className="form-input"
        rows={3}
        maxLength={LONGEST_TEXT}
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
