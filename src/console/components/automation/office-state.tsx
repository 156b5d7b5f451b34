import type { JSX } from 'preact';
import type { OfficeHours } from '../../../contract/automation/office-hours.ts';
import { officeWords } from '../../state/automation/office-words.ts';
import { useInbox } from '../use-inbox.ts';

/** Whether somebody is there now, and else when. */
export function OfficeState({ hours }: { hours: OfficeHours }): JSX.Element {
  const { page, locale } = useInbox();
  const { isOpen, text } = officeWords(hours, page.nowMs.value, locale);
  return (
    <p role="status" class={isOpen ? 'office-state is-open' : 'office-state'}>
      {text}
    </p>
  );
}
