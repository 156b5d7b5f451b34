import type { Clock } from '../../base/clock.ts';
import { createChime } from './chime.ts';
import type { Alerting } from './types/alerting.ts';

const storeKey = (teammateId: string): string => `foyer-console-preferences-${teammateId}`;
/** So long no other tab speaks of the same thing. */
const claimedMs = 5_000;

/** Sound, badge and notifications of this browser; of several tabs, one speaks. */
export function createAlerting(window: Window & typeof globalThis, clock: Clock): Alerting {
  const { document, navigator } = window;
  const chime = createChime(window);
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  const plainIcon = icon?.href ?? '';

  function permission(): NotificationPermission | 'unsupported' {
    return 'Notification' in window ? window.Notification.permission : 'unsupported';
  }
  return {
    chime,
    permission,
    async askPermission() {
      if (permission() === 'default') await window.Notification.requestPermission();
    },
    claim(id) {
      // Not in an insecure context: better told twice than not at all.
      if (!('locks' in navigator)) return Promise.resolve(true);
      return new Promise((resolve) => {
        void navigator.locks.request(`foyer alert ${id}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          if (lock === null) return undefined;
          return new Promise<void>((release) => void clock.after(claimedMs, release));
        });
      });
    },
    notify({ title, text, tag, onClick }) {
      if (permission() !== 'granted') return;
      try {
        const notification = new window.Notification(title, { body: text, tag });
        notification.addEventListener('click', () => {
          window.focus();
          notification.close();
          onClick();
        });
      } catch {
        // Chrome on Android has the name and refuses the use.
      }
    },
    setBadge(isShown) {
      if (icon !== null) icon.href = isShown ? withDot(plainIcon) : plainIcon;
    },
    readPreferences(teammateId) {
      try {
        return window.localStorage.getItem(storeKey(teammateId));
      } catch {
        return null;
      }
    },
    keepPreferences(teammateId, text) {
      try {
        window.localStorage.setItem(storeKey(teammateId), text);
      } catch {
        // A browser that keeps nothing: it holds as long as the page.
      }
    },
  };
}

/** The page's icon is a drawing in its own address; a dot is drawn over it. */
function withDot(address: string): string {
  const dot = `<circle cx='18' cy='6' r='5.2' fill='#f04438' stroke='#fff' stroke-width='1.6'/></svg>`;
  return address.replace(encodeURIComponent('</svg>'), encodeURIComponent(dot));
}
