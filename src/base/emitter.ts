export type Unsubscribe = () => void;

export interface Emitter<Event> {
  on(listener: (event: Event) => void): Unsubscribe;
  emit(event: Event): void;
  clear(): void;
}

/** Tells every listener, also when an earlier one throws; `onError` hears of those. */
export function createEmitter<Event>(onError: (error: unknown) => void): Emitter<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      for (const listener of new Set(listeners)) {
        try {
          listener(event);
        } catch (error) {
          onError(error);
        }
      }
    },
    clear: () => listeners.clear(),
  };
}
