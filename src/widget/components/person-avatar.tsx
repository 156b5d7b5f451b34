import type { JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { useMessenger } from './use-messenger.ts';

interface Props {
  name: string;
  size?: 24 | 32 | 40;
}

/** With the picture of whom the workspace shows. */
export function PersonAvatar({ name, size = 32 }: Props): JSX.Element {
  const { faces } = useMessenger().config;
  return (
    <Avatar name={name} url={faces.find((face) => face.name === name)?.avatar_url} size={size} />
  );
}
