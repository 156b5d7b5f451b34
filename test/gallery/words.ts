import type { Language } from './variant.ts';

/** What people say in the pictures. */
export interface Words {
  question: string;
  answer: string;
  thanks: string;
  second: string;
  late: string;
  withLink: string;
  withLongWord: string;
  long: string;
  draft: string;
  howTo: string;
  steps: string[];
  /** By which some emoji are found. */
  emoji: string;
}

const en: Words = {
  question: 'Hi! Does the Dusk lamp dim all the way down to a glow?',
  answer: 'It does: below one per cent, without a flicker. Shall I send you a short film of it?',
  thanks: 'Yes please, that would help me decide.',
  second: 'And do you ship to Portugal?',
  late: 'One more thing: until Sunday the shipping is on us.',
  withLink: 'Everything about shipping is here: https://example.com/help/shipping',
  withLongWord:
    'The number on it is DUSK-2026-0115-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ.',
  long: 'Sure. It comes with a dimmer that remembers where you left it.\n\nThe cable is three metres long, of woven cotton, and can be exchanged without tools. The bulb is part of it, lasts for some twenty years, and we send you another for nothing where it does not.',
  draft: 'I was just wondering whether',
  howTo: 'To have it dim by itself in the evening:',
  steps: [
    'Hold the switch until it blinks twice.',
    'Open the app, and choose “Evenings” under the lamp that you want to set.',
    'Put this in:',
  ],
  emoji: 'light',
};
const ar: Words = {
  question: 'مرحبًا! هل يمكن خفض إضاءة مصباح الغسق حتى الوهج الخافت؟',
  answer: 'نعم، إلى أقل من واحد بالمئة ومن دون أي وميض. هل أرسل لك مقطعًا قصيرًا عنه؟',
  thanks: 'نعم من فضلك، سيساعدني ذلك على اتخاذ القرار.',
  second: 'وهل تشحنون إلى البرتغال؟',
  late: 'أمر آخر: الشحن مجاني حتى يوم الأحد.',
  withLink: 'كل شيء عن الشحن هنا: https://example.com/help/shipping',
  withLongWord:
    'الرقم المكتوب عليه هو DUSK-2026-0115-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  long: 'بالتأكيد. يأتي المصباح مع مفتاح خفت يتذكر آخر درجة اخترتها.\n\nطول السلك ثلاثة أمتار من القطن المنسوج، ويمكن استبداله من دون أدوات. اللمبة جزء منه وتدوم نحو عشرين عامًا، ونرسل لك غيرها مجانًا إن لم تدم.',
  draft: 'كنت أتساءل إن كان',
  howTo: 'ليخفت ضوؤه وحده في المساء:',
  steps: [
    'اضغط على المفتاح مطولًا حتى يومض مرتين.',
    'افتح التطبيق واختر «المساء» تحت المصباح الذي تريد ضبطه.',
    'ثم أدخل ما يلي:',
  ],
  emoji: 'ضوء',
};
export const words: Record<Language, Words> = { en, ar };
