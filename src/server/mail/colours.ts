import { shadesOf, type Rgb } from '../../ui/shades.ts';

/** What a workspace's colour becomes in a mail or a page, by day and by night. */
export interface Colours {
  action: string;
  onAction: string;
  actionText: string;
}

/** @param hex `#rrggbb` */
export function coloursOf(hex: string, scheme: 'light' | 'dark'): Colours {
  const value = Number.parseInt(hex.slice(1), 16);
  const action: Rgb = [value >> 16, (value >> 8) & 255, value & 255];
  const shades = shadesOf({ action, background: action, link: action }, scheme);
  return {
    action: toHex(shades['--action']),
    onAction: toHex(shades['--on-action']),
    actionText: toHex(shades['--action-text']),
  };
}

/** What every mail program takes. @param rgb as `rgb(1,2,3)` */
function toHex(rgb: string): string {
  const parts = rgb.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
