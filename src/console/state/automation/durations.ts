const units = [
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** “2 minutes”, “1 hour 30 minutes”. */
export function minutesText(minutes: number): string {
  if (minutes < 1) return countText(Math.round(minutes * 60), 'second');
  const parts: string[] = [];
  let rest = Math.round(minutes);
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(countText(count, name));
  }
  return parts.join(' ');
}

export function secondsText(seconds: number): string {
  return seconds % 60 !== 0 && seconds < 600
    ? countText(seconds, 'second')
    : minutesText(seconds / 60);
}

function countText(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
