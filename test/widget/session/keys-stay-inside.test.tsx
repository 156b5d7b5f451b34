import { expect, onTestFinished, test, vi } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { createHost } from '../../../src/widget/session/host.ts';
import { workspace } from '../fake-bridge.ts';

function createScene() {
  const host = createHost(document, 'p{margin:0}');
  host.look({ ...workspace, vertical_padding: 32 });
  const element = must(document.getElementById('intercom-container'), 'the host');
  onTestFinished(() => host.remove());
  return { host, element };
}

test.each(['keydown', 'keyup', 'keypress'])(
  'S3 a key that is pressed in the messenger is no shortcut of the page: %s',
  (type) => {
    const { host } = createScene();
    const field = host.root.appendChild(document.createElement('textarea'));
    const [pageHears, fieldHears] = [vi.fn(), vi.fn()];
    document.addEventListener(type, pageHears);
    onTestFinished(() => document.removeEventListener(type, pageHears));
    field.addEventListener(type, fieldHears);
    const press = () => new KeyboardEvent(type, { key: '/', bubbles: true, composed: true });
    field.dispatchEvent(press());
    expect(fieldHears).toHaveBeenCalledTimes(1);
    expect(pageHears).not.toHaveBeenCalled();
    document.body.dispatchEvent(press());
    expect(pageHears).toHaveBeenCalledTimes(1);
  },
);

test('S3 it lives in a shadow root of its own, without anything that asks for the page’s permission', () => {
  const { host, element } = createScene();
  expect(element.shadowRoot?.contains(host.root)).toBe(true);
  expect(element.shadowRoot?.querySelector('style, [style], link')).toBeNull();
  expect(element.hasAttribute('style')).toBe(false);
});

test('S7 the workspace’s colour and distances are in its style sheet', () => {
  const { element } = createScene();
  const [, sheet] = element.shadowRoot?.adoptedStyleSheets ?? [];
  const css = Array.from(sheet?.cssRules ?? [], (rule) => rule.cssText).join(' ');
  expect(css).toMatch(/--action: rgb\(26,102,204\);.*--x: 20px; --y: 32px/);
});

test('it leaves no trace; twice is harmless', () => {
  const { host } = createScene();
  host.remove();
  host.remove();
  expect(document.getElementById('intercom-container')).toBeNull();
});
