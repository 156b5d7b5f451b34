import type { KeptEmoji } from '../../writing/kept.ts';
import type { EmojiTools } from './types.ts';

/** So many are shown as chosen last. */
const maxRecent = 24;

/** What was chosen last, for the next time: kept with what is written, so that nobody else who uses the browser sees it. */
export function createMemory({ keep, own, writer, signal }: EmojiTools) {
  const recent = signal<readonly string[]>([]);
  const tone = signal(0);

  function save(): void {
    const kept: KeptEmoji = {
      type: 'emoji',
      key: 'emoji',
      recent: recent.peek(),
      tone: tone.peek(),
      writer: writer(),
    };
    void keep.put(kept);
  }
  return {
    recent,
    tone,
    async recall(): Promise<void> {
      const found = (await keep.read())?.kept.find((one) => one.type === 'emoji');
      const kept = found && own(found);
      if (kept === undefined) return;
      recent.value = kept.recent;
      tone.value = kept.tone;
    },
    chose(emoji: string): void {
      recent.value = [emoji, ...recent.peek().filter((one) => one !== emoji)].slice(0, maxRecent);
      save();
    },
    setTone(next: number): void {
      tone.value = next;
      save();
    },
  };
}
export type Memory = ReturnType<typeof createMemory>;
