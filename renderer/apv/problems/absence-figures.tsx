/** Absence of the whole group against the whole municipality: never of a person, never of a small unit. */
import { useMessages } from '../../bridge.ts';
import { NumberField, TextField } from '../../components/index.ts';
import { useComparisons } from './absence-facts.tsx';

export interface Figures {
  readonly unit12: number | null;
  readonly all12: number | null;
  readonly unit36: number | null;
  readonly all36: number | null;
  readonly figuresFrom: string;
}

export interface AbsenceFiguresProps {
  readonly figures: Figures;
  readonly onChange: (change: Partial<Figures>) => void;
  readonly fault: string | undefined;
}

/** More days than a year has are a slip of the hand. */
const MOST = 400;
const FIELDS = ['unit12', 'all12', 'unit36', 'all36'] as const;

export function AbsenceFigures({ figures, onChange, fault }: AbsenceFiguresProps) {
  const { t } = useMessages();
  const words = t.apvProblems.absence;
  const comparisons = useComparisons(figures);
  return (
    <fieldset className="pj-problem-figures">
      <legend className="form-label">{words.figures}</legend>
      <p className="form-hint">{words.figuresHelp}</p>
      <div className="pj-problem-numbers">
        {FIELDS.map((field) => (
          <NumberField
            key={field}
            label={words[field]}
            value={figures[field] ?? Number.NaN}
            onChange={(value) => onChange({ [field]: Number.isNaN(value) ? null : value })}
            min={0}
            max={MOST}
            decimals={1}
            suffix={words.days}
          />
        ))}
      </div>
      <div className="pj-problem-comparisons" role="status">
        {comparisons.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <TextField
        label={words.from}
        description={words.fromHelp}
        value={figures.figuresFrom}
        onChange={(figuresFrom) => onChange({ figuresFrom })}
        maxLength={200}
        error={fault}
      />
    </fieldset>
  );
}
