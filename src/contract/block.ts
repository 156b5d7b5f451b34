import Type, { type Static } from 'typebox';
import { ClientId } from './identifiers.ts';

/** Text as written; line breaks are kept and addresses become links where it is shown. */
export const ParagraphBlock = Type.Object(
  {
    type: Type.Literal('paragraph'),
    text: Type.String({ maxLength: 10_000, pattern: '\\S' }),
  },
  { additionalProperties: false },
);

export type ParagraphBlock = Static<typeof ParagraphBlock>;

export const ListBlock = Type.Object(
  {
    type: Type.Literal('list'),
    /** Numbered, from one. */
    is_ordered: Type.Boolean(),
    items: Type.Array(Type.String({ maxLength: 10_000, pattern: '\\S' }), {
      minItems: 1,
      maxItems: 100,
    }),
  },
  { additionalProperties: false },
);

/** Shown as it is, in letters of one width. */
export const CodeBlock = Type.Object(
  {
    type: Type.Literal('code'),
    text: Type.String({ maxLength: 10_000, pattern: '\\S' }),
  },
  { additionalProperties: false },
);

/** A file that has been uploaded before. What it is shown as is decided by what is in it. */
export const UploadBlock = Type.Object(
  { type: Type.Literal('upload'), upload_id: ClientId },
  { additionalProperties: false },
);

const file = {
  upload_id: ClientId,
  /** As it was called where it came from. */
  name: Type.String({ minLength: 1, maxLength: 255 }),
  /** By its content, whatever its name says. */
  content_type: Type.String(),
  bytes: Type.Integer({ minimum: 1 }),
  /** Signed, for a day at most; the next answer bears another. Against the server's own address where it begins with a slash. */
  url: Type.String(),
};

/** A picture that every browser shows. */
export const ImageBlock = Type.Object({
  type: Type.Literal('image'),
  ...file,
  /** In pixels, turned upright. */
  width: Type.Integer({ minimum: 1 }),
  height: Type.Integer({ minimum: 1 }),
});
export type ImageBlock = Static<typeof ImageBlock>;

/** Any other file, to be downloaded. */
export const AttachmentBlock = Type.Object({ type: Type.Literal('attachment'), ...file });
export type AttachmentBlock = Static<typeof AttachmentBlock>;

/** One piece of a body, as it is read. A client leaves out a piece of a type that it does not know. */
export const Block = Type.Union([
  ParagraphBlock,
  ListBlock,
  CodeBlock,
  ImageBlock,
  AttachmentBlock,
]);
export type Block = Static<typeof Block>;

/** One piece of a body, as it is written. */
export const NewBlock = Type.Union([ParagraphBlock, ListBlock, CodeBlock, UploadBlock]);
export type NewBlock = Static<typeof NewBlock>;

type Kept<Shown> = Omit<Shown, 'url'> & { url?: never };
/** A file as it is kept: its address is signed anew whenever it is read. */
export type KeptFile = Kept<ImageBlock> | Kept<AttachmentBlock>;
/** A piece that is words and nothing else. */
export type TextBlock = Exclude<Block, ImageBlock | AttachmentBlock>;
/** One piece of a body, as it is kept. */
export type KeptBlock = TextBlock | KeptFile;
