/**
 * What a customer's site does around the messenger, by its public calls alone. Every page has this
 * script; what a page lacks is passed over.
 */
markCurrentPage();
showWhoIsSignedIn();
listenToAsking();
listenToDimmer();
startTour();
listenToTries();

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** Until the messenger has loaded, the snippet's stub keeps the call for it. */
function intercom(...args: unknown[]): unknown {
  return window.Intercom?.(...args);
}

function settings(): { name?: unknown } {
  const { intercomSettings } = window;
  return typeof intercomSettings === 'object' && intercomSettings !== null ? intercomSettings : {};
}

function markCurrentPage(): void {
  find(`nav a[href="${location.pathname}"]`)?.setAttribute('aria-current', 'page');
}

function showWhoIsSignedIn(): void {
  const signedOut = find('#signed-out');
  const signedIn = find('#signed-in');
  const customer = find('#customer');
  if (signedOut === null || signedIn === null || customer === null) return;

  const { name } = settings();
  customer.textContent = typeof name === 'string' ? name : '';
  signedIn.hidden = typeof name !== 'string';
  signedOut.hidden = !signedIn.hidden;

  find('[data-sign-out]')?.addEventListener('click', () => void signOut());
  for (const button of document.querySelectorAll<HTMLElement>('[data-sign-in]')) {
    button.addEventListener('click', () => void signIn(button.dataset.signIn ?? ''));
  }
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !signedOut.contains(target)) signedOut.removeAttribute('open');
  });
  signedOut.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    signedOut.removeAttribute('open');
    signedOut.querySelector('summary')?.focus();
  });
}

function signIn(userId: string): Promise<void> {
  return changeSession({
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: userId }),
  });
}

/**
 * The messenger first: what follows may fail, and the next person at this computer must not read the last one's
 * conversations.
 */
function signOut(): Promise<void> {
  intercom('shutdown');
  return changeSession({ method: 'DELETE' });
}

async function changeSession(request: RequestInit): Promise<void> {
  const isDone = await fetch('/demo/session', request).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isDone) return location.reload();
  const complaint = find('#complaint');
  if (complaint !== null)
    complaint.textContent = 'The shop’s server does not answer. Please try again.';
}

/** Buttons that open the messenger with the beginning of a message. */
function listenToAsking(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-ask]')) {
    button.addEventListener('click', () => intercom('showNewMessage', button.dataset.ask));
  }
}

function listenToDimmer(): void {
  const dimmer = document.querySelector<HTMLInputElement>('#dimmer');
  const lights = document.querySelectorAll('[data-light]');
  function dim(): void {
    // An attribute: the page's policy forbids inline styles.
    for (const light of lights) light.setAttribute('opacity', String(Number(dimmer?.value) / 100));
  }
  if (dimmer === null) return;
  dimmer.addEventListener('input', dim);
  dim();
}

/** One page that changes its address, title and content by itself, as single-page applications do. */
function startTour(): void {
  const tour = find('#tour');
  const previous = find('#previous');
  const next = find('#next');
  if (tour === null || previous === null || next === null) return;
  const steps = [...tour.querySelectorAll<HTMLElement>('[data-title]')];
  const links = [...tour.querySelectorAll<HTMLAnchorElement>('a[href^="?step="]')];

  function current(): number {
    const asked = Number(new URLSearchParams(location.search).get('step') ?? 1);
    return steps[asked - 1] === undefined ? 1 : asked;
  }
  function draw(): void {
    const step = current();
    tour?.setAttribute('data-step', String(step));
    steps.forEach((words, index) => (words.hidden = index !== step - 1));
    links.forEach((link, index) =>
      link.setAttribute('aria-current', index === step - 1 ? 'step' : 'false'),
    );
    // Not `disabled`, which would take the focus away from whoever pressed it.
    previous?.setAttribute('aria-disabled', String(step === 1));
    next?.setAttribute('aria-disabled', String(step === steps.length));
    document.title = `${steps[step - 1]?.dataset.title ?? ''} · Tour · Lumen`;
  }
  function change(): void {
    draw();
    intercom('update');
  }
  function go(step: number): void {
    if (step === current() || steps[step - 1] === undefined) return;
    history.pushState(null, '', `?step=${step}`);
    change();
  }

  previous.addEventListener('click', () => go(current() - 1));
  next.addEventListener('click', () => go(current() + 1));
  links.forEach((link, index) =>
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(index + 1);
    }),
  );
  window.addEventListener('popstate', change);
  draw();
}

/** The guide's table: what its buttons call, and what is said about the result. */
function tries(say: (method: string, text: string) => void): Record<string, () => void> {
  let isLeft = false;
  let openings = 0;
  let closings = 0;
  // Every press registers its listener once more, as every call of a page does.
  const opened = () => say('onShow', `Opened ${++openings}×.`);
  const closed = () => say('onHide', `Closed ${++closings}×.`);
  const counted = (count: unknown) => say('onUnreadCountChange', `Unread: ${String(count)}`);
  return {
    boot() {
      const { name } = settings();
      intercom('boot', window.intercomSettings);
      say('boot', typeof name === 'string' ? `Booted as ${name}.` : 'Booted as somebody unknown.');
    },
    shutdown() {
      intercom('shutdown');
      say('shutdown', 'Gone. Boot brings the messenger back.');
    },
    update() {
      isLeft = !isLeft;
      intercom('update', { alignment: isLeft ? 'left' : 'right' });
      say('update', isLeft ? 'It is on the left.' : 'It is on the right.');
    },
    show: () => intercom('show'),
    hide: () => intercom('hide'),
    showNewMessage: () => intercom('showNewMessage', 'Hello! Does Heron fit under a low ceiling?'),
    onShow() {
      intercom('onShow', opened);
      say('onShow', 'Listening.');
    },
    onHide() {
      intercom('onHide', closed);
      say('onHide', 'Listening.');
    },
    onUnreadCountChange: () => intercom('onUnreadCountChange', counted),
    getVisitorId: () =>
      say('getVisitorId', String(intercom('getVisitorId') ?? 'Nobody: nothing is booted.')),
  };
}

function listenToTries(): void {
  const origin = find('#origin');
  if (origin !== null) origin.textContent = location.origin;

  const calls = tries((method, text) => {
    const output = find(`[data-try="${method}"] + output`);
    if (output !== null) output.textContent = text;
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-try]')) {
    button.addEventListener('click', () => calls[button.dataset.try ?? '']?.());
  }
}
