import type { BuiltInText } from '../../../contract/automation/bot-text.ts';

/** In one language. What stands in braces is put in when it is said. */
export type Texts = Readonly<Record<BuiltInText, string>>;
