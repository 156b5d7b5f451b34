import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  icon: IconName;
  title: string;
  text?: string;
  /** Said at once to those who do not see it. */
  isProblem?: boolean;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** Stands where there is nothing else to show. */
export function Notice({ icon, title, text, isProblem = false, children }: Props): JSX.Element {
  return (
    <div class="notice" role={isProblem ? 'alert' : undefined}>
      <Icon name={icon} size={28} />
      <strong>{title}</strong>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  );
}
