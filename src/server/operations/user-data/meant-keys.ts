/** Who the person is. */
export const claimKeys = ['user_id', 'email', 'user_hash', 'intercom_user_jwt'] as const;

/** What of a person and their companies has a meaning of its own. */
export const profileKeys = [
  'name',
  'phone',
  'created_at',
  'unsubscribed_from_emails',
  'avatar',
  'language_override',
  'company',
  'companies',
] as const;

/** How the messenger looks and behaves, and what clients say of themselves. */
export const settingKeys = [
  'action_color',
  'alignment',
  'api_base',
  'app_id',
  'auth_tokens',
  'background_color',
  'consent',
  'cookie_domain',
  'custom_launcher_selector',
  'hide_default_launcher',
  'hide_notifications',
  'horizontal_padding',
  'installation_type',
  'installation_version',
  'link_color',
  'messenger_style_id',
  'page_title',
  'region',
  'session_duration',
  'theme_mode',
  'vertical_padding',
  'widget',
  'widgetUrl',
  'z_index',
  // The server's own; some clients send it with every `update`.
  'last_request_at',
] as const;

/** Read from the page's address, and from nowhere else. */
export const utmKeys = [
  'utm_campaign',
  'utm_content',
  'utm_medium',
  'utm_source',
  'utm_term',
] as const;
