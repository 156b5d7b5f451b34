import { fill } from '../../../workflow/operator/texts/fill.ts';
import { toPage, type Page, type PageHead } from './page.ts';

/** Asks whether somebody wants no more mails: looking at it does nothing. */
export function unsubscribePage(head: PageHead): Page {
  const title = fill(head.texts.askUnsubscribe, { workspace: head.workspace });
  const main =
    '<h1>{{title}}</h1><form method="post"><button>{{texts.unsubscribe}}</button></form>';
  return toPage(head, title, main, {});
}

export function unsubscribedPage(head: PageHead): Page {
  return sentence(head, fill(head.texts.unsubscribed, { workspace: head.workspace }));
}

/** Of a link that opens nothing any more, or never has. */
export function deadLinkPage(head: PageHead, kind: 'expired' | 'unknown'): Page {
  return sentence(head, kind === 'expired' ? head.texts.expired : head.texts.unknown);
}

function sentence(head: PageHead, title: string): Page {
  return toPage(head, title, '<p>{{title}}</p>', {});
}
