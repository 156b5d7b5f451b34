import type { JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { useMessenger } from './use-messenger.ts';

/** Some of those who answer, one a little over the other. */
export function Faces({ size }: { size: 32 | 40 }): JSX.Element {
  const { config } = useMessenger();
  return (
    <span class="faces">
      {config.faces.map(({ name, avatar_url }) => (
        <Avatar key={name} name={name} url={avatar_url} size={size} />
      ))}
    </span>
  );
}
