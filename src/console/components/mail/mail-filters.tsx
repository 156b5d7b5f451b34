import type { JSX } from 'preact';
import type { MailState } from '../../../contract/console/mail-log.ts';
import { mailStates } from '../../state/mail/mail-words.ts';
import { Select } from '../automation/select.tsx';
import { Icon } from '../icon.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';

const toOption = (value: MailState) => ({ value, label: mailStates[value].name });
const groups = [
  {
    label: 'Going out',
    options: (
      [
        'waiting',
        'sending',
        'sent',
        'uncertain',
        'failed',
        'bounced',
        'complained',
        'cancelled',
      ] as const
    ).map(toOption),
  },
  { label: 'Coming in', options: (['received', 'held', 'ignored'] as const).map(toOption) },
];

/** By state and by address; and the newest by hand. */
export function MailFilters(): JSX.Element {
  const { mailLog } = useInbox().settings;
  const { state, address } = mailLog.filter.value;
  return (
    <div class="mail-filters" role="search" aria-label="Mails">
      <div class="search mail-search">
        <Icon name="search" size={16} />
        <input
          class="search-field"
          type="search"
          aria-label="Address"
          placeholder="Address"
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          maxLength={320}
          value={address}
          onInput={({ currentTarget }) => void mailLog.narrow({ address: currentTarget.value })}
        />
      </div>
      <Select<MailState | 'all'>
        label="State"
        options={[{ value: 'all', label: 'In any state' }]}
        groups={groups}
        value={state}
        onChange={(next) => void mailLog.narrow({ state: next })}
      />
      <button
        type="button"
        class="icon-button"
        aria-label="Look again"
        title="Look again"
        aria-busy={mailLog.isLoading.value}
        onClick={() => void mailLog.refresh()}
      >
        <Glyph name="retry" size={17} />
      </button>
    </div>
  );
}
