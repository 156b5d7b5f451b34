/** What the build needs of a library that has no types. */
declare module 'mjml' {
  interface Problem {
    message: string;
    formattedMessage: string;
  }
  export default function mjml2html(
    source: string,
    options: { validationLevel: 'soft'; keepComments: boolean; fonts: Record<string, string> },
  ): Promise<{ html: string; errors: Problem[] }>;
}
