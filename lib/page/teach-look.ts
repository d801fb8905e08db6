/** The teaching bar and the frame around what the pointer is on. */
export const teachCss = `
.frame{--ink:#1b2430;--paper:#fff;--line:#c4ccd6;--accent:#0b5cad;--quiet:#566273;font:14px/1.45 system-ui,sans-serif;color:var(--ink)}
.frame[data-theme=dark]{--ink:#e8edf3;--paper:#1b2430;--line:#46525f;--accent:#7db8f5;--quiet:#a5b1bf}
.mark{position:fixed;margin:0;padding:0;border:3px solid var(--accent);border-radius:4px;background:transparent;pointer-events:none;inset:auto;overflow:visible}
.mark[hidden]{display:none}
.bar{position:fixed;inset:auto auto 16px 50%;transform:translateX(-50%);inline-size:min(560px,calc(100vw - 32px));box-sizing:border-box;margin:0;padding:14px 16px;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:10px;box-shadow:0 8px 30px #0005}
h2{margin:0 0 4px;font-size:15px}
p{margin:0 0 8px}
.quiet{color:var(--quiet);font-size:13px}
.acts{display:flex;flex-wrap:wrap;gap:8px}
.act{font:inherit;min-block-size:32px;padding:4px 12px;border:1px solid var(--line);border-radius:6px;background:transparent;color:inherit;cursor:pointer}
.act.main{background:var(--accent);border-color:var(--accent);color:var(--paper)}
.act:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (forced-colors:active){.mark{border-color:Highlight}.act:focus-visible{outline-color:Highlight}}
`;
