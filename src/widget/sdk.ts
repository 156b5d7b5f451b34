/**
 * The npm module `foyer`. Each function says what `Intercom('…')` of the same name says, to the script that `load` or the page's own snippet brings.
 * What is said before that is kept, and carried out in order. On a server nothing happens and nothing throws.
 *
 * Where nothing else is said, Intercom documents what a method does:
 * @see https://developers.intercom.com/installing-intercom/web/methods
 */
import { call } from './sdk/call.ts';
import type { AuthTokens, EventMetadata, Settings, Space } from './sdk/settings.ts';

export { load, type LoadOptions } from './sdk/load.ts';
export type {
  AttributeValue,
  AuthTokens,
  Avatar,
  Company,
  EventMetadata,
  MessengerSettings,
  Settings,
  Space,
  UserSettings,
} from './sdk/settings.ts';

/** An id of something in the workspace. */
type Id = string | number;

/**
 * Shows the launcher. The visitor is who they were before, or the user whom the settings name.
 * @example boot({ app_id: 'demo', user_id: '42', user_hash: '…', name: 'Ada' });
 */
export function boot(settings: Settings = {}): void {
  call('boot', settings);
}

/**
 * Ends the session: the widget goes, with all that the browser kept of it, and the next `boot` is somebody new. To be said when the user signs out.
 * @example shutdown();
 */
export function shutdown(): void {
  call('shutdown');
}

/**
 * Takes the settings over; without any, looks for what is new. Goes to the server 20 times in half an hour at most; what is over that waits and is sent
 * together. After `shutdown` it does nothing before the next `boot`, unless it says an `app_id`.
 * @example update({ name: 'Ada', plan: 'Pro', company: { company_id: 7, name: 'Lamps' } });
 */
export function update(settings?: Settings): void {
  call('update', settings);
}

/**
 * Opens the messenger: at home, or at the messages where some are new.
 * @example show();
 */
export function show(): void {
  call('show');
}

/**
 * Closes the messenger. The launcher stays.
 * @example hide();
 */
export function hide(): void {
  call('hide');
}

/**
 * Opens the messenger at one of its spaces.
 * @example showSpace('messages');
 */
export function showSpace(space: Space): void {
  call('showSpace', space);
}

/**
 * Opens the messenger at the list of conversations.
 * @example showMessages();
 */
export function showMessages(): void {
  call('showMessages');
}

/**
 * Opens the composer of a new conversation, with a text in it where one is given. Nothing is sent.
 * @example showNewMessage('I have a question about the lamp: ');
 */
export function showNewMessage(prefill?: string): void {
  call('showNewMessage', prefill);
}

/**
 * Opens the messenger and sends a text as the first message of a new conversation. From `@intercom/messenger-js-sdk`.
 * @example startConversation('Please call me back');
 */
export function startConversation(message: string): void {
  call('startConversation', message);
}

/**
 * Calls back whenever the messenger opens. May be said before `boot`.
 * @example onShow(() => pauseVideo());
 */
export function onShow(listener: () => void): void {
  call('onShow', listener);
}

/**
 * Calls back whenever the messenger closes. May be said before `boot`.
 * @example onHide(() => resumeVideo());
 */
export function onHide(listener: () => void): void {
  call('onHide', listener);
}

/**
 * Calls back at once, and whenever the number of unread messages changes.
 * @example onUnreadCountChange((count) => setBadge(count));
 */
export function onUnreadCountChange(listener: (count: number) => void): void {
  call('onUnreadCountChange', listener);
}

/**
 * Calls back when the visitor has given their email address in the messenger. A server that asks nobody for one never does.
 * @example onUserEmailSupplied(() => hideNewsletterPrompt());
 */
export function onUserEmailSupplied(listener: () => void): void {
  call('onUserEmailSupplied', listener);
}

/**
 * Records something that a lead or user did. Of a visitor nothing is recorded, and the page's console says so.
 * @example trackEvent('ordered', { price: { amount: 4900, currency: 'eur' }, order_date: 1767225600 });
 */
export function trackEvent(name: string, metadata?: EventMetadata): void {
  call('trackEvent', name, metadata);
}

/**
 * The visitor's public id, which proves nothing; undefined before the script is there and has booted.
 * @example const visitorId = getVisitorId();
 */
export function getVisitorId(): string | undefined {
  return call('getVisitorId') as string | undefined;
}

/**
 * Who the widget takes the visitor for; undefined before the script is there and has booted. From `@intercom/messenger-js-sdk`.
 * @example const { user_id } = whoami() ?? {};
 */
export function whoami(): Record<string, string> | undefined {
  return call('whoami') as Record<string, string> | undefined;
}

/**
 * Opens an article. A server without articles says so in the page's console.
 * @example showArticle(123456);
 */
export function showArticle(articleId: Id): void {
  call('showArticle', articleId);
}

/**
 * Opens a news item. A server without news says so in the page's console.
 * @example showNews(123456);
 */
export function showNews(newsItemId: Id): void {
  call('showNews', newsItemId);
}

/**
 * Opens a ticket. A server without tickets says so in the page's console.
 * @example showTicket(123456);
 */
export function showTicket(ticketId: Id): void {
  call('showTicket', ticketId);
}

/**
 * Opens one of the visitor's conversations.
 * @example showConversation('0199a3c2-…');
 */
export function showConversation(conversationId: Id): void {
  call('showConversation', conversationId);
}

/**
 * Starts a tour. A server without tours says so in the page's console.
 * @example startTour(123456);
 */
export function startTour(tourId: Id): void {
  call('startTour', tourId);
}

/**
 * Starts a survey. A server without surveys says so in the page's console.
 * @example startSurvey(123456);
 */
export function startSurvey(surveyId: Id): void {
  call('startSurvey', surveyId);
}

/**
 * Starts a checklist. A server without checklists says so in the page's console.
 * @example startChecklist(123456);
 */
export function startChecklist(checklistId: Id): void {
  call('startChecklist', checklistId);
}

/**
 * From now on nothing tells of new messages but the launcher's badge: no previews, no sound, nothing in the page's title. Or all of it again.
 * @example hideNotifications(true);
 */
export function hideNotifications(isHidden: boolean): void {
  call('hideNotifications', isHidden);
}

/**
 * Gives tokens of the site's own services. A server without data connectors says so in the page's console. From `react-use-intercom`.
 * @example setAuthTokens({ shop: 'eyJ…' });
 */
export function setAuthTokens(tokens: AuthTokens): void {
  call('setAuthTokens', tokens);
}

/**
 * Calls back once, when the widget has booted and its session is there: at once where it is already.
 * @example ready(() => console.log(getVisitorId()));
 */
export function ready(listener: () => void): void {
  call('ready', listener);
}

/**
 * Says whether the visitor agrees to be known, on pages that boot with `consent: 'pending'`. Foyer's own.
 * @example consent(true);
 */
export function consent(isGiven: boolean): void {
  call('consent', isGiven);
}
