import type { AnswerType } from '../../contract/prompt.ts';

/** What an answer has at the very least. Whether it is one, the server knows. */
const least: Partial<Record<AnswerType, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+$/,
  phone: /\d.*\d.*\d/,
  number: /\p{Nd}/u,
  url: /[^\s.]\.[^\s.]/,
};

/** Whether a text cannot be such an answer: that is worth no question to the server. */
export function isPlainlyWrong(type: AnswerType, text: string): boolean {
  return least[type]?.test(text) === false;
}
