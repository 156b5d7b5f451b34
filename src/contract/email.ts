import Type from 'typebox';
import { emailShape } from './email-shape.ts';

export const Email = Type.String(emailShape);
