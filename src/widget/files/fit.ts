interface Size {
  width: number;
  height: number;
}

/** As large as it may be, in its own proportions; never larger than it is. */
export function fit({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
