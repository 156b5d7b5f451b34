import { emailShape } from '../../contract/email-shape.ts';
import type { ReadAnswer } from '../read-answer.ts';

const pattern = new RegExp(emailShape.pattern, 'u');

export function readEmail(text: string): ReadAnswer {
  const email = text.toLowerCase();
  const { minLength, maxLength } = emailShape;
  const isEmail = email.length >= minLength && email.length <= maxLength && pattern.test(email);
  return isEmail ? { value: email, text: email } : { problem: 'not_an_email' };
}
