/** The page behind does not scroll, and is where it was afterwards. @returns lets it go */
export function holdPage({ documentElement: { style } }: Document): () => void {
  const value = style.getPropertyValue('overflow');
  const priority = style.getPropertyPriority('overflow');
  style.setProperty('overflow', 'hidden', 'important');
  return () => style.setProperty('overflow', value, priority);
}
