import { effect, signal } from '@preact/signals';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { createAgo } from '../../../src/widget/notices/ago.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { createDays } from '../../../src/widget/thread/days.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';

afterEach(cleanup);

const minuteMs = 60_000;
const evening = new Date(2026, 0, 15, 23, 55).getTime();

function createTools() {
  const clock = createVirtualClock(evening);
  const isVisible = signal(true);
  return { clock, isVisible, effect, h, locale: 'en', signal, texts: en };
}

test('S8 what was said just now is minutes old a while later, and nothing around it is rendered anew', async () => {
  const tools = createTools();
  const { ago, stop } = createAgo(tools);
  onTestFinished(stop);
  let renderings = 0;
  function Row() {
    renderings += 1;
    return <p>{ago(evening)}</p>;
  }
  render(<Row />);
  screen.getByText('just now');
  await tools.clock.advance(5 * minuteMs);
  await screen.findByText('5m');
  expect(renderings).toBe(1);
});

test('S8 “Today” is “Yesterday” after midnight', async () => {
  const tools = createTools();
  const days = createDays(tools);
  onTestFinished(days.stop);
  function Line() {
    return <p>{days.say(evening)}</p>;
  }
  render(<Line />);
  screen.getByText('Today');
  await tools.clock.advance(6 * minuteMs);
  await screen.findByText('Yesterday');
});

test('S8 in a tab that nobody looks at no time is told, and all of it when somebody does', async () => {
  const tools = createTools();
  const { ago, stop } = createAgo(tools);
  const days = createDays(tools);
  onTestFinished(() => {
    stop();
    days.stop();
  });
  render(h(() => h('p', null, ago(evening), ' ', days.say(evening)), null));
  tools.isVisible.value = false;
  tools.clock.jump(24 * 60 * minuteMs);
  expect(document.body.textContent).toBe('just now Today');
  tools.isVisible.value = true;
  await waitFor(() => expect(document.body.textContent).toBe('1d Yesterday'));
});
