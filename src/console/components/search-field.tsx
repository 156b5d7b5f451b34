import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { keyOf } from '../state/shortcuts.ts';
import { useInbox } from './use-inbox.ts';

/** Looks for people and for what was said. */
export function SearchField(): JSX.Element {
  const { route, controls } = useInbox();
  const field = useRef<HTMLInputElement>(null);
  const wish = controls.searchFocus.value;
  const text = route.route.value.search;

  useLayoutEffect(() => {
    if (wish > 0) field.current?.select();
  }, [wish]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // One press closes one thing.
      event.stopPropagation();
      event.preventDefault();
      route.search('');
      field.current?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      document.querySelector<HTMLElement>('.list-body .row')?.focus();
    }
  }
  return (
    <div class="search" role="search">
      <Icon name="search" size={16} />
      <input
        ref={field}
        class="search-field"
        type="search"
        aria-label="Search conversations"
        aria-keyshortcuts={`${keyOf('search')} Control+K Meta+K`}
        placeholder="Search"
        autoComplete="off"
        spellcheck={false}
        maxLength={200}
        value={text}
        onInput={({ currentTarget }) => route.search(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd aria-hidden="true">S</kbd>
      ) : (
        <button
          type="button"
          class="search-clear"
          aria-label="Clear search"
          onClick={() => {
            route.search('');
            controls.search();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}
