import type { Browser, Frame, Page } from 'playwright-core';
import { during, inPage, open } from '../arrive.ts';
import { answerTo, questionOf, type Contender, type Place } from '../contender.ts';
import { lastOf } from '../parts.ts';

const questions = 10;
const letters = 30;
/** Sockets connect, and what is to be fetched on use is. */
const settledMs = 1_500;

/** In a conversation of two messages. */
export function write(browser: Browser, contender: Contender, slowdown: number) {
  const { field, thread } = contender;
  return during(browser, contender, { slowdown, history: 'short' }, async (visit) => {
    const { page } = visit;
    const { frame } = await open(visit, contender);
    await inPage(frame, 'hasAtEnd', [thread, lastOf('short')]);
    await page.waitForTimeout(settledMs);
    await inPage(frame, 'focus', [field]);
    const asked = await ask(page, frame, thread);
    return { ...asked, letterMs: await type(page, frame, contender) };
  });
}

/** One question after the other. @returns ms until each, and the answer to it, was painted */
async function ask(page: Page, frame: Frame, thread: Place) {
  const ownMs: number[] = [];
  const answerMs: number[] = [];
  for (let number = 0; number <= questions; number += 1) {
    const question = questionOf(number);
    await page.keyboard.insertText(question);
    await inPage(frame, 'awaitTexts', [thread, [question, answerTo(question)]]);
    await page.keyboard.press('Enter');
    const [own = Number.NaN, answer = Number.NaN] = await inPage(frame, 'seen', []);
    // The first is for what is compiled, or fetched, with it.
    if (number === 0) continue;
    ownMs.push(own);
    answerMs.push(answer);
  }
  return { ownMs, answerMs };
}

/** One letter after the other into an empty field. @returns ms until each was painted */
export async function type(page: Page, frame: Frame, { field }: Contender): Promise<number[]> {
  await inPage(frame, 'focus', [field]);
  const timesMs: number[] = [];
  while (timesMs.length < letters) {
    await inPage(frame, 'awaitLetter', [field]);
    await page.keyboard.press('a');
    timesMs.push(...(await inPage(frame, 'seen', [])));
  }
  // The first is for what is rendered once, such as the button that sends.
  return timesMs.slice(1);
}
