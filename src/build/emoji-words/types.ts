/** What emoji stand under: faces, people, animals, food, travel, activities, objects, symbols, flags; then the tones of skin, from light to dark. */
export interface EmojiWords {
  groups: readonly string[];
  tones: readonly string[];
}
