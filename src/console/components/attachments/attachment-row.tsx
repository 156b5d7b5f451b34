import type { JSX } from 'preact';
import type { Attachment } from '../../state/attachments.ts';
import { saySize } from '../../state/say-size.ts';
import { Icon } from '../icon.tsx';
import { useInbox } from '../use-inbox.ts';
import { failureText } from './attachment-texts.ts';

interface Props {
  attachment: Attachment;
  onRetry(): void;
  onRemove(): void;
}

/** A file of the tray: what it is, how far it is, and what can be done about it. */
export function AttachmentRow({ attachment, onRetry, onRemove }: Props): JSX.Element {
  const { name, progress } = attachment;
  const isThere = progress.kind === 'uploaded';
  const isOver = isThere || progress.kind === 'failed';
  return (
    <li class={progress.kind === 'failed' ? 'tray-file is-failed' : 'tray-file'}>
      <Face attachment={attachment} />
      <span class="tray-words">
        <bdi class="tray-name" title={name}>
          {name}
        </bdi>
        <State attachment={attachment} />
      </span>
      {progress.kind === 'failed' && (
        <button
          type="button"
          class="icon-button is-small"
          aria-label={`Try again to upload ${name}`}
          title="Try again"
          onClick={onRetry}
        >
          <Icon name="retry" size={16} />
        </button>
      )}
      <button
        type="button"
        class="icon-button is-small"
        aria-label={isOver ? `Remove ${name}` : `Cancel the upload of ${name}`}
        title={isOver ? 'Remove' : 'Cancel'}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  );
}

function Face({ attachment: { progress } }: { attachment: Attachment }): JSX.Element {
  const isPicture = progress.kind === 'uploaded' && progress.block.type === 'image';
  return (
    <span class="tray-face">
      {isPicture ? <img src={progress.block.url} alt="" /> : <Icon name="file" size={18} />}
    </span>
  );
}

function State({ attachment }: { attachment: Attachment }): JSX.Element {
  const { locale } = useInbox();
  const { name, bytes, progress } = attachment;
  const size = saySize(bytes, locale);
  if (progress.kind === 'failed') {
    return <span class="tray-state">{failureText(progress.problem)}</span>;
  }
  if (progress.kind !== 'uploading') {
    return <span class="tray-state">{progress.kind === 'waiting' ? `${size}, waits` : size}</span>;
  }
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(progress.share);
  return (
    <span class="tray-state">
      <progress aria-label={`Uploading ${name}`} value={progress.share} max={1} />
      {`${share} of ${size}`}
    </span>
  );
}
