import type { Colours } from '../colours.ts';

/** How a page looks, by day and by night. */
export function pageStyle(light: Colours, dark: Colours): string {
  return `
:root{color-scheme:light dark;--page:#f1f3f8;--card:#fff;--ink:#14162b;--faint:#5c6178;--rule:#e3e6ef;--theirs:#eef0f6;--field:#fff;--edge:#7d8298;--action:${light.action};--on-action:${light.onAction};--link:${light.actionText}}
@media (prefers-color-scheme:dark){:root{--page:#101219;--card:#191b26;--ink:#eceef6;--faint:#a3a8bd;--rule:#34384a;--theirs:#282b3a;--field:#13151e;--edge:#757a91;--action:${dark.action};--on-action:${dark.onAction};--link:${dark.actionText}}}
*{box-sizing:border-box}
body{margin:0;padding:24px 16px 40px;background:var(--page);color:var(--ink);font:16px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
header,main{max-width:640px;margin:0 auto}
header{display:flex;align-items:center;gap:10px;padding:0 4px 16px;font-weight:600}
.logo{display:block;height:32px;max-width:180px}
.tile{width:32px;height:32px;border-radius:9px;display:grid;place-items:center;background:var(--action);color:var(--on-action)}
main{background:var(--card);border-radius:16px;padding:28px 32px 32px}
h1{margin:0 0 20px;font-size:20px;line-height:1.3}
p{margin:0}
a{color:var(--link)}
.note{margin:0 0 20px;padding:12px 16px;border-radius:12px;background:var(--theirs)}
.thread{list-style:none;margin:0 0 28px;padding:0;display:grid;gap:18px}
.thread>li{max-width:88%;overflow-wrap:anywhere}
.thread>.own{justify-self:end}
.who{margin:0 4px 4px;font-size:13px;color:var(--faint)}
.who b{font-weight:600;color:var(--ink)}
.bubble{display:grid;gap:8px;padding:10px 16px;border-radius:18px;background:var(--theirs);width:fit-content}
.own .bubble{background:var(--action);color:var(--on-action);margin-inline-start:auto}
.own .who{text-align:end}
.own .bubble a{color:inherit}
.bubble ul{list-style:disc}
.bubble ol,.bubble ul{margin:0;padding-inline-start:24px}
.bubble pre{margin:0;white-space:pre-wrap;font:14px/1.5 ui-monospace,Menlo,Consolas,monospace}
.bubble img{display:block;max-width:100%;height:auto;border-radius:10px}
.size{opacity:.8}
label{display:block;margin:0 0 6px;font-weight:600}
textarea{display:block;width:100%;min-height:120px;padding:12px 14px;border:1px solid var(--edge);border-radius:12px;background:var(--field);color:inherit;font:inherit;resize:vertical}
textarea:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:12px 20px;margin-top:16px}
button{min-height:48px;padding:12px 26px;border:0;border-radius:12px;background:var(--action);color:var(--on-action);font:inherit;font-weight:600;cursor:pointer}
@media (forced-colors:active){button,.bubble{border:1px solid}}
@media (max-width:480px){body{padding:16px 0 0}header{padding:0 20px 16px}main{border-radius:16px 16px 0 0;padding:24px 20px 40px;min-height:calc(100vh - 64px)}button{width:100%}.thread>li{max-width:94%}}
`;
}
