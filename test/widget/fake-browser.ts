import type { Environment } from '../../src/widget/session/environment.ts';
import type { Disk } from '../../src/writing/keep.ts';
import type { Keeping } from '../../src/writing/keeping.ts';
import { createPlainSeal } from '../writing/fake-disk.ts';

/** A page in front. */
export function createFakeEnvironment(locale = 'en'): Environment {
  const never = () => () => {};
  return {
    locale,
    isVisible: () => true,
    onVisibility: never,
    onOnline: never,
    onLeave: never,
    onReturn: never,
    keepsSession: () => true,
  };
}

/** A browser that keeps nothing, unless it is given a disk. */
export function createFakeKeeping(disk?: Disk): Keeping {
  return { disk, alone: (run) => run(), sealFor: createPlainSeal };
}

/** `CSS.supports('color', …)`, as far as tests name colours: happy-dom takes everything for one. */
export function isColor(_property: string, value: string): boolean {
  return /^#[\da-f]{6}$|^(red|rebeccapurple)$/.test(value);
}
