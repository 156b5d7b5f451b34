import type { Place } from './contender.ts';

/** What measures inside of a page. All times are ms since 1970, to be compared between a page and its frames. */
export interface Probe {
  /** Presses what opens it as soon as that is there. @returns when it was open, and painted */
  openWhenPossible(launcher: Place | undefined, panel: Place): Promise<number>;
  /** @returns ms from pressing until what was to be shown was painted, or what was to be gone was not any more */
  press(button: Place, panel: Place, isToBeShown?: boolean): Promise<number>;
  /** Opens and closes it so many times. */
  openAndClose(times: number, launcher: Place, closer: Place, panel: Place): Promise<void>;
  focus(field: Place): void;
  /** Waits for the next key: `seen` then says how long it took until the thread had each of these near its end. */
  awaitTexts(thread: Place, texts: readonly string[]): void;
  /** Waits for the next key: `seen` then says how long it took until there was more in the field. */
  awaitLetter(field: Place): void;
  /** @returns ms from the key's going down until what is awaited was painted, each */
  seen(): Promise<number[]>;
  /** @returns when the thread had this near its end, and was painted */
  hasAtEnd(thread: Place, text: string): Promise<number>;
  /** Scrolls up by so many pixels in each frame, until the first is there. */
  scrollToTop(
    thread: Place,
    first: string,
    stepPx: number,
    earlier?: Place,
  ): Promise<{ framesMs: number[]; wholeMs: number }>;
}

export type ProbedWindow = typeof window & { probe: Probe };

/** Run in each frame before anything of its own; has to bring all that it needs. */
export function installProbe(): void {
  const lookers = new Set<() => void>();
  let isToLook = false;
  /** Before the next frame is drawn; nothing is looked at, and no frame asked for, while nothing happens. */
  function lookSoon(): void {
    if (isToLook || lookers.size === 0) return;
    isToLook = true;
    requestAnimationFrame(() => {
      isToLook = false;
      for (const look of lookers) look();
    });
  }
  const observer = new MutationObserver(lookSoon);
  const roots: (Document | ShadowRoot)[] = [];
  function watch(root: Document | ShadowRoot): void {
    roots.push(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }
  watch(document);
  for (const event of ['input', 'resize']) addEventListener(event, lookSoon, { capture: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };

  const patienceMs = 300_000;
  const nowMs = () => performance.timeOrigin + performance.now();
  const nextFrame = () => new Promise(requestAnimationFrame);

  function isNamed(element: Element, name: string): boolean {
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name;
  }
  function find({ selector, name }: Place): HTMLElement | undefined {
    for (const root of roots) {
      if (root !== document && !(root as ShadowRoot).host.isConnected) continue;
      for (const element of root.querySelectorAll<HTMLElement>(selector))
        if (name === undefined || isNamed(element, name)) return element;
    }
    return undefined;
  }
  function get(place: Place): HTMLElement {
    const element = find(place);
    if (element === undefined) throw new Error(`No ${place.name ?? place.selector} here`);
    return element;
  }
  /** As large as something to read, and within what the window shows. */
  function isShown(place: Place): boolean {
    const box = find(place)?.getBoundingClientRect();
    if (box === undefined) return false;
    const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
    const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    return width > 150 && height > 150;
  }
  /** Asked before a frame is drawn in which anything may have changed. @returns when the one of which it was so had been drawn */
  function painted(isSo: () => boolean, what: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => finish(() => reject(new Error(`Never seen: ${what}`))),
        patienceMs,
      );
      function finish(then: () => void): void {
        clearTimeout(timer);
        lookers.delete(look);
        then();
      }
      function look(): void {
        if (!isSo()) return;
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(nowMs()), { once: true });
        finish(() => port1.start());
        port2.postMessage('');
      }
      lookers.add(look);
      lookSoon();
    });
  }
  /** Some of the text at one end, without reading all of it. */
  function textAt(place: Place, end: 'first' | 'last', most: number): string {
    const element = find(place);
    if (element === undefined) return '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    let node: Node | null = element;
    if (end === 'first') {
      while ((node = walker.nextNode()) !== null && text.length < most) text += node.nodeValue;
      return text;
    }
    // `previousNode` would step over what is inside of the last one.
    while (walker.currentNode.lastChild !== null) walker.currentNode = walker.currentNode.lastChild;
    if (walker.currentNode.nodeType === Node.TEXT_NODE) text = walker.currentNode.nodeValue ?? '';
    while ((node = walker.previousNode()) !== null && text.length < most)
      text = `${node.nodeValue} ${text}`;
    return text;
  }
  function scrollerOf(place: Place): HTMLElement {
    const isScroller = (element: Element) =>
      element.scrollHeight > element.clientHeight + 1 &&
      /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
    const inner = get(place);
    for (let at: HTMLElement | null = inner; at !== null; at = at.parentElement)
      if (isScroller(at)) return at;
    const below = [...inner.querySelectorAll<HTMLElement>('*')].find(isScroller);
    if (below === undefined) throw new Error('Nothing scrolls');
    return below;
  }
  let awaited: Promise<number[]> = Promise.resolve([]);
  function fromKey(look: () => Promise<number>[]): Promise<number[]> {
    return new Promise((resolve, reject) => {
      const onKey = async ({ timeStamp }: Event) => {
        const startMs = performance.timeOrigin + timeStamp;
        const timesMs = await Promise.all(look()).catch(reject);
        if (timesMs) resolve(timesMs.map((ms) => ms - startMs));
      };
      addEventListener('keydown', onKey, { capture: true, once: true });
    });
  }
  const lengthOf = (field: HTMLElement) =>
    'value' in field ? `${field.value}`.length : (field.textContent ?? '').length;

  const probe: Probe = {
    async openWhenPossible(launcher, panel) {
      if (launcher !== undefined) {
        await painted(() => find(launcher) !== undefined, launcher.name ?? launcher.selector);
        get(launcher).click();
      }
      return painted(() => isShown(panel), panel.selector);
    },
    async press(button, panel, isToBeShown = true) {
      const pressed = get(button);
      const startMs = nowMs();
      pressed.click();
      return (await painted(() => isShown(panel) === isToBeShown, panel.selector)) - startMs;
    },
    async openAndClose(times, launcher, closer, panel) {
      for (let time = 0; time < times; time += 1) {
        await probe.press(launcher, panel);
        await probe.press(closer, panel, false);
      }
    },
    focus: (field) => get(field).focus(),
    awaitTexts(thread, texts) {
      const has = (text: string) => () => textAt(thread, 'last', 400).includes(text);
      awaited = fromKey(() => texts.map((text) => painted(has(text), text)));
    },
    awaitLetter(place) {
      const field = get(place);
      const before = lengthOf(field);
      awaited = fromKey(() => [painted(() => lengthOf(field) > before, 'a letter')]);
    },
    seen: () => awaited,
    hasAtEnd: (thread, text) =>
      painted(() => textAt(thread, 'last', 800).includes(text), `${text} at the end`),
    async scrollToTop(thread, first, stepPx, earlier) {
      const scroller = scrollerOf(thread);
      const framesMs: number[] = [];
      const startMs = nowMs();
      let lastMs = startMs;
      let asked = '';
      for (;;) {
        const isAtTop = scroller.scrollTop <= 0;
        const top = isAtTop ? textAt(thread, 'first', 800) : '';
        if (top.includes(first)) return { framesMs, wholeMs: nowMs() - startMs };
        if (!isAtTop) scroller.scrollTop -= stepPx;
        else if (earlier !== undefined && top !== asked) {
          find(earlier)?.click();
          asked = top;
        }
        await nextFrame();
        const drawnMs = nowMs();
        // Frames in which it waits for what is earlier count as well: it is then that this is rendered.
        framesMs.push(drawnMs - lastMs);
        lastMs = drawnMs;
        if (lastMs > startMs + patienceMs) throw new Error(`Not at the top, but at ${top}`);
      }
    },
  };
  Object.assign(window, { probe });
}
