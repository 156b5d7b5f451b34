import Vue from 'vue';
import VueIntercom from 'vue-intercom';

Vue.use(VueIntercom, { appId: 'demo' });
const app = new Vue({
  render(create) {
    const { ready, visible, unreadCount } = this.$intercom;
    return create('output', JSON.stringify({ ready, visible, unreadCount }));
  },
});
app.$mount(document.querySelector('#app'));
window.client = app.$intercom;
