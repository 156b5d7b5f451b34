/** Above a quote, in this many lines at most, stands whose it is. */
const mostLines = 3;

/** Who writes to people: the sender's address, and the domain of the addresses that they answer to. */
export interface OurAddresses {
  from: string;
  domain: string;
}

/**
 * Cuts a text where it begins to quote a mail of ours, in whatever language its reader's program says so: at the line that names our address and ends in a
 * colon, or that is one of a header.
 */
export function cutOurs(text: string, ours: OurAddresses): string {
  const lines = text.split('\n');
  const named = lines.findIndex((line, index) => {
    if (/^\s*>/.test(line) || !isNamed(line, ours)) return false;
    return (
      /^\s*\*?[^\s:：@<]{1,20}( [^\s:：@<]{1,20})?\s?[:：].*[<[]/.test(line) ||
      endsInColon(lines, index)
    );
  });
  if (named === -1) return text;
  let end = named;
  // The line may have been broken: it begins where the paragraph does.
  while (end > 0 && named - end < mostLines - 1 && (lines[end - 1] ?? '').trim() !== '') end -= 1;
  // A line that is drawn above it belongs to it.
  while (end > 0 && isDrawn(lines[end - 1] ?? '')) end -= 1;
  return lines.slice(0, end).join('\n');
}

function isNamed(line: string, { from, domain }: OurAddresses): boolean {
  const folded = line.toLowerCase();
  if (folded.includes(from)) return true;
  return folded.includes(`@${domain}`) && /\br-[a-z2-7]{40,}@/.test(folded);
}

function endsInColon(lines: readonly string[], from: number): boolean {
  for (const line of lines.slice(from, from + mostLines)) {
    if (line.trim() === '') return false;
    if (/[:：]\s*$/.test(line)) return true;
  }
  return false;
}

/** Empty, a line of lines, or words between two of them. */
function isDrawn(line: string): boolean {
  return /^\s*$|^\s*[_*=-]{4,}\s*$|^\s*[_*=-]{2,}.{1,40}[_*=-]{2,}\s*$/.test(line);
}
