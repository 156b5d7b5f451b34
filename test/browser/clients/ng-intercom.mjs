import { NavigationEnd } from './angular.mjs';
import { Intercom } from 'ng-intercom';

// What Angular's injector would hand to the service.
const listeners = [];
const router = {
  events: {
    pipe: (isMeant) => ({
      subscribe: (listener) => listeners.push((event) => isMeant(event) && listener(event)),
    }),
  },
};
const rendererFactory = {
  createRenderer: () => ({ appendChild: (parent, child) => parent.appendChild(child) }),
};
const config = { appId: 'demo', updateOnRouterChange: true };

window.client = new Intercom(config, 'browser', router, rendererFactory, document);
window.navigate = (path) => {
  history.pushState(null, '', path);
  for (const listener of listeners) listener(new NavigationEnd());
};
