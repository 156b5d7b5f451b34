import type { RefObject, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../models/settings-outcome.ts';
import { toProblems, type FailureTexts, type Problems } from './problems.ts';
import { useUnsaved } from './use-unsaved.ts';

interface Options<Answer> {
  /** What can be seen to be wrong without asking the server, by field. */
  check?(typed: FormData): Problems;
  send(typed: FormData): Promise<Outcome<Answer>>;
  /** What the server's refusals mean in this form. */
  texts?: FailureTexts;
  onDone?(answer: Answer): void;
}

interface Form {
  form: RefObject<HTMLFormElement | null>;
  isBusy: boolean;
  /** The last time it was sent, it was taken. */
  isDone: boolean;
  problems: Problems;
  onSubmit(event: TargetedSubmitEvent<HTMLFormElement>): void;
  /** Something is typed: it is not saved, and what was wrong is being put right. */
  onInput(): void;
  /** Asks first where something was typed. */
  leave(goOn: () => void): void;
}

/** A form that is sent once at a time, says what is wrong beside what is wrong, and keeps what was typed. */
export function useForm<Answer>({ check, send, texts, onDone }: Options<Answer>): Form {
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  // What is typed while it is being sent is not what was sent.
  const inputs = useRef(0);
  const { mark, leave } = useUnsaved();
  const [state, setState] = useState({ isBusy: false, isDone: false, problems: {} as Problems });

  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state.problems]);

  async function submit(typed: FormData): Promise<void> {
    const found = check?.(typed) ?? {};
    if (Object.keys(found).length > 0) {
      setState({ isBusy: false, isDone: false, problems: found });
      return;
    }
    isSending.current = true;
    const sent = inputs.current;
    setState({ isBusy: true, isDone: false, problems: {} });
    const outcome = await send(typed);
    isSending.current = false;
    if (outcome.isDone) {
      const isAll = inputs.current === sent;
      if (isAll) mark(false);
      setState({ isBusy: false, isDone: isAll, problems: {} });
      onDone?.(outcome.answer);
    } else {
      const problems = toProblems(outcome.failure, texts);
      setState({ isBusy: false, isDone: false, problems });
    }
  }

  return {
    form,
    ...state,
    leave,
    onSubmit(event) {
      event.preventDefault();
      if (!isSending.current) void submit(new FormData(event.currentTarget));
    },
    onInput() {
      inputs.current += 1;
      mark(true);
      if (state.isDone) setState({ ...state, isDone: false });
    },
  };
}
