import { snippet } from '../kit/host-page.ts';
import type { Language } from './variant.ts';

/** A customer’s page that is bright by day and dark by night, and quiet enough to be behind something. */
export function sitePage(serverUrl: string, language: Language): string {
  const settings = JSON.stringify({ app_id: 'demo', theme_mode: 'system' });
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><title>Lumen</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><style>
:root{color-scheme:light dark;font:16px/1.5 sans-serif}body{margin:24px}
main{display:grid;gap:12px;opacity:.6}i{height:12px;border-radius:6px;background:#8885}i:nth-of-type(3n){width:70%}</style></head>
<body><main><h1>Lumen</h1>${'<i></i>'.repeat(18)}</main>
<script>window.intercomSettings=${settings};${snippet(serverUrl)}</script></body></html>`;
}
