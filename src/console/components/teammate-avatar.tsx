import type { JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { pictureUrl } from '../state/picture-url.ts';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

interface Props {
  id: string;
  size?: 16 | 24 | 32 | 40;
}

/** A teammate's face. */
export function TeammateAvatar({ id, size = 32 }: Props): JSX.Element {
  const { directory, settings } = useInbox();
  const { teammateName } = useWords();
  const pictureId = directory.teammatesById.value.get(id)?.avatar_id;
  const url = pictureId ? pictureUrl(settings.appId, pictureId) : undefined;
  return <Avatar name={teammateName(id)} url={url} size={size} />;
}
