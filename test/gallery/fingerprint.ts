import type { Browser } from 'playwright-core';

/** What pictures depend on beside the page: two machines of which this is the same draw it in the same way. */
export interface Fingerprint {
  browser: string;
  /** In CSS pixels, of one line each in Latin, Arabic, bold and signs. */
  widths: number[];
}

export async function readFingerprint(browser: Browser): Promise<Fingerprint> {
  const page = await browser.newPage();
  const widths = await page.evaluate(() =>
    [
      ['400 100px system-ui, sans-serif', 'Does the Dusk lamp dim?'],
      ['400 100px system-ui, sans-serif', 'هل يمكن خفض الإضاءة؟'],
      ['700 100px system-ui, sans-serif', 'Robin Ames'],
      ['400 100px monospace', '{ "steps": [] }'],
      ['400 100px system-ui, sans-serif', '… “” → 🙂'],
    ].map(([font = '', text = '']) => {
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) return 0;
      context.font = font;
      return Math.round(context.measureText(text).width * 100) / 100;
    }),
  );
  await page.close();
  return { browser: browser.version(), widths };
}
