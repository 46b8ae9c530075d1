/** What the trouble is about and where, as every form of a problem asks for it. */
import type { Theme } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { TextField } from '../../components/index.ts';
import { ThemeField } from './problem-theme-field.tsx';

interface ThemeAndPlace {
  readonly theme: Theme | null;
  readonly place: string;
}

interface ProblemWhereProps {
  readonly labels: Readonly<Record<keyof ThemeAndPlace, string>>;
  readonly value: ThemeAndPlace;
  readonly onChange: (change: Partial<ThemeAndPlace>) => void;
  /** Saving was tried: a theme that is missing is told. */
  readonly isTried: boolean;
}

export function ProblemWhere({ labels, value, onChange, isTried }: ProblemWhereProps) {
  const { themeFault, placeHelp } = useMessages().t.apvProblems.dialog;
  return (
    <div className="pj-problem-pair">
      <ThemeField
        label={labels.theme}
        value={value.theme}
        onChange={(theme) => onChange({ theme })}
        isRequired
        error={isTried && value.theme === null ? themeFault : undefined}
      />
      <TextField
        label={labels.place}
        value={value.place}
        onChange={(place) => onChange({ place })}
        placeholder={placeHelp}
        maxLength={80}
      />
    </div>
  );
}
