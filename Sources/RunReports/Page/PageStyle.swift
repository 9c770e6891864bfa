import Writers

/// The page's style sheet: screens wide and narrow, light and dark, and paper.
enum PageStyle {
  static let css = """
    :root { color-scheme: light dark; \(Palette.light.properties) }
    @media (prefers-color-scheme: dark) { :root { \(Palette.dark.properties) } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 58rem; background: var(--background);
      color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif; }
    h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .3rem; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .2rem; }
    p, ul, ol { margin: .4rem 0; max-width: 46rem; }
    a { color: var(--accent); }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    .muted, header p, footer { color: var(--muted); }
    footer { margin-top: 3rem; font-size: .9rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; }
    .path { overflow-wrap: anywhere; color: var(--muted); }
    .path b { color: var(--text); font-weight: 600; } .path a b { color: inherit; } .place { font-size: .88rem; white-space: nowrap; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; margin: 1rem 0; }
    .tiles div { background: var(--surface); border-radius: .4rem; padding: .6rem .8rem; }
    .tiles dt { color: var(--muted); font-size: .9rem; }
    .tiles dd { margin: 0; font-size: 1.4rem; font-weight: 600; line-height: 1.3; }
    .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
    .legend svg { width: .8rem; height: .8rem; margin-right: .4rem; }
    svg { display: block; } .legend svg { display: inline-block; }
    .imported { fill: var(--imported); } .partial { fill: var(--partial); } .failed { fill: var(--failed); }
    .bar { fill: var(--accent); } .track { fill: var(--surface); } .axis { stroke: var(--line); }
    svg text { fill: var(--muted); font-size: .8rem; }
    .documents { list-style: none; padding: 0; max-width: none; columns: 24rem; column-gap: 1.5rem; }
    .documents li { padding: .3rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
    small { display: block; color: var(--muted); font-size: .88rem; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; margin: .8rem 0; }
    caption { text-align: left; color: var(--muted); font-size: .9rem; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
    thead th { color: var(--muted); font-size: .88rem; font-weight: 600; }
    tbody th { font-weight: 400; overflow-wrap: break-word; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .bars { table-layout: fixed; }
    .bars thead th { width: 48%; } .bars thead .number { width: 5rem; }
    .bars td:last-child { padding-right: 0; vertical-align: middle; }
    figure { margin: 1rem 0; }
    .years { columns: 9.2rem; list-style: none; padding: 0; font-variant-numeric: tabular-nums; max-width: none; }
    tr, .tiles div { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
    @media print {
      @page { size: A4; margin: 16mm 15mm; }
      :root { font-size: 9.5pt; color-scheme: light; \(Palette.light.properties) }
      body { padding: 0; max-width: none; }
      nav, .skip, details { display: none; }
      .documents { columns: 2; }
      svg, .tiles div { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
