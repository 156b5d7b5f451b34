import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { Inbox } from '../../src/console/components/use-inbox.ts';
import type { InboxContext } from '../../src/console/inbox-context.ts';
import { BotsModel } from '../../src/console/models/bots-model.ts';
import { DirectoryModel } from '../../src/console/models/directory-model.ts';
import { createSettingsContext } from '../../src/console/settings-context.ts';
import type { AddressBar } from '../../src/console/session/types/address-bar.ts';
import type { ConsoleApi } from '../../src/console/session/types/console-api.ts';
import type { ConsoleConversation } from '../../src/contract/console/conversation.ts';
import type { Directory } from '../../src/contract/console/directory.ts';
import type { ConsoleTeammate } from '../../src/contract/console/teammates.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createFakeApi } from './fake-api.ts';
import { makeDirectory, makeTeammate } from './makers.ts';

interface Options {
  answers: Partial<ConsoleApi>;
  teammate?: ConsoleTeammate;
  directory?: Directory;
  path?: string;
  conversation?: ConsoleConversation;
}

/** A page of the console for a teammate, with what the server would answer. */
export async function renderInConsole(view: ComponentChildren, options: Options) {
  const { answers, teammate = makeTeammate(), path = '/console/settings/operator' } = options;
  const directory = options.directory ?? makeDirectory({ teammates: [teammate] });
  const api = createFakeApi({ readDirectory: async () => directory, ...answers });
  const directoryModel = new DirectoryModel(api);
  await directoryModel.refresh();
  const clock = createVirtualClock();
  const settings = createSettingsContext({
    api,
    clock,
    address: createFakeAddress(path),
    environment: { origin: 'https://foyer.example', copy: async () => true } as never,
    directory: directoryModel,
    teammate,
    appId: 'demo',
  });
  const chosen = holder(options.conversation);
  // What these pages look at; the rest of the console is not there.
  const inbox = {
    teammate,
    locale: 'en',
    timeZone: 'UTC',
    directory: directoryModel,
    settings,
    bots: new BotsModel(api, chosen),
    page: { nowMs: holder(Date.now()), isVisible: holder(true) },
    route: { pathWith: () => '/console/', showConversation() {} },
  } as unknown as InboxContext;
  const rendered = render(<Inbox.Provider value={inbox}>{view}</Inbox.Provider>);
  return { ...rendered, inbox, settings, chosen, clock };
}

function createFakeAddress(first: string): AddressBar {
  let path = first;
  const listeners = new Set<() => void>();
  const go = (next: string): void => {
    path = next;
    listeners.forEach((listener) => listener());
  };
  return {
    read: () => path,
    go,
    enter: go,
    leave: go,
    replace: go,
    guard: () => () => {},
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** For what a page is given, made once. */
function holder<Value>(value: Value) {
  return signal(value);
}
