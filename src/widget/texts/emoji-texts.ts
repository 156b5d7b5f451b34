/** Every sentence that a visitor reads where an emoji is chosen. The names of emoji and of their groups come with the data. */
export interface EmojiTexts {
  picker: string;
  search: string;
  noResults: string;
  recent: string;
  skinTone: string;
  loading: string;
  failed: string;
}
