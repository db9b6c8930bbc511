import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { Key, useAriaKeys } from './key';

interface Props {
  /** Id of the command that it runs. */
  readonly command: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button of a toolbar: runs a named command, and says its name and key when it is pointed at or reached by Tab. */
export function CommandButton({ command, className = 'button', children }: Props) {
  const { t } = useTranslation();
  const name = t(`commands:${command}`);
  const keys = useAriaKeys(command);
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button className={className} onPress={() => runCommand(command)} {...(keys && { 'aria-keyshortcuts': keys })}>
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {name} <Key command={command} />
      </Tooltip>
    </TooltipTrigger>
  );
}
