/**
 * Stands for `@angular/core`, `…/common`, `…/router` and `rxjs/operators`, which together are a hundred times what ng-intercom is: decorators that
 * do nothing, and the four things that its service calls.
 */
const decorator = () => () => {};
export const Directive = decorator;
export const HostListener = decorator;
export const Inject = decorator;
export const Injectable = decorator;
export const Input = decorator;
export const NgModule = decorator;
export const Optional = decorator;
export const DOCUMENT = 'document';
export const PLATFORM_ID = 'platform';
export const ViewEncapsulation = { None: 2 };
export function NavigationEnd() {}
export function RendererFactory2() {}
export function Router() {}
export function RouterModule() {}

export const isDevMode = () => false;
export const isPlatformBrowser = (platform) => platform === 'browser';
export const filter = (isMeant) => isMeant;
