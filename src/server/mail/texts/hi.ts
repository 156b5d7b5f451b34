import type { MailTexts } from './mail-texts.ts';

export const hi: MailTexts = {
  direction: 'ltr',
  from: '{workspace} से {name}',
  subject: '{workspace} के साथ आपकी बातचीत',
  continue: 'बातचीत जारी रखें',
  reply: 'या बस इस मेल का जवाब दें।',
  earlier: 'इस बातचीत में पहले',
  you: 'आप',
  because: 'आपको यह मेल इसलिए मिला है क्योंकि आपने {workspace} को लिखा था।',
  unsubscribe: 'सदस्यता छोड़ें',
  answer: 'आपका जवाब',
  send: 'भेजें',
  sent: 'आपका संदेश भेज दिया गया है।',
  notSent: 'आपका संदेश नहीं भेजा गया। कृपया फिर से कोशिश करें।',
  toSite: '{site} पर वापस जाएँ',
  expired: 'इस लिंक की अवधि समाप्त हो गई है। हमारी वेबसाइट पर हमें फिर से लिखें।',
  unknown: 'यह लिंक काम नहीं कर रहा। शायद इसका कुछ हिस्सा छूट गया है।',
  askUnsubscribe: 'क्या आप {workspace} से और मेल नहीं चाहते?',
  unsubscribed: 'अब आपको {workspace} से कोई मेल नहीं मिलेगा।',
};
