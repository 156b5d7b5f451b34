import { wordsOfAll } from '../../contract/words-of.ts';
import type { Alert } from './alert.ts';

const longestText = 140;

/** What a notification says. */
export function alertWords({ kind, conversation, part }: Alert): { title: string; text: string } {
  const { display_name: name } = conversation.contact;
  const said = textOf(kind === 'message' ? part : conversation.last_comment);
  return {
    title: kind === 'message' ? name : `${part.author.name} assigned you ${name}`,
    text: said.length > longestText ? `${said.slice(0, longestText - 1)}…` : said,
  };
}

function textOf({ blocks }: Pick<Alert['part'], 'blocks'>): string {
  return wordsOfAll(blocks).replaceAll('\n', ' ');
}
