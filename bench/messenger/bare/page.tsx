import { effect, signal } from '@preact/signals';
import { render, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { io } from 'socket.io-client';
import type { BareMessage } from './message.ts';

/** As little as a messenger can be: a list, a field, a socket. All of it is loaded with the page, and everything that was said is rendered. */
const script = document.currentScript as HTMLScriptElement;
const { origin, searchParams } = new URL(script.src);
const isOpen = signal(false);
const text = signal('');
const messages = signal<readonly BareMessage[]>([]);

const socket = io(origin, {
  transports: ['websocket'],
  query: { history: searchParams.get('history') },
});
socket.on('history', (before: BareMessage[]) => (messages.value = before));
socket.on('message', (message: BareMessage) => (messages.value = [...messages.value, message]));

function send(): void {
  const own = { id: Date.now(), text: text.value, isOwn: true };
  messages.value = [...messages.value, own];
  socket.emit('say', text.value);
  text.value = '';
}

function Messenger(): JSX.Element {
  return (
    <>
      <button class="launcher" onClick={() => (isOpen.value = !isOpen.value)}>
        {isOpen.value ? 'Close messenger' : 'Open messenger'}
      </button>
      {isOpen.value && <Panel />}
    </>
  );
}

function Panel(): JSX.Element {
  return (
    <div class="panel" role="dialog" aria-label="Messenger">
      <Thread />
      <Field />
    </div>
  );
}

function Thread(): JSX.Element {
  const log = useRef<HTMLDivElement>(null);
  const shown = messages.value;
  useEffect(() => log.current?.scrollTo(0, log.current.scrollHeight), [shown]);
  return (
    <div class="thread" role="log" aria-label="Conversation" ref={log}>
      {shown.map((message) => (
        <p key={message.id} class={message.isOwn ? 'own' : ''}>
          {message.text}
        </p>
      ))}
    </div>
  );
}

function Field(): JSX.Element {
  return (
    <textarea
      aria-label="Message"
      value={text.value}
      onInput={(event) => (text.value = event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        send();
      }}
    />
  );
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`.launcher{position:fixed;bottom:20px;right:20px}
.panel{position:fixed;bottom:60px;right:20px;width:376px;height:600px;display:flex;flex-direction:column;background:#fff;box-shadow:0 2px 12px #0003;font:15px/1.4 sans-serif}
.thread{flex:1;overflow-y:auto;padding:16px}
p{margin:0 0 8px;padding:8px 12px;border-radius:12px;max-width:80%;background:#eee}
.own{margin-left:auto;background:#246;color:#fff}`);
document.adoptedStyleSheets.push(sheet);
const place = document.body.appendChild(document.createElement('div'));
effect(() => render(<Messenger />, place));
