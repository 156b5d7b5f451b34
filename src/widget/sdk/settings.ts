/**
 * What `boot` and `update` take: Intercom's names.
 * @see https://developers.intercom.com/installing-intercom/web/attributes-objects
 */
export interface Settings extends MessengerSettings, UserSettings {
  /**
   * Every other name is a custom attribute of the person: text, number, boolean, or `null` to empty it. Names that end with `_at` hold times, in
   * seconds since 1970.
   */
  [attribute: string]: AttributeValue | Avatar | Company | readonly Company[] | AuthTokens;
}

/** How the messenger looks and behaves on this page. */
export interface MessengerSettings {
  /** The workspace. The script knows its own, so it may be left out. */
  app_id?: string | undefined;
  /** Read and passed over: the messenger speaks to the server that its script came from. */
  api_base?: string | undefined;
  /** CSS selector of the page's own buttons: a click on one opens the messenger, and closes it again. */
  custom_launcher_selector?: string | undefined;
  /** The side on which the launcher stands. */
  alignment?: 'left' | 'right' | undefined;
  /** Whole pixels between the launcher and the side, 20 at least. */
  horizontal_padding?: number | undefined;
  /** Whole pixels between the launcher and the bottom, 20 at least. */
  vertical_padding?: number | undefined;
  /** CSS `z-index` of launcher and messenger. */
  z_index?: number | undefined;
  /** `true` shows no launcher; `show` still opens the messenger. */
  hide_default_launcher?: boolean | undefined;
  /** `true` shows no notifications. Without effect so far: there are none but the launcher’s badge. */
  hide_notifications?: boolean | undefined;
  /** `system` goes after what the visitor has chosen for their device. Without effect so far. */
  theme_mode?: 'light' | 'dark' | 'system' | undefined;
  /** Milliseconds of quiet after which the session ends, a user's and a lead's; whole, and less than the workspace's own limit. */
  session_duration?: number | undefined;
  /** CSS colour of buttons and of the launcher. */
  action_color?: string | undefined;
  /** CSS colour behind the header of the messenger. */
  background_color?: string | undefined;
  /** CSS colour of links. */
  link_color?: string | undefined;
  /** BCP 47; otherwise the browser's languages decide. */
  language_override?: string | undefined;
  /** What the page is called in its visits; otherwise `document.title`. */
  page_title?: string | undefined;
  /** `'pending'` keeps and sends nothing before `consent(true)`. Foyer's own. */
  consent?: 'pending' | undefined;
}

/** Who is signed in to the page. With `user_id` or `email` they are a user, without both a visitor. */
export interface UserSettings {
  /** The site's own id of the person. Stays the same for ever. */
  user_id?: string | number | undefined;
  email?: string | undefined;
  name?: string | undefined;
  phone?: string | undefined;
  /** When they signed up, in seconds since 1970. */
  created_at?: number | undefined;
  unsubscribed_from_emails?: boolean | undefined;
  avatar?: Avatar | undefined;
  /** Hex HMAC-SHA256 of `user_id` (of `email` where there is none), made on the site's server under the identity secret. */
  user_hash?: string | undefined;
  /** HS256, made on the site's server under the identity secret. Claims: `user_id`, perhaps `exp`, and attributes. */
  intercom_user_jwt?: string | undefined;
  /** Tokens of the site's own services, by name. Without effect so far. */
  auth_tokens?: AuthTokens | undefined;
  /** The company that they act for now. */
  company?: Company | undefined;
  /** All companies that they belong to. */
  companies?: readonly Company[] | undefined;
}

/** A company as the page knows it. Every other name is a custom attribute of it. */
export interface Company {
  /** The site's own id of the company; `id` says the same. */
  company_id?: string | number | undefined;
  id?: string | number | undefined;
  name?: string | undefined;
  /** When it became a customer, in seconds since 1970; `remote_created_at` says the same. */
  created_at?: number | undefined;
  remote_created_at?: number | undefined;
  plan?: string | undefined;
  /** In the currency that the workspace counts in. */
  monthly_spend?: number | undefined;
  /** How many people work there. */
  size?: number | undefined;
  website?: string | undefined;
  industry?: string | undefined;
  [attribute: string]: AttributeValue;
}

export interface Avatar {
  type: 'avatar';
  image_url: string;
}

/** JWTs by name. */
export type AuthTokens = Readonly<Record<string, string>>;

/** What an attribute may hold. `null` empties it; `undefined` says nothing of it. */
export type AttributeValue = string | number | boolean | null | undefined;

/** Details of an event: values, links, and prices in the smallest unit of their currency. */
export type EventMetadata = Readonly<
  Record<
    string,
    AttributeValue | { url: string; value: string } | { amount: number; currency: string }
  >
>;

/** The messenger's spaces. Where the server has no such space, nothing happens. */
export type Space = 'home' | 'messages' | 'help' | 'news' | 'tasks' | 'tickets';
