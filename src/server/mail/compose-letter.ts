import Mustache from 'mustache';
import { wordsOfAll } from '../../contract/words-of.ts';
import { fill } from '../../workflow/operator/texts/fill.ts';
import { blocksTemplate, itemsTemplate, piecesTemplate } from './blocks-template.ts';
import { chooseTexts } from './choose-texts.ts';
import { coloursOf } from './colours.ts';
import type { Composed, Letter, Said } from './letter.ts';
import { toMarkup } from './markup.ts';
import { moment } from './moment.ts';
import { quote, toPlain } from './plain-text.ts';
import { excerpt, toSubject } from './subject.ts';
import { teammateTexts } from './teammate-texts.ts';
import type { MailTexts } from './texts/mail-texts.ts';

/** What a list of mails shows beside the subject. */
const preheaderLength = 110;

/** @param template what the build has made of `letter.mjml` */
export function composeLetter(letter: Letter, template: string): Composed {
  const { language, texts } =
    letter.kind === 'unseen'
      ? { language: 'en', texts: teammateTexts }
      : chooseTexts(letter.language);
  const { workspace } = letter;
  const because = fill(texts.because, { workspace });
  return {
    fromName: toFromName(letter, texts),
    subject: toSubject(letter.beginning, texts, workspace),
    text: toText(letter, texts, language, because),
    html: Mustache.render(template, toView(letter, texts, language, because), {
      blocks: blocksTemplate,
      items: itemsTemplate,
      pieces: piecesTemplate,
    }),
  };
}

/** Who has written last. */
function toFromName({ fresh, senderName, workspace }: Letter, texts: MailTexts): string {
  const name = fresh.at(-1)?.author.name ?? workspace;
  return fill(texts.from, { name, workspace: senderName || workspace });
}

function toText(letter: Letter, texts: MailTexts, language: string, because: string): string {
  const { fresh, earlier, hearsAnswers, continueUrl, unsubscribeUrl } = letter;
  const nameOf = namer(letter, texts);
  const say = (said: Said) => `${nameOf(said)}:\n${toPlain(said.blocks, language)}`;
  return [
    ...fresh.map(say),
    `${texts.continue}:\n${continueUrl}`,
    ...(hearsAnswers ? [texts.reply] : []),
    ...(earlier.length > 0 ? [`${texts.earlier}:`, quote(earlier.map(say).join('\n\n'))] : []),
    `-- \n${because}\n${texts.unsubscribe}: ${unsubscribeUrl}`,
    '',
  ].join('\n\n');
}

function toView(letter: Letter, texts: MailTexts, language: string, because: string) {
  const { fresh, earlier, hearsAnswers, workspace, logo, actionColor, timeZone } = letter;
  const nameOf = namer(letter, texts);
  const urlOf = () => letter.continueUrl;
  const isRtl = texts.direction === 'rtl';
  const show = (said: Said) => ({
    name: nameOf(said),
    initial: initialOf(nameOf(said)),
    time: moment(said.atMs, language, timeZone),
    blocks: toMarkup(said.blocks, language, urlOf),
  });
  return {
    language,
    direction: texts.direction,
    start: isRtl ? 'right' : 'left',
    end: isRtl ? 'left' : 'right',
    preheader: excerpt(wordsOfAll(fresh[0]?.blocks ?? []), preheaderLength),
    workspace,
    initialOfWorkspace: initialOf(workspace),
    logo: logo && toLogo(logo),
    light: coloursOf(actionColor, 'light'),
    dark: coloursOf(actionColor, 'dark'),
    fresh: fresh.map((said, index) => ({
      ...show(said),
      // Who goes on is not named anew.
      isFirst: fresh[index - 1]?.author.name !== said.author.name,
    })),
    hasEarlier: earlier.length > 0,
    earlier: earlier.map(show),
    hearsAnswers,
    continueUrl: letter.continueUrl,
    unsubscribeUrl: letter.unsubscribeUrl,
    texts: { ...texts, because },
  };
}

/** A teammate is told what the person is called; the person is told “you”. */
function namer({ kind }: Letter, texts: MailTexts): (said: Said) => string {
  return ({ author }) =>
    kind === 'replies' && author.kind === 'contact' ? texts.you : author.name;
}

function initialOf(name: string): string {
  return Array.from(name.trim())[0]?.toUpperCase() ?? '·';
}

const logoHeight = 32;
const maxLogoWidth = 180;

function toLogo({ url, width, height }: NonNullable<Letter['logo']>) {
  const scale = Math.min(logoHeight / height, maxLogoWidth / width);
  return { url, width: Math.round(width * scale), height: Math.round(height * scale) };
}
