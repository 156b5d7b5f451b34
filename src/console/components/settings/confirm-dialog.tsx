import type { ComponentChildren, JSX } from 'preact';
import type { Outcome } from '../../models/settings-outcome.ts';
import { FormDialog } from './form-dialog.tsx';

interface Props {
  title: string;
  /** What it does. */
  text: ComponentChildren;
  action: string;
  send(): Promise<Outcome>;
  onClose(): void;
}

/** Says what something does before it is done. */
export function ConfirmDialog({ title, text, action, send, onClose }: Props): JSX.Element {
  return (
    <FormDialog title={title} action={action} isDangerous send={send} onClose={onClose}>
      {() => <p>{text}</p>}
    </FormDialog>
  );
}
