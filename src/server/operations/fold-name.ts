/** What is the same of a name, however it is written: names of tags and teams are unique by this. */
export function foldName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
