// How the page looks: on a screen in light and dark, and on paper.

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1d2529; --soft: #59666c; --line: #d9dedb; --faint: #eef1ee;
  --accent: #0b5c63; --yes: #d8eedd; --yes-ink: #14532b; --care: #fbeabf; --care-ink: #6a4700;
  --no: #f6d3cf; --no-ink: #86201a; --ours: #e6defa; --ours-ink: #472b8f;
  --in: #d5e9f4; --in-ink: #0d4560; --out: #ece4f3; --out-ink: #4b3267;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191b; --sheet: #1b2225; --ink: #e4eae8; --soft: #9fadb0; --line: #364146; --faint: #232c30;
    --accent: #7fd0d3; --yes: #1c3f2a; --yes-ink: #b6e6c4; --care: #4a3a0f; --care-ink: #f7dc92;
    --no: #54231f; --no-ink: #ffc4bd; --ours: #37295f; --ours-ink: #d9ccff;
    --in: #17384a; --in-ink: #b5ddf2; --out: #372a46; --out-ink: #dcc9ef;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 72rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3, h4 { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; line-height: 1.2; }
h1 { font-size: clamp(2.2rem, 5vw, 3.2rem); margin: 0; }
h2 { font-size: 1.8rem; margin: 4rem 0 0.6rem; padding-top: 1rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.3rem; margin: 2.2rem 0 0.5rem; }
h4 { font-size: 1.25rem; margin: 0 0 0.6rem; }
p { margin: 0 0 0.7rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: 0.9em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--sheet); z-index: 3; }
.eyebrow { margin: 0 0 0.3rem; color: var(--accent); font-weight: 650; letter-spacing: 0.08em; text-transform: uppercase; font-size: 0.8rem; }
.lead { font-size: 1.15rem; color: var(--soft); margin-top: 0.5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

nav { margin-top: 2rem; padding: 1.2rem 1.6rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; }
nav h2 { margin: 0 0 0.5rem; padding: 0; border: 0; font-size: 1.1rem; }
nav ol { margin: 0; padding-left: 1.6rem; columns: 17rem; column-gap: 2.5rem; }
nav li { margin: 0.15rem 0; break-inside: avoid; }

.counts { list-style: none; padding: 0; margin: 1rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.7rem; }
.counts a { display: block; height: 100%; padding: 0.8rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; text-decoration: none; color: var(--soft); font-size: 0.92rem; }
.counts a:hover { border-color: var(--accent); }
.counts b { display: block; font: 700 1.9rem/1.1 Charter, Cambria, Georgia, serif; color: var(--ink); font-variant-numeric: tabular-nums; }
.shares { margin: 1.4rem 0 0; }
.shares figcaption { font-weight: 600; margin-bottom: 0.4rem; }
.bar { display: flex; gap: 2px; height: 1.5rem; border-radius: 6px; overflow: hidden; }
.shares ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; margin: 0.5rem 0 0; font-size: 0.92rem; }
.key { display: inline-block; width: 0.8rem; height: 0.8rem; border-radius: 3px; margin-right: 0.4rem; }
.documents { background: #0b5c63; } .guidance { background: #5aa7a7; } .ours { background: #8e74d8; }

table { width: 100%; border-collapse: collapse; margin: 0.8rem 0 1.6rem; background: var(--sheet); border: 1px solid var(--line); font-size: 0.95rem; }
caption { text-align: left; font-weight: 650; padding: 0.4rem 0; color: var(--soft); }
th, td { padding: 0.42rem 0.7rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { font-size: 0.78rem; letter-spacing: 0.03em; color: var(--soft); font-weight: 600; background: var(--faint); }
tbody th[scope=row] { font-weight: 600; width: 22%; }
td p { margin: 0; }
td p + p { margin-top: 0.2rem; }
tr.group th { background: var(--faint); font-weight: 650; font-size: 0.88rem; color: var(--accent); width: auto; }
tr:target, article:target, div:target > table { outline: 3px solid var(--accent); outline-offset: -1px; }
.statements td.source, .defaults td.source { width: 31%; font-size: 0.84rem; color: var(--soft); }
.source p { margin: 0 0 0.1rem; }
cite { font-style: normal; }
.lines { white-space: nowrap; }
.slot { color: var(--accent); font-weight: 600; }
.aside, .lives, .dose { color: var(--soft); font-size: 0.88rem; font-weight: 400; }
.lives { display: block; }
.time { display: inline-block; color: var(--soft); font-size: 0.85rem; font-variant-numeric: tabular-nums; }
.breath { display: inline-block; font-size: 0.78rem; font-weight: 600; padding: 0 0.5rem; border-radius: 99px; background: var(--faint); color: var(--soft); }
.breath.inhale { background: var(--in); color: var(--in-ink); } .breath.exhale { background: var(--out); color: var(--out-ink); }
.mark { display: inline-block; font-size: 0.7rem; font-weight: 650; letter-spacing: 0.04em; text-transform: uppercase; padding: 0.1rem 0.5rem; margin-bottom: 0.15rem; border-radius: 5px; background: var(--ours); color: var(--ours-ink); text-decoration: none; white-space: nowrap; }
a.mark:hover { text-decoration: underline; }
.verdict { display: inline-block; font-weight: 650; font-size: 0.84rem; padding: 0 0.45rem; border-radius: 5px; }
.yes { background: var(--yes); color: var(--yes-ink); }
.care { background: var(--care); color: var(--care-ink); }
.no { background: var(--no); color: var(--no-ink); }
.swap { font-size: 0.9rem; }
.note { padding: 0.6rem 0.9rem; background: var(--care); color: var(--care-ink); border-radius: 8px; }

.exercise { margin: 1.4rem 0 2.6rem; padding: 1.2rem 1.4rem 0.2rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; }
.exercise .number { color: var(--soft); font-weight: 400; font-size: 0.9em; margin-right: 0.3rem; }
.document { padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
.facts { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; margin: 0 0 0.8rem; }
.facts dt { font-size: 0.76rem; color: var(--soft); letter-spacing: 0.03em; }
.facts dd { margin: 0; max-width: 34rem; }

.scroll { overflow-x: auto; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.4rem 1.4rem; padding: 0; font-size: 0.9rem; }
.legend .cell { display: inline-block; min-width: 1.9rem; text-align: center; border-radius: 4px; padding: 0 0.3rem; border: 1px solid var(--line); }
.matrix { font-size: 0.9rem; }
.matrix th, .matrix td { padding: 0; border: 1px solid var(--line); }
.matrix thead th { vertical-align: bottom; }
.matrix .corner { padding: 0.4rem 0.7rem; }
.matrix .upright { height: 11.5rem; min-width: 2.2rem; font-size: 0.84rem; letter-spacing: 0; color: var(--ink); }
.matrix .upright span { display: block; margin: 0 auto; padding: 0.5rem 0; writing-mode: vertical-rl; transform: rotate(180deg); line-height: 1.15; max-height: 11rem; }
.matrix .restriction { color: var(--soft); font-weight: 500; }
.matrix tbody th[scope=row] { width: 15rem; padding: 0.15rem 0.7rem; font-weight: 500; white-space: nowrap; position: sticky; left: 0; background: var(--sheet); z-index: 1; }
.matrix tbody th a { color: inherit; text-decoration: none; }
.matrix tbody th a:hover { text-decoration: underline; }
.matrix tr.group th { padding: 0.3rem 0.7rem; }
.matrix td { text-align: center; vertical-align: middle; font-weight: 650; white-space: nowrap; }
.matrix td a { display: block; padding: 0.2rem 0.1rem; color: inherit; text-decoration: none; }
.matrix td a:hover { outline: 2px solid currentColor; outline-offset: -2px; }
.matrix td.none { color: var(--line); }
.matrix tfoot th, .matrix tfoot td { padding: 0.35rem 0.5rem; background: var(--faint); font-size: 0.86rem; font-variant-numeric: tabular-nums; }
small.flag { display: inline-block; margin-left: 0.15rem; font-size: 0.62rem; vertical-align: super; line-height: 1; opacity: 0.85; }

.order, .questions { padding-left: 1.5rem; }
.order { columns: 16rem; }
.questions > li { padding-left: 0.4rem; }
.questions > li > h3 { margin-top: 1.2rem; }
.plain { margin: 0.2rem 0 0; padding-left: 1.1rem; font-size: 0.88rem; color: var(--soft); }
.outcomes td { width: 30%; } .outcomes td:last-child { width: 45%; }
.outcomes td.ends { background: var(--no); color: var(--no-ink); font-weight: 600; }
.composed ol { margin: 0; padding-left: 1.3rem; columns: 15rem; }
.composed td:nth-child(2), .composed td:nth-child(3), .figure { white-space: nowrap; font-variant-numeric: tabular-nums; }
.composed td:last-child { width: 64%; }
.urgency { display: inline-block; padding: 0.2rem 0.8rem; border-radius: 7px; background: var(--faint); }
.urgency.emergency { background: var(--no); color: var(--no-ink); }
.urgency.now { background: var(--care); color: var(--care-ink); }
.defaults td.number { white-space: nowrap; width: 4rem; font-variant-numeric: tabular-nums; font-weight: 600; }
.defaults td.box { width: 5rem; text-align: center; font-size: 1.25rem; line-height: 1.2; }
.defaults td.source { width: 22%; }
.remarks { min-height: 12rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); padding: 0.5rem 0.8rem; color: var(--soft); font-size: 0.85rem; }
.sign { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2.6rem 2rem; margin-top: 2.6rem; }
.sign dd { margin: 0; border-bottom: 1.5px solid var(--ink); height: 2.4rem; }
.sign dt { color: var(--soft); font-size: 0.85rem; }
.sign div { display: flex; flex-direction: column-reverse; }

@media screen and (max-width: 44rem) {
  .statements thead { display: none; }
  .statements tr, .statements th, .statements td { display: block; width: auto !important; }
  .statements td { border-top: 0; padding-top: 0; }
  .exercise { padding: 1rem 0.8rem 0.1rem; }
}

@page { size: A4; margin: 16mm 14mm; }
@page sheet { size: A4 landscape; margin: 10mm; }
@media print {
  :root {
    --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #f1f1f1; --accent: #0b4a50;
    --yes: #d8eedd; --yes-ink: #14532b; --care: #fbeabf; --care-ink: #5a3c00; --no: #f6d3cf; --no-ink: #7a1a15;
    --ours: #e6defa; --ours-ink: #3a2280; --in: #d5e9f4; --in-ink: #0d3a50; --out: #ece4f3; --out-ink: #3f2a57;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  a { color: inherit; text-decoration: none; }
  .skip { display: none; }
  h2 { break-before: page; margin-top: 0; }
  nav h2, #about h2, #summary h2 { break-before: auto; }
  h3, h4, caption, tr.group { break-after: avoid; }
  tr, li, .counts li { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; }
  .exercise { border: 0; padding: 0; }
  .exercise h4 { border-top: 1px solid var(--line); padding-top: 0.6rem; }
  .wide { page: sheet; }
  .wide h2 { break-before: auto; }
  .scroll { overflow: visible; }
  .matrix { font-size: 7.5pt; line-height: 1.25; margin: 0.3rem 0; }
  .matrix td a { padding: 0; }
  .matrix tbody th[scope=row] { position: static; padding: 0 0.5rem; }
  .matrix .upright { height: 8rem; font-size: 7.5pt; }
  .matrix .upright span { max-height: 7.6rem; }
  .matrix tr.group th { padding: 0 0.5rem; }
  .matrix thead { display: table-row-group; }
}
`;
