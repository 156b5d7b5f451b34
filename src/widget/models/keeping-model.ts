import { createModel } from '@preact/signals';
import type { PingAnswer } from '../../contract/messenger/ping.ts';
import type { Keep } from '../../writing/keep.ts';
import type { Keeping } from '../../writing/keeping.ts';
import type { Kept } from '../../writing/kept.ts';
import type { Bridge } from '../bridge.ts';

interface Options {
  bridge: Pick<Bridge, 'envelope' | 'firstToken' | 'renew' | 'whoIs'>;
  keep: Keep;
  sealFor: Keeping['sealFor'];
  /** What was written, as the present person's; undefined where it is not theirs. */
  own(kept: Kept): Kept | undefined;
  /** What an earlier page has left to this person. */
  onFound(kept: Kept[]): void;
  onPerson(contact: PingAnswer['contact']): void;
}

/** Holds what is kept to the session: hands it on when the token changes, and throws out what is another's. */
export const KeepingModel = createModel((options: Options) => {
  const { bridge, keep, sealFor } = options;
  let token = bridge.envelope().token;

  /** Under which session what is kept is closed from now on. */
  function follow(): void {
    const former = token;
    ({ token } = bridge.envelope());
    if (token === former) return;
    keep.use(sealFor(token));
    void keep.adopt(sealFor(former), options.own);
  }

  return {
    follow,
    /** Takes in what there is, once it is known who asks. */
    async begin() {
      const { contact } = await bridge.whoIs();
      options.onPerson(contact);
      // Signed in before anyone was here to see it.
      if (bridge.firstToken !== token) await keep.adopt(sealFor(bridge.firstToken), options.own);
      const found = await keep.read();
      if (found === undefined) return;
      options.onFound(found.kept);
      if (found.strangers.length === 0) return;
      // Another's, unless another tab has signed in and this page has not heard of it: the cookies know.
      const renewed = await bridge.renew();
      options.onPerson(renewed.contact);
      const again = await keep.read();
      if (again === undefined) return;
      options.onFound(again.kept);
      await keep.remove(...found.strangers.filter((id) => again.strangers.includes(id)));
    },
  };
});
export type KeepingModel = InstanceType<typeof KeepingModel>;
