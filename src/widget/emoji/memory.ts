import type { KeptEmoji } from '../../writing/kept.ts';
import type { EmojiTools } from './types.ts';

/** So many are shown as chosen last. */
const maxRecent = 24;

/** What was chosen last, for the next time: kept with what is written, so that nobody else who uses the browser sees it. */
export function createMemory({ keep, own, ready, writer, signal }: EmojiTools) {
  const recent = signal<readonly string[]>([]);
  const tone = signal(0);
  const recalled = recall().catch(() => {});

  /** Whose it is has to be known; emoji are chosen from meanwhile. */
  async function recall(): Promise<void> {
    await ready();
    const found = (await keep.read())?.kept.find((one) => one.type === 'emoji');
    const kept = found && own(found);
    if (kept === undefined) return;
    recent.value = latest([...recent.peek(), ...kept.recent]);
    tone.value ||= kept.tone;
  }
  async function save(): Promise<void> {
    await recalled;
    const kept: KeptEmoji = {
      type: 'emoji',
      key: 'emoji',
      recent: recent.peek(),
      tone: tone.peek(),
      writer: writer(),
    };
    await keep.put(kept);
  }
  return {
    recent,
    tone,
    chose(emoji: string): void {
      recent.value = latest([emoji, ...recent.peek()]);
      void save();
    },
    setTone(next: number): void {
      tone.value = next;
      void save();
    },
  };
}
export type Memory = ReturnType<typeof createMemory>;

function latest(emoji: readonly string[]): string[] {
  return [...new Set(emoji)].slice(0, maxRecent);
}
