import { createModel } from '@preact/signals';
import type { PingAnswer } from '../../contract/messenger/ping.ts';
import type { ComposerModel } from '../../writing/composer-model.ts';
import type { Keep } from '../../writing/keep.ts';
import type { Kept } from '../../writing/kept.ts';
import type { OutgoingModel } from '../../writing/outgoing-model.ts';
import { inherits } from '../state/inherits.ts';
import type { BeginningsModel } from './beginnings-model.ts';
import type { ConnectionModel } from './connection-model.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { PersonModel } from './person-model.ts';
import type { SurfaceModel } from './surface-model.ts';
import type { TypingModel } from './typing-model.ts';

interface Options {
  person: PersonModel;
  surface: SurfaceModel;
  conversations: Pick<ConversationsModel, 'forget' | 'readThread' | 'refresh'>;
  beginnings: Pick<BeginningsModel, 'takeIn' | 'greetAnew' | 'forget'>;
  outgoing: Pick<OutgoingModel, 'outgoing' | 'takeIn' | 'claim' | 'flush'>;
  composer: Pick<ComposerModel, 'drafts' | 'takeIn' | 'forget'>;
  typing: Pick<TypingModel, 'forget'>;
  connection: Pick<ConnectionModel, 'disconnect'>;
  keep: Pick<Keep, 'purge'>;
  /** Holds what is kept to the session that it is now. */
  follow(): void;
  /** The page is left. */
  onLeave(listener: () => void): unknown;
}

/**
 * What becomes of one person's things when the session turns out to be another's, and when it ends. What was said and heard is asked for anew. What
 * was written is the successor's where they are the user whom an anonymous person has turned out to be, and gone where they are anybody else.
 */
export const SuccessionModel = createModel((options: Options) => {
  const { person, surface, conversations, beginnings, outgoing, composer } = options;

  return {
    personIs(contact: PingAnswer['contact']) {
      const former = person.become(contact);
      options.follow();
      outgoing.claim();
      if (former === undefined || former.id === contact.id) return;
      options.connection.disconnect();
      conversations.forget();
      options.typing.forget();
      if (inherits(contact, former)) {
        // What is on show was forgotten with the rest.
        const view = surface.view.peek();
        if (view.name === 'conversation' && !view.isNew)
          void conversations.readThread(view.conversationId);
        beginnings.greetAnew();
      } else {
        composer.forget();
        beginnings.forget();
        surface.go({ name: 'home' });
      }
      void conversations.refresh();
    },
    /**
     * Of what was kept under a former session, what is this person's. Who has written under it before the server had said whose it was may have
     * been its user, unless it was in this page.
     */
    ownOfFormer(one: Kept): Kept | undefined {
      const isOfThisPage =
        one.type === 'message'
          ? outgoing.outgoing.peek().some(({ comment }) => comment.id === one.comment.id)
          : composer.drafts.peek().has(one.key);
      return one.writer || isOfThisPage ? person.own(one) : undefined;
    },
    /** Hands on what an earlier page has left. @returns what of it is this person's */
    takeIn(found: readonly Kept[]): readonly Kept[] {
      // Somebody else may have signed in while it was read.
      const owned = found.flatMap((one) => person.own(one) ?? []);
      beginnings.takeIn(owned);
      outgoing.takeIn(owned);
      composer.takeIn(owned);
      return owned;
    },
    /**
     * The session is over: nothing that was kept is left.
     * @returns resolves when what waits has been sent once more; undefined where nothing does
     */
    forget(): Promise<void> | undefined {
      const waits = outgoing.outgoing.peek().some(({ state }) => state !== 'refused');
      // A page that is left does not wait for the answer: then the server hears of the end at once.
      const left = new Promise<void>((resolve) => options.onLeave(resolve));
      const flushed = waits ? Promise.race([outgoing.flush(), left]) : undefined;
      composer.forget();
      void options.keep.purge();
      return flushed;
    },
  };
});
export type SuccessionModel = InstanceType<typeof SuccessionModel>;
