import type { JSX } from 'preact';
import type { AttachmentBlock, Block, ImageBlock, NewBlock } from '../../../contract/block.ts';
import { saySize } from '../../state/say-size.ts';
import { Icon } from '../icon.tsx';
import { useInbox } from '../use-inbox.ts';

/** Of a picture in a thread, in pixels. */
const most = { width: 360, height: 300 };

/** Whether it is shown here. */
export function isFile(block: Block | NewBlock): boolean {
  return block.type === 'image' || block.type === 'attachment' || block.type === 'upload';
}

/** A file of a message; undefined for what is words. */
export function MessageFile({ block }: { block: Block | NewBlock }): JSX.Element | null {
  const { attachments } = useInbox();
  const shown = block.type === 'upload' ? attachments.sent.value.get(block.upload_id) : block;
  // It was sent by an earlier page, or by another tab.
  if (shown === undefined) return <Unknown />;
  if (shown.type === 'image') return <Picture block={shown} />;
  return shown.type === 'attachment' ? <Download block={shown} /> : null;
}

/** In its own proportions from the beginning, so that nothing moves when it comes in. */
function Picture({ block }: { block: ImageBlock }): JSX.Element {
  const { url, name, width, height } = block;
  const scale = Math.min(1, most.width / width, most.height / height);
  return (
    <a class="message-picture" href={url} target="_blank" rel="noopener noreferrer" title={name}>
      <img
        src={url}
        alt={name}
        width={Math.max(1, Math.round(width * scale))}
        height={Math.max(1, Math.round(height * scale))}
        loading="lazy"
        decoding="async"
      />
    </a>
  );
}

function Download({ block }: { block: AttachmentBlock }): JSX.Element {
  const { locale } = useInbox();
  const { url, name, bytes } = block;
  const size = saySize(bytes, locale);
  return (
    <a
      class="message-attachment"
      href={url}
      download={name}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`Download ${name}, ${size}`}
    >
      <Icon name="file" size={22} />
      <span class="tray-words">
        <bdi class="tray-name">{name}</bdi>
        <span class="tray-state">{size}</span>
      </span>
      <Icon name="download" size={18} />
    </a>
  );
}

function Unknown(): JSX.Element {
  return (
    <span class="message-attachment">
      <Icon name="file" size={22} />
      <span>A file</span>
    </span>
  );
}
