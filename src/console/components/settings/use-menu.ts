import type { RefObject, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Menu {
  /** Around the button and what it opens. */
  root: RefObject<HTMLDivElement | null>;
  isOpen: boolean;
  open(): void;
  close(): void;
  onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void;
  onFocusOut(event: TargetedFocusEvent<HTMLElement>): void;
}

/** A button and its menu: arrows go through the items; Escape, Tab and a press elsewhere close it. */
export function useMenu(): Menu {
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const items = (): HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
  ];
  function close(): void {
    setIsOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  }
  useLayoutEffect(() => {
    if (!isOpen) return;
    items()[0]?.focus();
    const onPress = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);

  const next = (at: number, count: number): number => (at + 1) % count;
  const previous = (at: number, count: number): number => (at - 1 + count) % count;
  const steps: Record<string, typeof next> = {
    ArrowDown: next,
    ArrowRight: next,
    ArrowUp: previous,
    ArrowLeft: previous,
    Home: () => 0,
    End: (_at, count) => count - 1,
  };
  return {
    root,
    isOpen,
    open: () => setIsOpen(true),
    close,
    onKeyDown(event) {
      const step = steps[event.key];
      if (!isOpen) {
        if (event.key === 'ArrowDown') setIsOpen(true);
        return;
      }
      event.stopPropagation();
      if (event.key === 'Escape') close();
      if (step === undefined) return;
      event.preventDefault();
      const all = items();
      all[step(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
    },
    onFocusOut(event) {
      const to = event.relatedTarget as Node | null;
      if (to !== null && !event.currentTarget.contains(to)) setIsOpen(false);
    },
  };
}
