const usual = [
  { minutes: 1, text: '1 minute' },
  { minutes: 2, text: '2 minutes' },
  { minutes: 5, text: '5 minutes' },
  { minutes: 10, text: '10 minutes' },
  { minutes: 30, text: '30 minutes' },
  { minutes: 60, text: '1 hour' },
  { minutes: 240, text: '4 hours' },
  { minutes: 1_440, text: '1 day' },
];

/** How long a reply may go unread, the shortest first; among them what holds now, also where it is none of the usual ones. */
export function quietLengths(now: number): { minutes: number; text: string }[] {
  if (usual.some(({ minutes }) => minutes === now)) return usual;
  const all = [...usual, { minutes: now, text: `${now} minutes` }];
  return all.toSorted((left, right) => left.minutes - right.minutes);
}
