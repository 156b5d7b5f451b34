import type { MessengerConfig } from '../../contract/messenger-config.ts';
import { answer } from './answers.ts';
import './preview.css';

interface Told {
  appId: string;
  /** As a page says them to `boot`. */
  settings: Record<string, unknown>;
  icon: string;
  /** Of the saved picture in its place. */
  imageId: string | undefined;
  config: MessengerConfig;
}
type Intercom = (method: string, settings?: object) => void;

let told: Told | undefined;
const { fetch } = window;
window.fetch = async (asked, init) => {
  const url = asked instanceof Request ? asked.url : String(asked);
  return (told && answer(url, told.config)) ?? fetch(asked, init);
};
const call: Intercom = (...what) => (window as unknown as { Intercom: Intercom }).Intercom(...what);

window.addEventListener('message', ({ source, data }: MessageEvent<Told>) => {
  if (source !== window.parent) return;
  const before = told;
  told = data;
  if (before === undefined) return begin();
  // The launcher's face comes with its script.
  if (before.icon !== data.icon || before.imageId !== data.imageId) return location.reload();
  if (JSON.stringify(before.config) === JSON.stringify(data.config)) {
    call('update', data.settings);
  } else {
    call('shutdown');
    open();
  }
});
window.parent.postMessage('ready', '*');

function begin(): void {
  if (told === undefined) return;
  const script = document.createElement('script');
  // The picture only keeps the browser from the script that it has from before.
  script.src = `/widget/${told.appId}?launcher_icon=${told.icon}&picture=${told.imageId ?? ''}`;
  script.addEventListener('load', open);
  document.head.append(script);
}
function open(): void {
  call('boot', { app_id: told?.appId, ...told?.settings });
  call('show');
}
