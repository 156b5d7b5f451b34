import * as sdk from '@intercom/messenger-js-sdk';

window.client = sdk;
