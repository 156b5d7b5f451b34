import type { JSX } from 'preact';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import { FormDialog } from '../settings/form-dialog.tsx';
import { read } from '../settings/problems.ts';
import { TextField } from '../settings/text-field.tsx';
import { useInbox } from '../use-inbox.ts';

const word = 'delete';

interface Props {
  details: ContactDetails;
  onClose(): void;
}

/** Says what goes, and wants a word: nothing brings it back. */
export function DeleteDialog({ details, onClose }: Props): JSX.Element {
  const { contact } = useInbox();
  const { id, display_name, conversations } = details;
  const many =
    conversations.length === 1
      ? 'Their conversation goes'
      : `Their ${conversations.length} conversations go`;
  return (
    <FormDialog
      title={`Delete ${display_name}?`}
      action="Delete for good"
      isDangerous
      check={(typed) =>
        read(typed, 'word').toLowerCase() === word ? {} : { word: `Type “${word}” to go on.` }
      }
      send={() => contact.remove(id)}
      onClose={onClose}
    >
      {(problems) => (
        <>
          <p>
            Everything that is known of them goes: name, email, phone, tags. {many} too, with what
            they and you wrote. In their browser they are a new visitor from then on.{' '}
            <strong>Nothing brings it back.</strong>
          </p>
          <TextField
            name="word"
            label={`Type “${word}”`}
            autoComplete="off"
            autoCapitalize="none"
            problem={problems['word']}
          />
        </>
      )}
    </FormDialog>
  );
}
