import { fill } from '../../../workflow/operator/texts/fill.ts';
import type { Said } from '../letter.ts';
import { toMarkup } from '../markup.ts';
import { moment } from '../moment.ts';
import { toPage, type Page, type PageHead } from './page.ts';

/** A conversation of which a mail has told. */
export interface ConversationPage extends PageHead {
  timeZone: string | null;
  said: readonly Said[];
  /** Where the person was on the site; undefined where nobody knows. */
  siteUrl: string | undefined;
  /** What became of their last answer. */
  notice: 'sent' | 'notSent' | undefined;
  /** Whether they may write. */
  canAnswer: boolean;
  form: {
    /** The answer's: sent twice it is one. */
    id: string;
    /** Of the last part that is shown. */
    seen: number;
    /** What they have written and could not be sent. */
    text: string;
  };
}

const main = `<h1>{{title}}</h1>
{{#notice}}<p class="note" role="status">{{notice}}</p>{{/notice}}
<ol class="thread">
{{#said}}<li{{#isOwn}} class="own"{{/isOwn}}><p class="who"><b><bdi>{{name}}</bdi></b> · <bdi>{{time}}</bdi></p><div class="bubble">{{> blocks}}</div></li>
{{/said}}
</ol>
{{#canAnswer}}<form method="post">
<input type="hidden" name="id" value="{{form.id}}"><input type="hidden" name="seen" value="{{form.seen}}">
<label for="text">{{texts.answer}}</label>
<textarea id="text" name="text" required maxlength="10000" dir="auto">{{form.text}}</textarea>
<div class="row"><button>{{texts.send}}</button>{{> back}}</div>
</form>{{/canAnswer}}{{^canAnswer}}{{> back}}{{/canAnswer}}`;

const partials = {
  back: '{{#site}}<a href="{{url}}" rel="noreferrer">{{words}}</a>{{/site}}',
  blocks:
    '{{#blocks}}{{#paragraph}}<p dir="auto">{{#lines}}{{> pieces}}{{^isLast}}<br>{{/isLast}}{{/lines}}</p>{{/paragraph}}{{#list}}{{#isOrdered}}<ol>{{> items}}</ol>{{/isOrdered}}{{^isOrdered}}<ul>{{> items}}</ul>{{/isOrdered}}{{/list}}{{#code}}<pre dir="ltr">{{text}}</pre>{{/code}}{{#file}}{{#picture}}<a href="{{url}}"><img src="{{url}}" alt="{{name}}" width="{{picture.width}}" height="{{picture.height}}" loading="lazy"></a>{{/picture}}{{^picture}}<p><a href="{{url}}"><bdi>{{name}}</bdi></a> <bdi class="size">{{size}}</bdi></p>{{/picture}}{{/file}}{{/blocks}}',
  items: '{{#items}}<li dir="auto">{{> pieces}}</li>{{/items}}',
  pieces:
    '{{#pieces}}{{#href}}<a href="{{href}}" rel="noreferrer">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}{{/pieces}}',
};

export function conversationPage(page: ConversationPage): Page {
  const { texts, language, timeZone, workspace, notice, siteUrl } = page;
  const site = siteUrl === undefined ? undefined : new URL(siteUrl);
  return toPage(
    page,
    fill(texts.subject, { workspace }),
    main,
    {
      notice: notice && texts[notice],
      said: page.said.map(({ author, blocks, atMs }) => ({
        isOwn: author.kind === 'contact',
        name: author.kind === 'contact' ? texts.you : author.name,
        time: moment(atMs, language, timeZone),
        blocks: toMarkup(blocks, language, ({ url }) => url),
      })),
      site: site && { url: site.href, words: fill(texts.toSite, { site: site.host }) },
      canAnswer: page.canAnswer,
      form: page.form,
    },
    partials,
  );
}
