import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps {
  /** What it does; read aloud and shown as a tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

export function IconButton({ label, icon, onPress, isDisabled }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <Button className="pj-icon-button" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="pj-tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
