import { expect, test } from 'vitest';
import type { View } from '../../../src/widget/bridge.ts';
import { SurfaceModel } from '../../../src/widget/models/surface-model.ts';
import { idOf } from '../makers.ts';

const conversation: View = { name: 'conversation', conversationId: idOf(1) };

test('it begins closed, where the visitor was', () => {
  const surface = new SurfaceModel({ isOpen: true, view: conversation });
  expect(surface.surface.value).toMatchObject({ isOpen: false, view: conversation });
});

test('opening goes where it is told, else where the visitor was', () => {
  const surface = new SurfaceModel({ isOpen: false, view: { name: 'messages' } });
  surface.open();
  expect(surface.surface.value).toMatchObject({ isOpen: true, view: { name: 'messages' } });
  surface.open({ name: 'home' });
  expect(surface.surface.value).toMatchObject({ isOpen: true, view: { name: 'home' } });
});

test('closing stays where the visitor is', () => {
  const surface = new SurfaceModel({ isOpen: false, view: conversation });
  surface.open();
  surface.close();
  expect(surface.surface.value).toMatchObject({ isOpen: false, view: conversation });
});

test('back leads from a conversation to the list, and from the list home', () => {
  const surface = new SurfaceModel({ isOpen: false, view: conversation });
  surface.back();
  expect(surface.view.value).toEqual({ name: 'messages' });
  surface.back();
  expect(surface.view.value).toEqual({ name: 'home' });
  surface.back();
  expect(surface.view.value).toEqual({ name: 'home' });
});

test('back leads from a conversation to where it was opened, however many were opened after it', () => {
  const surface = new SurfaceModel({ isOpen: false, view: { name: 'home' } });
  surface.go(conversation);
  surface.open({ name: 'conversation', conversationId: idOf(2) });
  surface.back();
  expect(surface.view.value).toEqual({ name: 'home' });
  surface.go({ name: 'messages' });
  surface.go(conversation);
  surface.back();
  expect(surface.view.value).toEqual({ name: 'messages' });
});

test('what is behind a view is seen until the visitor is elsewhere', () => {
  const surface = new SurfaceModel({ isOpen: false, view: conversation });
  surface.open();
  surface.isPeeking.value = true;
  surface.back();
  expect(surface.isPeeking.value).toBe(false);
});
