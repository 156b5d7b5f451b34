import type { ComponentChildren, JSX } from 'preact';
import type { Outcome } from '../../models/settings-outcome.ts';
import { Dialog } from './dialog.tsx';
import { FormProblem } from './form-problem.tsx';
import type { FailureTexts, Problems } from './problems.ts';
import { useForm } from './use-form.ts';

interface Props<Answer> {
  title: string;
  /** On the button that sends it. */
  action: string;
  isDangerous?: boolean;
  check?(typed: FormData): Problems;
  send(typed: FormData): Promise<Outcome<Answer>>;
  texts?: FailureTexts;
  onDone?(answer: Answer): void;
  onClose(): void;
  children(problems: Problems): ComponentChildren;
}

/** A form in a dialog, which closes when the server has taken it. */
export function FormDialog<Answer>(props: Props<Answer>): JSX.Element {
  const { title, action, isDangerous = false, onDone, onClose, children } = props;
  const { form, isBusy, problems, onSubmit, onInput, leave } = useForm<Answer>({
    ...props,
    onDone: onDone ?? (() => onClose()),
  });
  return (
    <Dialog title={title} onClose={() => leave(onClose)}>
      <form
        ref={form}
        class="dialog-form"
        noValidate
        aria-busy={isBusy}
        onSubmit={onSubmit}
        // What is typed to confirm something is nothing that could be lost.
        onInput={isDangerous ? undefined : onInput}
      >
        <div class="dialog-body">
          {children(problems)}
          <FormProblem problems={problems} />
        </div>
        <footer class="dialog-foot">
          {/* Says what it does; Escape and the cross may have been a slip. */}
          <button type="button" class="button" onClick={() => onClose()}>
            Cancel
          </button>
          <button
            type="submit"
            class={isDangerous ? 'button is-danger' : 'button is-primary'}
            aria-busy={isBusy}
          >
            {action}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
