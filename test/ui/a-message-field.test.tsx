import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { MessageField } from '../../src/ui/message-field.tsx';

afterEach(cleanup);

const labels = { field: 'Reply', placeholder: 'Write a reply…', send: 'Send reply' };
const onSend = vi.fn();
afterEach(() => onSend.mockClear());

function Field({ first = '', focusKey }: { first?: string; focusKey?: string }) {
  const [text, setText] = useState(first);
  return (
    <MessageField
      text={text}
      onText={setText}
      onSend={onSend}
      labels={labels}
      {...(focusKey === undefined ? {} : { focusKey })}
    />
  );
}
function field(): HTMLTextAreaElement {
  return screen.getByRole('textbox', { name: 'Reply' });
}
function sendButton(): HTMLButtonElement {
  return screen.getByRole('button', { name: 'Send reply' });
}

test('S5 field and button are named, and the field says what it is for', () => {
  render(<Field />);
  expect(field().placeholder).toBe('Write a reply…');
  expect(sendButton().disabled).toBe(true);
});

test('it sends what was typed as blocks, and is empty then', () => {
  render(<Field />);
  fireEvent.input(field(), { target: { value: ' one\n\ntwo ' } });
  fireEvent.click(sendButton());
  expect(onSend.mock.calls).toEqual([
    [
      [
        { type: 'paragraph', text: 'one' },
        { type: 'paragraph', text: 'two' },
      ],
    ],
  ]);
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
});

test('S5 Enter sends, with Shift it does not', () => {
  render(<Field first="Hello" />);
  fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
  expect(onSend).not.toHaveBeenCalled();
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(onSend).toHaveBeenCalledTimes(1);
});

test('S8 where fingers come first, Enter breaks the line', () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(hover:none)' }));
  onTestFinished(() => void vi.unstubAllGlobals());
  render(<Field first="Hello" />);
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(onSend).not.toHaveBeenCalled();
  fireEvent.click(sendButton());
  expect(onSend).toHaveBeenCalledTimes(1);
});

test('S8 files alone can be sent', () => {
  render(<MessageField text="" onText={() => {}} onSend={onSend} labels={labels} hasMore />);
  fireEvent.click(sendButton());
  expect(onSend.mock.calls).toEqual([[[]]]);
});

test('S5 while an input method composes, Enter is its own', () => {
  render(<Field first="に" />);
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
  expect(onSend).not.toHaveBeenCalled();
});

test('what is only space is not sent', () => {
  render(<Field first={' \n '} />);
  expect(sendButton().disabled).toBe(true);
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(onSend).not.toHaveBeenCalled();
});

test('S5 it takes the focus when it is about something else, and not by itself', () => {
  const { rerender } = render(<Field />);
  expect(document.activeElement).not.toBe(field());
  rerender(<Field focusKey="one" />);
  expect(document.activeElement).toBe(field());
  field().blur();
  rerender(<Field focusKey="one" />);
  expect(document.activeElement).not.toBe(field());
  rerender(<Field focusKey="two" />);
  expect(document.activeElement).toBe(field());
});
