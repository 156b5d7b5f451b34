import { createModel, effect, signal } from '@preact/signals';

/** What of the page coming and going depends on. */
interface Page {
  onLeave(listener: () => void): () => void;
  onReturn(listener: () => void): () => void;
  keepsSession(token: string): boolean;
}

interface Options {
  /** Of the session that the messenger is in. */
  token(): string;
  /** Pings: resolves when it is known, and taken in, whose session it is. */
  renew(): Promise<unknown>;
  onLeave(): void;
  onReturn(): void;
}

/**
 * A page that is left may come back as it was, from the browser's memory, before somebody else. Until it is known whose session it is then, nothing
 * of the messenger is to be seen. The browser's cookies know at once whether it is still the same; the server does where there are none.
 */
export const AwayModel = createModel((page: Page, options: Options) => {
  const isConcealed = signal(false);
  const hasCookies = page.keepsSession(options.token());

  async function comeBack(): Promise<void> {
    const isDoubtful = isConcealed.peek() || hasCookies;
    if (isDoubtful && !page.keepsSession(options.token())) {
      isConcealed.value = true;
      const isKnown = await options.renew().then(
        () => true,
        () => false,
      );
      // Asked again the next time that somebody looks.
      if (!isKnown) return;
    }
    isConcealed.value = false;
    options.onReturn();
  }
  effect(() =>
    page.onLeave(() => {
      isConcealed.value = true;
      options.onLeave();
    }),
  );
  effect(() => page.onReturn(() => void comeBack()));

  return { isConcealed };
});
export type AwayModel = InstanceType<typeof AwayModel>;
