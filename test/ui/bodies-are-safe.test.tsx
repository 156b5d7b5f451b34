import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Block } from '../../src/contract/block.ts';
import { Blocks } from '../../src/ui/blocks.tsx';
import { linked } from '../../src/ui/linked.ts';
import { h } from 'preact';

afterEach(cleanup);

function show(...texts: string[]): Element {
  const blocks = texts.map((text): Block => ({ type: 'paragraph', text }));
  return render(<Blocks blocks={blocks} say={(text) => linked(h, text)} />).container;
}

test('S8 an address is a link that opens elsewhere and tells nothing of the page', () => {
  show('see https://example.com/a?b=c.');
  const link = screen.getByRole('link', { name: 'https://example.com/a?b=c' });
  expect(link.getAttribute('href')).toBe('https://example.com/a?b=c');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')?.split(' ')).toEqual(
    expect.arrayContaining(['noopener', 'noreferrer', 'nofollow']),
  );
});

test('S8 a mail address can be written to', () => {
  show('or maya@example.com');
  expect(screen.getByRole('link').getAttribute('href')).toBe('mailto:maya@example.com');
});

test.each(['javascript:alert(1)', 'data:text/html,hi', 'JAVASCRIPT://example.com/%0Aalert(1)'])(
  'S3 %s is text',
  (text) => {
    show(text);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText(text)).toBeDefined();
  },
);

test('S3 markup is text', () => {
  const text = '<img src=x onerror="alert(1)"> & <b>bold</b>';
  const container = show(text);
  expect(container.querySelector('img, b')).toBeNull();
  expect(container.textContent).toBe(text);
});

test('each block is a paragraph that runs as its own language does', () => {
  const container = show('Hello', 'مرحبا');
  const paragraphs = Array.from(container.querySelectorAll('p'));
  expect(paragraphs.map((paragraph) => [paragraph.textContent, paragraph.dir])).toEqual([
    ['Hello', 'auto'],
    ['مرحبا', 'auto'],
  ]);
});

test('a block of a type that this client does not know is left out, the others stay', () => {
  const unknown = { type: 'hologram', text: 'Boo' } as unknown as Block;
  const known: Block = { type: 'paragraph', text: 'Hello' };
  const { container } = render(<Blocks blocks={[unknown, known]} />);
  expect(container.textContent).toBe('Hello');
});
