/**
 * Seriousness chosen in the matrix: every cell is a radio button with its words and its number, so that it is
 * used by mouse, by touch, by arrow keys and by ear; colour only underlines what the words say.
 */
import { type KeyboardEvent, useId, useRef } from 'react';
import { matrixSize } from '../../../shared/apv/risk.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Icon } from '../../components/index.ts';
import './problems.css';
import { cellRisk, type RiskWords, useRiskWords } from './risk-words.ts';

export interface Cell {
  readonly likelihood: number;
  readonly consequence: number;
}

export interface RiskMatrixProps {
  readonly matrix: Matrix;
  readonly value: Cell | null;
  readonly onChange: (cell: Cell | null) => void;
}

const keyOf = ({ likelihood, consequence }: Cell): string => `${likelihood}-${consequence}`;

/** Up is more likely and right is worse, as the picture has it. At the edge one stays. */
const STEPS: Readonly<Record<string, readonly [likelihood: number, consequence: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function stepFrom({ likelihood, consequence }: Cell, key: string, size: number): Cell | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const within = (value: number): number => Math.min(size, Math.max(1, value));
  return { likelihood: within(likelihood + step[0]), consequence: within(consequence + step[1]) };
}

export function RiskMatrix({ matrix, value, onChange }: RiskMatrixProps) {
  const { t } = useMessages();
  const texts = t.apvProblems.matrix;
  const words = useRiskWords(matrix);
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const size = matrixSize(matrix);
  const steps = Array.from({ length: size }, (_, i) => i + 1);
  const move = (event: KeyboardEvent, from: Cell) => {
    const to = stepFrom(from, event.key, size);
    if (!to) return;
    // The browser would go to the next button in reading order.
    event.preventDefault();
    onChange(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${keyOf(to)}"]`)?.focus();
  };
  return (
    <div className="pj-risk">
      <span id={`${id}-label`} className="form-label">
        {texts.label}
      </span>
      <span id={`${id}-help`} className="form-hint">
        {texts.help}
      </span>
      <div className="pj-risk-frame" data-size={size}>
        <span className="pj-risk-axis pj-risk-axis-up" aria-hidden="true">
          {texts.likelihood}
        </span>
        <div
          ref={grid}
          className="pj-risk-grid"
          role="radiogroup"
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-help`}
        >
          {steps.toReversed().map((likelihood) => (
            <div key={likelihood} className="pj-risk-row">
              <span className="pj-risk-name" aria-hidden="true">
                {words.likelihood[likelihood - 1]}
              </span>
              {steps.map((consequence) => (
                <RadioCell
                  key={consequence}
                  {...{ matrix, words, likelihood, consequence, onChange }}
                  name={id}
                  isChosen={value?.likelihood === likelihood && value.consequence === consequence}
                  onKey={move}
                />
              ))}
            </div>
          ))}
        </div>
        <div className="pj-risk-row pj-risk-names" aria-hidden="true">
          <span />
          {steps.map((consequence) => (
            <span key={consequence}>{words.consequence[consequence - 1]}</span>
          ))}
        </div>
        <span className="pj-risk-axis pj-risk-axis-right" aria-hidden="true">
          {texts.consequence}
        </span>
      </div>
      <Chosen {...{ matrix, value, words, onChange }} />
    </div>
  );
}

interface RadioCellProps extends Cell {
  readonly matrix: Matrix;
  readonly words: RiskWords;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChange: (cell: Cell) => void;
  readonly onKey: (event: KeyboardEvent, from: Cell) => void;
}

function RadioCell({ matrix, words, likelihood, consequence, name, isChosen, onChange, onKey }: RadioCellProps) {
  const { t } = useMessages();
  const { level, score } = cellRisk(matrix, likelihood, consequence);
  const cell = { likelihood, consequence };
  const [often, bad] = [words.likelihood[likelihood - 1] ?? '', words.consequence[consequence - 1] ?? ''];
  return (
    <label className={`pj-risk-cell pj-risk-${level}`} data-selected={isChosen || undefined}>
      <input
        type="radio"
        className="sr-only"
        name={name}
        value={keyOf(cell)}
        data-cell={keyOf(cell)}
        checked={isChosen}
        aria-label={t.apvProblems.matrix.cell(often, bad, words.level(level), score)}
        onChange={() => onChange(cell)}
        onKeyDown={(event) => onKey(event, cell)}
      />
      <span className="pj-risk-number" aria-hidden="true">
        {isChosen && <Icon name="check" size={18} />}
        {score}
      </span>
      <span className="pj-risk-word" aria-hidden="true">
        {words.level(level)}
      </span>
    </label>
  );
}

interface ChosenProps extends RiskMatrixProps {
  readonly words: RiskWords;
}

function Chosen({ matrix, value, words, onChange }: ChosenProps) {
  const { t } = useMessages();
  const texts = t.apvProblems.matrix;
  if (!value) return <p className="pj-muted pj-risk-chosen">{texts.notChosen}</p>;
  const { level, score } = cellRisk(matrix, value.likelihood, value.consequence);
  const [often, bad] = [words.likelihood[value.likelihood - 1] ?? '', words.consequence[value.consequence - 1] ?? ''];
  return (
    <div className="pj-actions pj-risk-chosen">
      <strong>{texts.cell(often, bad, words.level(level), score)}</strong>
      <Button variant="tertiary" onPress={() => onChange(null)}>
        {texts.clear}
      </Button>
    </div>
  );
}
