import type { Verdict } from '../core/assessment';

export type PillKind = Verdict | 'not-read';

/** One closed shape each, in a 16 × 16 box, so that a verdict is told apart without its colour; the same that the panel draws for it. */
export const shapes: Readonly<Record<PillKind, string>> = {
  stop: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM4 7v2h8V7z',
  fix: 'M14.6 4.2l-2.8 2.8-2.8-.1-.1-2.8 2.8-2.8A4.4 4.4 0 0 0 6 7L1.2 11.8a2 2 0 0 0 2.9 2.9L9 10a4.4 4.4 0 0 0 5.6-5.8z',
  unknown: 'M8 .7a7.3 7.3 0 1 0 0 14.6A7.3 7.3 0 0 0 8 .7zM5.9 6.5h1.5c0-.5.3-.8.7-.8s.7.3.7.7c0 .8-1.5.9-1.5 2.5h1.4c0-1 1.6-1.2 1.6-2.6 0-1.1-.9-1.9-2.2-1.9S5.9 5.3 5.9 6.5zM7.2 9.7v1.5h1.5V9.7z',
  care: 'M8 1l7.5 14H.5zM7.1 6v4.6h1.8V6zM7.1 11.7v1.7h1.8v-1.7z',
  clear: 'M1.8 8.6l4.3 4.3 8.1-8.1-1.7-1.7-6.4 6.4L3.5 6.9z',
  'not-read': 'M1.5 1.5h13v13h-13zM3.3 3.3v9.4h9.4V3.3zM4.3 10.6l6.3-6.3 1.1 1.1-6.3 6.3z',
};

/** Text and tint of each verdict: at least 5.8 : 1 on its own tint, measured 2026-11-22. */
const light: Readonly<Record<PillKind, readonly [string, string]>> = { stop: ['#a3163a', '#fdecef'], fix: ['#8a4b00', '#fff3dc'], care: ['#1f4e9e', '#eaf1fd'], clear: ['#0b6b4f', '#e6f6f0'], unknown: ['#4b5563', '#f1f3f5'], 'not-read': ['#4b5563', '#f1f3f5'] };
const dark: typeof light = { stop: ['#ff9db0', '#3a1220'], fix: ['#ffc266', '#38270a'], care: ['#9cc2ff', '#14264a'], clear: ['#6fddb5', '#0c2e24'], unknown: ['#b6bec9', '#262b33'], 'not-read': ['#b6bec9', '#262b33'] };

const kinds = Object.keys(shapes) as PillKind[];
const coloured = (theme: string, colours: typeof light) => kinds.map((kind) => `[data-theme=${theme}] [data-kind=${kind}]{--ink:${colours[kind][0]};--tint:${colours[kind][1]}}`).join('');

export const pageCss = `
:host{all:initial}
[data-theme]{font:500 11.5px/18px system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei",sans-serif;letter-spacing:0;text-align:start;color-scheme:light}
[data-theme=dark]{color-scheme:dark}
button{font:inherit;letter-spacing:inherit;margin:0;cursor:pointer}
svg{inline-size:12px;block-size:12px;flex:none;fill:currentColor;fill-rule:evenodd}
.place{display:block}
.pill{box-sizing:border-box;display:inline-flex;align-items:center;gap:4px;block-size:20px;padding:0 7px 0 5px;border:1px solid color-mix(in srgb,var(--ink) 35%,transparent);border-radius:10px;background:var(--tint);color:var(--ink);white-space:nowrap;position:relative}
.pill::after{content:"";position:absolute;inset:-3px -2px}
.place.over .pill{position:absolute;inset-inline-start:6px;inset-block-start:0;transform:translateY(-50%)}
.place.wait .pill{visibility:hidden}
.pill.dot{padding:0 3px;border-color:transparent;background:none}
.pill.dot .word{display:none}
.pill:hover,.act:hover{border-color:var(--ink)}
:focus-visible{outline:2px solid var(--ink,#1f4e9e);outline-offset:2px}
.card,.note{box-sizing:border-box;margin:0;border:1px solid #c9d0d8;border-radius:8px;background:#fff;color:#1d2733;box-shadow:0 6px 24px #0003;font-size:13px;line-height:19px}
[data-theme=dark] .card,[data-theme=dark] .note{background:#1b2027;color:#e6e9ed;border-color:#46505c}
.card{position:fixed;inset:auto;inline-size:300px;max-inline-size:calc(100vw - 16px);padding:10px 12px}
.card strong{display:flex;align-items:center;gap:6px;color:var(--ink)}
p{margin:4px 0 8px;overflow-wrap:anywhere}
.act{box-sizing:border-box;min-block-size:28px;padding:3px 10px;border:1px solid #8b96a3;border-radius:6px;background:transparent;color:inherit;font-size:13px}
p.hint{margin:0}
p.hint:not(:empty){margin-block-start:8px}
.note{position:fixed;inset-block-end:16px;inset-inline-end:16px;inline-size:340px;max-inline-size:calc(100vw - 32px);padding:12px 14px;z-index:2147483000}
.acts{display:flex;flex-wrap:wrap;gap:8px}
${coloured('light', light)}${coloured('dark', dark)}
@media (forced-colors:active){.pill,.card,.note,.act{border-color:ButtonText;background:Canvas;color:CanvasText}.card strong{color:CanvasText}}
`;
