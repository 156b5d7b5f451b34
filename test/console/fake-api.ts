import type { ConsoleApi } from '../../src/console/session/types/console-api.ts';

/** A call to which a test has given no answer. */
export class Unanswered extends Error {}

/** The console's requests, each answered by what a test gives it; the others fail, and say which they are. */
export function createFakeApi(answers: Partial<ConsoleApi> = {}): ConsoleApi {
  return new Proxy(answers, {
    get: (given, name) =>
      Reflect.get(given, name) ??
      (() => Promise.reject(new Unanswered(`Nothing answers ${String(name)}.`))),
  }) as ConsoleApi;
}

/** A refusal as the server words it. */
export function refusal(kind: string, field?: string): Error {
  return Object.assign(new Error(kind), { kind, field, retryAfterS: undefined });
}

/** An answer that a test gives when it wants to. */
export function deferred<Answer>(): { promise: Promise<Answer>; resolve(answer: Answer): void } {
  let resolve: (answer: Answer) => void = () => {};
  const promise = new Promise<Answer>((settle) => (resolve = settle));
  return { promise, resolve };
}
