import type { BuiltInText } from '../../../contract/automation/bot-text.ts';

/** In one language. What stands in braces is put in when it is said. */
export type Texts = Readonly<Record<BuiltInText, string>>;

/** What a field is called that a bot shows, by the attribute that is asked for. */
export type FieldLabels = Readonly<
  Record<`contact.${'email' | 'name' | 'phone'}`, string> &
    Record<`company.${'name' | 'size' | 'website' | 'industry' | 'plan'}`, string>
>;
