/**
 * What a bot says: one text for everybody; one for each language (BCP 47), where the nearest to the person's is taken and else the first; or one that
 * Foyer has in every language and teammates may override.
 * @example 'Hello!' or { by_language: { en: 'Hello!', ar: 'مرحبا!' } } or { built_in: 'ask_customer' }
 */
export type BotText =
  | string
  | { by_language: Readonly<Record<string, string>> }
  | { built_in: BuiltInText };

/** What Operator says by itself. Their English is in `workflow/operator/texts`. */
export type BuiltInText =
  | 'ask_customer'
  | 'not_customer'
  | 'is_customer'
  | 'ask_contact_details'
  | 'redirect_email'
  | 'redirect_website'
  | 'redirect_phone'
  | 'ask_email'
  | 'ask_email_without_mail'
  | 'ask_name'
  | 'ask_phone'
  | 'ask_company_name'
  | 'ask_company_size'
  | 'ask_company_website'
  | 'ask_company_industry'
  | 'ask_attribute'
  | 'thanks'
  | 'thanks_with_mail'
  | 'replies_in_minutes'
  | 'replies_in_hours'
  | 'replies_in_a_day'
  | 'back_at'
  | 'rate_conversation'
  | 'yes'
  | 'no';
