import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SurfaceModel } from '../models/surface-model.ts';
import { ConversationView } from './conversation-view.tsx';
import { Home } from './home.tsx';
import { Messages } from './messages.tsx';
import { useMessenger } from './use-messenger.ts';

/** The window of the messenger. It takes the focus when it opens; the launcher takes it back. */
export function Panel(): JSX.Element | null {
  const { surface, texts, locale, look } = useMessenger();
  if (!surface.isOpen.value) return null;
  const isWide = surface.isExpanded.value && surface.view.value.name === 'conversation';
  return (
    <div
      class={`panel on-${look.value.alignment}${isWide ? ' is-wide' : ''}`}
      role="dialog"
      aria-label={texts.messenger}
      dir={texts.direction}
      lang={locale}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) surface.close();
      }}
    >
      <CurrentView />
    </div>
  );
}

type View = SurfaceModel['view']['value'];

interface Shown {
  key: string;
  /** Conversations lie behind the list. */
  depth: number;
  motion: 'is-deeper' | 'is-back' | '';
  /** The conversation that was left for it. */
  left: string;
  /** What is behind it is to be seen already. */
  isPeeking: boolean;
}

/** One view; two while a finger takes the upper one away. */
function CurrentView(): JSX.Element {
  const { surface } = useMessenger();
  const view = surface.view.value;
  const place = useRef<HTMLDivElement>(null);
  const key = keyOf(view);
  const depth = Number(view.name === 'conversation');
  const isPeeking = depth > 0 && surface.isPeeking.value;
  const shown = useRef<Shown>({ key, depth, motion: '', left: '', isPeeking });
  const before = shown.current;
  if (before.key !== key) {
    const isStill = before.isPeeking || before.depth === depth;
    const motion = isStill ? '' : depth > 0 ? 'is-deeper' : 'is-back';
    shown.current = { key, depth, motion, left: before.depth > 0 ? before.key : '', isPeeking };
  }
  shown.current.isPeeking = isPeeking;

  useEffect(() => {
    const element = place.current;
    const root = element?.getRootNode() as ShadowRoot;
    // A conversation may have given the focus to its composer.
    if (element === null || element.contains(root.activeElement)) return;
    const { left } = shown.current;
    // Who comes back finds it on what they had opened.
    const opener =
      left !== '' &&
      (root.getElementById(`row-${left}`) ?? element.querySelector<HTMLElement>('.start'));
    if (opener) opener.focus();
    else element.focus({ preventScroll: true });
  }, [key]);

  const views = isPeeking ? [surface.behind.value, view] : [view];
  return (
    <>
      {views.map((one) => (
        <div
          key={keyOf(one)}
          class={`view ${one === view ? shown.current.motion : ''}`}
          ref={one === view ? place : null}
          tabIndex={-1}
          inert={one !== view}
        >
          {one.name === 'home' && <Home />}
          {one.name === 'messages' && <Messages />}
          {one.name === 'conversation' && <ConversationView conversationId={one.conversationId} />}
        </div>
      ))}
    </>
  );
}

function keyOf(view: View): string {
  return view.name === 'conversation' ? view.conversationId : view.name;
}
