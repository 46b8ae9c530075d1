import { useMessages } from '../bridge.ts';
import { Select } from '../components/select.tsx';

export interface UserPickerProps {
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** Fetched only for registers with several users: most unlock pages do without the code of a list box. */
export function UserPicker({ names, value, onChange }: UserPickerProps) {
  const { t } = useMessages();
  return (
    <Select
      label={t.register.unlock.user}
      options={names.map((name) => ({ value: name, label: name }))}
      value={value}
      onChange={onChange}
      width="full"
    />
  );
}
