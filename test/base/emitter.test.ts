import { expect, test } from 'vitest';
import { createEmitter } from '../../src/base/emitter.ts';

const fail = (error: unknown) => {
  throw error;
};

test('everybody who listens is told, in order, until they stop listening', () => {
  const emitter = createEmitter<string>(fail);
  const heard: string[] = [];
  const stop = emitter.on((event) => void heard.push(`first ${event}`));
  emitter.on((event) => void heard.push(`second ${event}`));
  emitter.emit('a');
  stop();
  stop();
  emitter.emit('b');
  emitter.clear();
  emitter.emit('c');
  expect(heard).toEqual(['first a', 'second a', 'second b']);
});

test('one who throws does not stop the others, and is reported', () => {
  const errors: unknown[] = [];
  const emitter = createEmitter<string>((error) => void errors.push(error));
  const heard: string[] = [];
  const problem = new Error('a broken listener');
  emitter.on(() => fail(problem));
  emitter.on((event) => void heard.push(event));
  emitter.emit('a');
  expect(heard).toEqual(['a']);
  expect(errors).toEqual([problem]);
});

test('who stops listening while it is told is not in the way of the others', () => {
  const emitter = createEmitter<string>(fail);
  const heard: string[] = [];
  const stop = emitter.on(() => stop());
  emitter.on((event) => void heard.push(event));
  emitter.emit('a');
  emitter.emit('b');
  expect(heard).toEqual(['a', 'b']);
});
