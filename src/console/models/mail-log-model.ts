import { batch, createModel, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { ListMailsAnswer, MailDetails } from '../../contract/console/mail-log.ts';
import type { MailApi } from '../session/types/mail-api.ts';
import {
  everyMail,
  replaceMail,
  takeNewest,
  takeOlder,
  type MailFilter,
  type MailList,
} from '../state/mail/mail-list.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

type LogApi = Pick<MailApi, 'listMails' | 'readOneMail' | 'sendMail'>;

/** Typing is followed by a pause before it is asked. */
const typingMs = 250;

/** Every mail, out and in, as far as it has been looked at. */
export const MailLogModel = createModel((api: LogApi, clock: Clock) => {
  const filter = signal<MailFilter>(everyMail);
  const list = signal<MailList | undefined>(undefined);
  const isLoading = signal(false);
  const hasFailed = signal(false);
  const details = signal<MailDetails | undefined>(undefined);
  let asked = 0;
  let cancelTyping: Cancel = () => {};

  function ask(
    before?: MailDetails | { created_at: number; id: string },
  ): Promise<ListMailsAnswer> {
    const { state, address } = filter.peek();
    return api.listMails({
      state: state === 'all' ? undefined : state,
      address: address.trim() || undefined,
      before: before?.created_at,
      before_id: before?.id,
    });
  }
  /** The newest; of several that are asked for, the last one counts. */
  async function refresh(): Promise<void> {
    cancelTyping();
    const number = (asked += 1);
    isLoading.value = true;
    const outcome = await toOutcome(ask());
    if (number !== asked) return;
    batch(() => {
      isLoading.value = false;
      hasFailed.value = !outcome.isDone;
      if (outcome.isDone) list.value = takeNewest(list.peek(), outcome.answer);
    });
  }
  function take(outcome: Outcome<MailDetails>): Outcome<MailDetails> {
    if (!outcome.isDone) return outcome;
    const { answer } = outcome;
    batch(() => {
      details.value = answer;
      const known = list.peek();
      if (known !== undefined) list.value = replaceMail(known, answer);
    });
    return outcome;
  }

  return {
    filter,
    /** Undefined until it is there. */
    list,
    isLoading,
    hasFailed,
    /** Of the mail that was looked at last. */
    details,
    refresh,
    /** Shows others; what is typed is not asked for at every letter. */
    narrow(change: Partial<MailFilter>) {
      batch(() => {
        filter.value = { ...filter.peek(), ...change };
        list.value = change.address === undefined ? undefined : list.peek();
      });
      cancelTyping();
      if (change.address === undefined) return refresh();
      cancelTyping = clock.after(typingMs, () => {
        list.value = undefined;
        void refresh();
      });
      return Promise.resolve();
    },
    async showMore() {
      const known = list.peek();
      const last = known?.mails.at(-1);
      if (known === undefined || last === undefined || known.more === 'loading') return;
      const number = asked;
      list.value = { ...known, more: 'loading' };
      const outcome = await toOutcome(ask(last));
      const now = list.peek();
      if (number !== asked || now === undefined) return;
      list.value = outcome.isDone ? takeOlder(now, outcome.answer) : { ...now, more: 'failed' };
    },
    read: async (id: string) => take(await toOutcome(api.readOneMail(id))),
    /** @param isAddressRight what speaks against the address is taken back */
    send: async (id: string, isAddressRight: boolean) =>
      take(await toOutcome(api.sendMail(id, { is_address_right: isAddressRight }))),
    stop() {
      cancelTyping();
    },
  };
});
export type MailLogModel = InstanceType<typeof MailLogModel>;
