/**
 * The methods of Intercom's JavaScript API, and `consent`. `reattach_activator` is in every snippet, from a time when the widget did not attach itself.
 * @see https://developers.intercom.com/installing-intercom/web/methods
 */
export const methodNames =
  'boot shutdown update consent show hide showSpace showMessages showNewMessage showConversation showArticle showNews showTicket startConversation startTour startSurvey startChecklist onShow onHide onUnreadCountChange onUserEmailSupplied onActivatorClick ready trackEvent getVisitorId whoami hideNotifications setAuthTokens reattach_activator'.split(
    ' ',
  );
