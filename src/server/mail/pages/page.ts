import { createHash } from 'node:crypto';
import Mustache from 'mustache';
import { coloursOf } from '../colours.ts';
import type { MailTexts } from '../texts/mail-texts.ts';
import { pageStyle } from './page-style.ts';

/** A page that a mail leads to: no script, nothing from elsewhere. */
export interface Page {
  html: string;
  /** Of its `Content-Security-Policy`. */
  policy: string;
}

/** Whose page it is, and how it is written. */
export interface PageHead {
  language: string;
  texts: MailTexts;
  workspace: string;
  /** `#rrggbb` */
  actionColor: string;
  /** Where its picture is found; undefined is none. */
  logoUrl: string | undefined;
}

const shell = `<!doctype html>
<html lang="{{language}}" dir="{{texts.direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<header>{{#logoUrl}}<img class="logo" src="{{logoUrl}}" alt="">{{/logoUrl}}{{^logoUrl}}<span class="tile" aria-hidden="true">{{initial}}</span>{{/logoUrl}}<span class="of">{{workspace}}</span></header>
<main>
{{> main}}
</main>
</body>
</html>
`;

/** @param main a template of what stands in it; @param partials further ones that it needs */
export function toPage(
  head: PageHead,
  title: string,
  main: string,
  view: object,
  partials: Readonly<Record<string, string>> = {},
): Page {
  const style = pageStyle(
    coloursOf(head.actionColor, 'light'),
    coloursOf(head.actionColor, 'dark'),
  );
  const initial = Array.from(head.workspace.trim())[0]?.toUpperCase() ?? '';
  const html = Mustache.render(
    shell,
    { ...head, ...view, title, style, initial },
    { ...partials, main },
  );
  const digest = createHash('sha256').update(style).digest('base64');
  return {
    html,
    policy: [
      "default-src 'none'",
      `style-src 'sha256-${digest}'`,
      "img-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}
