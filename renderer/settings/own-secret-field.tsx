/** Asks whoever sits at the computer to show who they are, before a way into the register is made or taken away. */
import { useCall, useMessages } from '../bridge.ts';
import { PassphraseField } from '../components/index.ts';

/** One's own passphrase, or the recovery key when that was what opened the register. */
export function useOwnLabel(): string {
  const { t } = useMessages();
  const slots = useCall('register', 'slots', {});
  const isRecovery = slots.data?.some((slot) => slot.own && slot.kind === 'recovery') ?? false;
  return isRecovery ? t.register.settings.ownRecovery : t.register.settings.own;
}

export interface OwnSecretFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Something was pressed: from then on an empty field is a fault. */
  readonly isSent: boolean;
}

export function OwnSecretField({ value, onChange, isSent }: OwnSecretFieldProps) {
  const { t } = useMessages();
  const label = useOwnLabel();
  return (
    <PassphraseField
      label={label}
      description={t.register.settings.ownHelp}
      value={value}
      onChange={onChange}
      error={isSent && value === '' ? t.app.field.missing : undefined}
      isRequired
    />
  );
}
