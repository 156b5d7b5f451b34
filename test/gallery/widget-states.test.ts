import { inspectScenes } from './inspect-scenes.ts';

inspectScenes(
  '',
  ({ part, variant: { device, language } }) =>
    part === 'widget' && device === 'desktop' && language === 'en',
);
