/** One typing of a sheet: a row per question, a number per row, and the cursor goes on by itself. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PaperRow, TypedSheet } from '../../../shared/survey/paper-sheet.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import { hasZero, typeDigit } from '../../../shared/survey/typed-code.ts';
import { useMessages } from '../../bridge.ts';

export interface TypingProps {
  readonly label: string;
  readonly rows: readonly PaperRow[];
  readonly sheet: TypedSheet;
  readonly onChange: (sheet: TypedSheet) => void;
  /** The last row was typed. */
  readonly onEnd: () => void;
}

/** What the key means for the row, and whether the cursor goes on. */
interface Move {
  readonly codes?: readonly string[];
  /** Typed so far of a number that may become longer. */
  readonly begun?: string;
  readonly step: -1 | 0 | 1;
  /** The digit belongs to the next row: this one was done already. */
  readonly passOn?: true;
  readonly isUnknown?: true;
}

function digitMove(row: PaperRow, codes: readonly string[], begun: string, digit: string): Move {
  const { options, isSeveral } = row;
  if (begun !== '' && !options.some(({ typed }) => typed.startsWith(begun + digit))) return { step: 1, passOn: true };
  if (digit === '0' && begun === '' && !hasZero(options)) return { codes: [], step: 1 };
  const { typed, option, isDone } = typeDigit(options, begun, digit);
  if (typed === '') return { step: 0, isUnknown: true };
  if (!option) return { step: 0, begun: typed };
  if (!isSeveral) return { codes: [option.code], step: isDone ? 1 : 0, begun: isDone ? '' : typed };
  const kept = codes.filter((code) => code !== option.code);
  return { codes: kept.length < codes.length ? kept : [...codes, option.code], step: 0, begun: isDone ? '' : typed };
}

function moveOf(row: PaperRow, codes: readonly string[], begun: string, key: string): Move | undefined {
  if (/^\d$/.test(key)) return digitMove(row, codes, begun, key);
  switch (key) {
    case ' ':
      return row.isSeveral && codes.length > 0 ? { step: 1 } : { codes: [], step: 1 };
    case 'Enter':
    case 'ArrowDown':
      return { step: 1 };
    case 'ArrowUp':
      return { step: -1 };
    case 'Backspace':
    case 'Delete':
      return codes.length > 0 ? { codes: [], step: 0 } : { step: key === 'Delete' ? 0 : -1 };
    default:
      return key.length === 1 ? { step: 0, isUnknown: true } : undefined;
  }
}

export function Typing({ label, rows, sheet, onChange, onEnd }: TypingProps) {
  const { t } = useMessages();
  const words = t.answering.paper;
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const [begun, setBegun] = useState('');
  const [unknown, setUnknown] = useState<string>();
  useEffect(() => fields.current[0]?.focus(), []);

  const goTo = (place: number) => {
    if (place >= rows.length) onEnd();
    else fields.current[Math.max(0, place)]?.focus();
  };
  const press = (place: number, key: string, before: string, now: TypedSheet): boolean => {
    const row = rows[place];
    const move = row && moveOf(row, now[row.id] ?? [], before, key);
    if (!row || !move) return false;
    setUnknown(move.isUnknown ? key : undefined);
    const next = move.codes ? { ...now, [row.id]: move.codes } : now;
    if (move.passOn && place + 1 < rows.length) {
      goTo(place + 1);
      return press(place + 1, key, '', next);
    }
    setBegun(move.begun ?? '');
    if (move.codes) onChange(next);
    if (move.step !== 0) goTo(place + move.step);
    return true;
  };
  const onKeyDown = (place: number) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(place, event.key, begun, sheet)) event.preventDefault();
  };
  return (
    <>
      <table className="table pj-table pj-paper-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.typed}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row
              key={row.id}
              row={row}
              codes={sheet[row.id]}
              fieldRef={(field) => {
                fields.current[place] = field;
              }}
              onKeyDown={onKeyDown(place)}
              onLeave={() => setBegun('')}
            />
          ))}
        </tbody>
      </table>
      <p role="status" className="pj-paper-note">
        {unknown !== undefined && words.unknownKey(unknown)}
      </p>
    </>
  );
}

interface RowProps {
  readonly row: PaperRow;
  /** Undefined: nothing has been typed yet. */
  readonly codes: readonly string[] | undefined;
  readonly fieldRef: (field: HTMLInputElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
}

/** The labels of the codes, or that there is none. */
export function useMeaning(): (row: PaperRow, codes: readonly string[] | undefined) => string {
  const { t, locale } = useMessages();
  return (row, codes = []) =>
    codes.length === 0
      ? t.answering.paper.none
      : row.options
          .filter(({ code }) => codes.includes(code))
          .map(({ label }) => sayText(label, locale).text)
          .join(', ');
}

function Row({ row, codes, fieldRef, onKeyDown, onLeave }: RowProps) {
  const { locale, t } = useMessages();
  const meaning = useMeaning();
  const text = sayText(row.text, locale);
  const typed = row.options.filter(({ code }) => codes?.includes(code)).map((option) => option.typed);
  const shown = codes === undefined ? '' : typed.length === 0 ? '–' : typed.join(' ');
  return (
    <tr>
      <th scope="row">
        {row.kind === 'item' && <span className="pj-muted">{row.key} </span>}
        <span lang={text.language}>{text.text}</span>
        {row.isRequired && <span className="pj-muted"> ({t.answering.questions.required.toLowerCase()})</span>}
        {row.isSeveral && <span className="pj-muted"> – {t.answering.paper.severalKeys}</span>}
      </th>
      <td>
        <input
          ref={fieldRef}
          className="form-input pj-paper-field"
          value={shown}
          // What is typed goes through the keys: a field that took text would take a wrong one.
          onChange={() => undefined}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.target.scrollIntoView?.({ block: 'center' })}
          onBlur={onLeave}
          inputMode="numeric"
          autoComplete="off"
          aria-label={text.text}
        />
      </td>
      <td className="pj-paper-meaning">{codes !== undefined && meaning(row, codes)}</td>
    </tr>
  );
}
