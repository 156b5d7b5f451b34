import type { Cancel, Clock } from '../../base/clock.ts';

const controls = 'button, input, select';

/** Who has not moved for so long may have come to write. */
const restingMs = 8_000;
const marginPx = 8;

/** Where the focus goes when what had it is gone because it has done its work. Whoever has moved on, or writes, is left alone. */
export interface Focus {
  /** A reference to the element of a question. */
  place(id: string): Reference;
  /** A reference to that of what can be filled in or pressed: whoever has just answered is led there. */
  asked(id: string): Reference;
  /** It is answered: to the composer, and to the next question when there is one. */
  leave(id: string): void;
  /** To what can be filled in or pressed, once it is there; all of the question comes into sight. */
  enter(id: string): void;
}

type Reference = (element: HTMLElement | null) => void;

export function createFocus(root: HTMLElement, clock: Clock): Focus {
  const elements = new Map<string, HTMLElement>();
  const places = new Map<string, Reference>();
  const askers = new Map<string, Reference>();
  /** Where we have put it. */
  let resting: HTMLElement | undefined;
  let cancelRest: Cancel = () => {};

  function active(): Element | null {
    return (root.getRootNode() as Document | ShadowRoot).activeElement;
  }
  /** Not at once: a key that is still down would be typed there. */
  function focusSoon(find: () => HTMLElement | null | undefined): void {
    clock.after(0, () => find()?.focus({ preventScroll: true }));
  }
  function showWhole(element: HTMLElement): void {
    const log = element.closest('[role=log]');
    if (log === null) return;
    const hiddenPx = element.getBoundingClientRect().bottom - log.getBoundingClientRect().bottom;
    if (hiddenPx > -marginPx) log.scrollTop += hiddenPx + marginPx;
  }
  /** Where touching a field brings a keyboard up, not into the composer. */
  function restingPlace(): HTMLElement | null {
    const hasKeyboard = root.ownerDocument.defaultView?.matchMedia('(pointer: fine)').matches;
    return root.querySelector(hasKeyboard === true ? 'textarea' : '[role=log]');
  }
  function enter(id: string): void {
    focusSoon(() => {
      const element = elements.get(id);
      if (element !== undefined) showWhole(element);
      return element?.querySelector<HTMLElement>(controls);
    });
  }
  /** Unless somebody has gone elsewhere since, or writes. */
  function invite(id: string): void {
    const field = root.querySelector('textarea');
    if (resting !== undefined && resting === active() && field?.value === '') enter(id);
  }

  return {
    place: (id) =>
      sameFor(places, id, (element) => {
        if (element === null) elements.delete(id);
        else elements.set(id, element);
      }),
    asked: (id) =>
      sameFor(askers, id, (element) => {
        if (element !== null) clock.after(0, () => invite(id));
      }),
    leave(id) {
      const hadIt = elements.get(id)?.contains(active()) === true;
      if (!hadIt) return;
      focusSoon(() => (resting = restingPlace() ?? undefined));
      cancelRest();
      cancelRest = clock.after(restingMs, () => (resting = undefined));
    },
    enter,
  };
}

/** Another function would be told at every change of the view. */
function sameFor(all: Map<string, Reference>, id: string, made: Reference): Reference {
  const same = all.get(id) ?? made;
  all.set(id, same);
  return same;
}
