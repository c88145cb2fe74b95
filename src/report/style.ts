/**
 * STYLE : the sheet of report and brief        (system fonts, one hue, A4 with all folds open)
 */
export const STYLE = `
:root { --ink: #1b2733; --soft: #51606e; --rule: #d3dbe3; --hue: #0b4f8a; --pale: #c9dcee; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.2rem 1.5rem 3rem; max-width: 62rem; color: var(--ink); background: #fff;
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .2rem 0 .6rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .3rem; padding-top: .5rem; border-top: 2px solid var(--hue); }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p { margin: .4rem 0; max-width: 46rem; }
a { color: var(--hue); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
.lead, figcaption, small, .facts { color: var(--soft); }
small { font-size: .8em; }
code { font: .72em/1.4 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.badge { display: inline-block; padding: .1rem .6rem; border: 1px solid var(--hue); border-radius: 1rem; font-size: .85rem; color: var(--hue); }
.headline { font-size: 1.08rem; }
.contents { columns: 3; padding: .7rem 0 .2rem 1.2rem; margin: .8rem 0; border-top: 1px solid var(--rule); font-size: .9rem; }
.number { display: inline-block; min-width: 1.5em; color: var(--soft); font-variant-numeric: tabular-nums; text-align: right; }
.wide { overflow-x: auto; margin: .4rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .82rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
th { text-align: left; vertical-align: bottom; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--soft); }
th, td { padding: .18rem .45rem; }
td { border-bottom: 1px solid var(--rule); vertical-align: top; }
.figure { text-align: right; } .name { white-space: nowrap; }
.amount { display: inline-block; min-width: 3.2em; text-align: right; padding-right: .5em; }
.heat td.figure { border: 1px solid #fff; }
.s1 { background: #edf3f9; } .s2 { background: #cfe0ef; } .s3 { background: #a5c6e0; }
.s4 { background: #6fa3cd; } .s5 { background: #33719f; color: #fff; } .s6 { background: #0b3c6b; color: #fff; }
.drawings { display: flex; flex-wrap: wrap; gap: .6rem 1rem; }
figure { margin: 0; } figcaption { font-size: .82rem; }
svg { vertical-align: middle; } svg text { font: 10px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--soft); }
svg .label { fill: var(--ink); } svg.unseen { position: absolute; }
svg.large { width: 460px; max-width: 100%; height: auto; } svg.small { width: 220px; height: auto; } svg.plane { width: 290px; height: auto; }
svg.bar { width: 84px; height: 9px; } svg.parts { width: 260px; max-width: 100%; height: 14px; display: block; } svg.key { width: 12px; height: 12px; }
.grid { stroke: var(--rule); fill: none; } .strip { fill: var(--pale); } .zero { stroke: var(--ink); stroke-width: 1.5; }
.own { stroke: var(--hue); stroke-width: 1.8; fill: none; } .baseline { stroke: #6b7783; stroke-width: 1.2; stroke-dasharray: 4 3; fill: none; }
.track { fill: #edf1f5; } .fill { fill: #4d89ba; } .whisker { stroke: var(--hue); stroke-width: 1.6; fill: none; } .dot { fill: var(--hue); fill-opacity: .75; }
.part-shortage { fill: #08306b; } .part-nature { fill: #b9d3ea; } .part-flood { fill: #2a6ba7; } .part-energy { fill: #7fb0d8; }
.part-breach { fill: #1a4f8c; } .part-change { fill: #dbe8f4; stroke: #7fb0d8; stroke-width: .6; } .part-institutions { fill: url(#hatch); stroke: #08306b; stroke-width: .6; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; font-size: .82rem; }
.stories { list-style: none; padding: 0; columns: 2; column-gap: 2rem; font-size: .85rem; } .stories li { break-inside: avoid; margin-bottom: .5rem; }
details { border-bottom: 1px solid var(--rule); } summary { cursor: pointer; padding: .25rem 0; font-size: .9rem; } details[open] { padding-bottom: .8rem; }
footer { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .82rem; }
.brief { max-width: 48rem; } .brief h2 { border: 0; margin: .8rem 0 .1rem; padding: 0; font-size: 1.05rem; color: var(--hue); }
.brief ul { margin: .2rem 0; padding-left: 1.1rem; } .brief .ids { columns: 2; column-gap: 1rem; list-style: none; padding: 0; } .brief .ids li { break-inside: avoid; line-height: 1.15; }
@page { size: A4; margin: 14mm 13mm; }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
  h2, h3, summary, thead, .lead { break-after: avoid; }
  tr, figure, .legend { break-inside: avoid; }
  .wide { overflow: visible; } table { font-size: 7.4pt; } th, td { padding: .1rem .25rem; }
  svg.large { width: 86mm; } svg.small { width: 43mm; } svg.plane { width: 57mm; } svg.bar { width: 16mm; } svg.parts { width: 50mm; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; font-weight: 600; }
  .brief { font-size: 9.2pt; line-height: 1.3; } .brief code { font-size: 5.6pt; } .brief h1 { font-size: 15pt; } .brief h2 { margin: 2.4mm 0 .5mm; }
  .contents { display: none; }
}
`;
