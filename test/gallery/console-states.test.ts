import { inspectScenes } from './inspect-scenes.ts';

inspectScenes(
  'the console’s ',
  ({ part, variant }) => part === 'console' && variant.device === 'desktop',
);
