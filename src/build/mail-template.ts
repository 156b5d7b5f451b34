import { readFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import type { Plugin } from 'vite';

/** Puts `letter.html` beside the server: markup that every mail program shows, with what is filled in at run time left as it stands. */
export function mailTemplate(source: string): Plugin {
  return {
    name: 'foyer:mail-template',
    apply: 'build',
    async generateBundle() {
      const { html, errors } = await mjml2html(await readFile(source, 'utf8'), {
        validationLevel: 'soft',
        keepComments: false,
        // Nobody is told that a mail is read.
        fonts: {},
      });
      const faults = errors.filter(({ message }) => !isOfPlaceholder(message));
      if (faults.length > 0)
        this.error(faults.map(({ formattedMessage }) => formattedMessage).join('\n'));
      this.emitFile({
        type: 'asset',
        fileName: 'letter.html',
        source: html.replace(/\n\s*/g, '\n'),
      });
    },
  };
}

/** A colour or a side that is known at run time only. */
function isOfPlaceholder(message: string): boolean {
  return message.includes('{{');
}
