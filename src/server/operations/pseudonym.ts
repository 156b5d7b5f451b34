const colours = [
  'Amber',
  'Azure',
  'Coral',
  'Copper',
  'Crimson',
  'Golden',
  'Indigo',
  'Ivory',
  'Jade',
  'Lilac',
  'Olive',
  'Onyx',
  'Pearl',
  'Rose',
  'Ruby',
  'Saffron',
  'Scarlet',
  'Silver',
  'Teal',
  'Violet',
] as const;
const animals = [
  'Badger',
  'Crane',
  'Dolphin',
  'Falcon',
  'Finch',
  'Fox',
  'Gecko',
  'Hare',
  'Heron',
  'Ibex',
  'Koala',
  'Lynx',
  'Marten',
  'Otter',
  'Owl',
  'Panda',
  'Puffin',
  'Robin',
  'Seal',
  'Swan',
  'Tapir',
  'Wren',
] as const;

/** “Amber Otter”: what a lead is called until a name is known. The same contact gets the same one. */
export function pseudonymOf(contactId: string): string {
  const number = Number.parseInt(contactId.slice(-8), 16);
  const colour = colours[number % colours.length];
  const animal = animals[Math.floor(number / colours.length) % animals.length];
  return `${colour} ${animal}`;
}
