import { inspectScenes } from './inspect-scenes.ts';

// Both at once: what is right on a phone in Arabic and on a desktop in English is right with one of each.
inspectScenes(
  'on a phone, from right to left, ',
  ({ part, variant: { device, language } }) =>
    part === 'widget' && device === 'phone' && language === 'ar',
);
