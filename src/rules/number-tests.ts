import type { Test } from './facts.ts';
import type { Read } from './read-field.ts';

export function greaterThan(read: Read, bound: number): Test {
  return (facts) => {
    const met = read(facts);
    return typeof met === 'number' && met > bound;
  };
}

export function atLeast(read: Read, bound: number): Test {
  return (facts) => {
    const met = read(facts);
    return typeof met === 'number' && met >= bound;
  };
}

export function lessThan(read: Read, bound: number): Test {
  return (facts) => {
    const met = read(facts);
    return typeof met === 'number' && met < bound;
  };
}

export function atMost(read: Read, bound: number): Test {
  return (facts) => {
    const met = read(facts);
    return typeof met === 'number' && met <= bound;
  };
}
