/** For whom a state is brought about: what cannot be changed once the page is there. */
export interface Variant {
  device: Device;
  language: Language;
}
export type Device = 'desktop' | 'phone';
/** One that is written from the left, and one from the right. */
export type Language = 'en' | 'ar';

/** Changed on the living page, as visitors' systems do in the evening. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

export interface Size {
  width: number;
  height: number;
}
/** As wide as the messenger needs, so that little else is in the picture. */
const widgetSizes: Record<Device, Size> = {
  desktop: { width: 520, height: 800 },
  phone: { width: 390, height: 780 },
};
const consoleSizes: Record<Device, Size> = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};
export const sizes = { widget: widgetSizes, console: consoleSizes };

/** Teammates’ console speaks English alone. */
export const variants: Record<'widget' | 'console', readonly Variant[]> = {
  widget: [
    { device: 'desktop', language: 'en' },
    { device: 'phone', language: 'en' },
    { device: 'desktop', language: 'ar' },
    { device: 'phone', language: 'ar' },
  ],
  console: [
    { device: 'desktop', language: 'en' },
    { device: 'phone', language: 'en' },
  ],
};
