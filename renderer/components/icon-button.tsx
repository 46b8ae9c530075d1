import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps {
  /** What it does; read aloud and shown as a tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  /** False where everybody knows the sign: the first Escape closes a tooltip that is out, and nothing else. */
  readonly withTooltip?: boolean;
}

export function IconButton({ label, icon, onPress, isDisabled, withTooltip = true }: IconButtonProps) {
  const button = (
    <Button className="pj-icon-button" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
      <Icon name={icon} />
    </Button>
  );
  if (!withTooltip) return button;
  return (
    <TooltipTrigger delay={400}>
      {button}
      <Tooltip className="pj-tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
