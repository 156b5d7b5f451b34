import type { ConsoleState, WidgetState } from '../state.ts';
import { botStates } from './bots.ts';
import { composerStates } from './composer.ts';
import { consoleStates } from './console.ts';
import { mailStates } from './console-mail.ts';
import { settingsStates } from './console-settings.ts';
import { conversationStates } from './conversation.ts';
import { homeStates } from './home.ts';
import { launcherStates } from './launcher.ts';
import { mailStates as mailsStates } from './mails.ts';
import { messagesStates } from './messages.ts';
import { sendingStates } from './sending.ts';
import { threadStates } from './threads.ts';

/** Everything that there is to be seen, in the order in which one comes to see it. */
export const states: { widget: readonly WidgetState[]; console: readonly ConsoleState[] } = {
  widget: [
    ...launcherStates,
    ...homeStates,
    ...messagesStates,
    ...conversationStates,
    ...threadStates,
    ...composerStates,
    ...sendingStates,
    ...botStates,
    ...mailsStates,
  ],
  console: [...consoleStates, ...settingsStates, ...mailStates],
};
