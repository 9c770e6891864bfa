/// The style sheet of reading copies: screens wide and narrow, light and dark, and paper.
enum ReadingStyle {
  static let css = """
    :root { color-scheme: light dark; \(Palette.light.properties) }
    @media (prefers-color-scheme: dark) { :root { \(Palette.dark.properties) } }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 78rem; background: var(--background);
      color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif;
      overflow-wrap: anywhere; }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    header { border-bottom: 2px solid var(--line); padding-bottom: 1.2rem; margin-bottom: 1.5rem; }
    h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.3rem); line-height: 1.15; margin: 0; text-wrap: balance; }
    .overrad { margin: 0 0 .2rem; color: var(--muted); font-weight: 600; }
    .datum { margin: .3rem 0 0; font-size: 1.15rem; color: var(--muted); }
    .lucka { margin: .8rem 0 0; padding: .5rem .8rem; border-left: 4px solid var(--partial); background: var(--surface); }
    .uppgifter { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(10rem, 100%), 1fr));
      gap: .7rem 1.5rem; margin: 1.2rem 0 0; }
    dt { color: var(--muted); font-size: .85rem; }
    dd { margin: 0; }
    .personer { columns: 18rem; column-gap: 2rem; list-style: none; margin: .3rem 0 0; padding: 0; font-size: .95rem; }
    .personer li { break-inside: avoid; padding: .1rem 0; }
    h2.liten { font-size: 1rem; margin: 1.2rem 0 0; }
    nav h2 { font-size: 1rem; margin: 0 0 .4rem; }
    nav ol { list-style: none; margin: 0; padding: 0; }
    nav a { display: block; padding: .35rem .5rem; border-radius: .3rem; text-decoration: none; color: var(--text);
      line-height: 1.35; font-size: .93rem; }
    nav a:hover { background: var(--surface); text-decoration: underline; }
    nav b { color: var(--accent); white-space: nowrap; }
    main { min-width: 0; }
    article { padding: 1.6rem 0 1.2rem; border-top: 1px solid var(--line); }
    article:target > h2 { background: var(--surface); box-shadow: -.4rem 0 0 var(--surface), -.65rem 0 0 var(--accent); }
    article > h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .5rem; max-width: 42rem; text-wrap: pretty; }
    .nummer { color: var(--accent); white-space: nowrap; }
    .slag { display: inline-block; font-size: .8rem; font-weight: 600; color: var(--muted); border: 1px solid var(--muted);
      border-radius: .3rem; padding: 0 .4rem; vertical-align: .15em; }
    .bredvid { margin: 0 0 .5rem; color: var(--muted); }
    .text, .ovrigt { font: 1.06rem/1.6 Charter, Georgia, "Liberation Serif", "DejaVu Serif", serif; max-width: 42rem; }
    .text p, .ovrigt p { margin: 0 0 .7em; }
    .text h3 { font: 600 1rem/1.4 system-ui, "Segoe UI", "Liberation Sans", sans-serif; margin: 1.3em 0 .3em; }
    .text h3.egen { color: var(--muted); font-style: italic; font-weight: 500; }
    .ovrigt h2 { font-family: system-ui, "Segoe UI", "Liberation Sans", sans-serif; color: var(--muted); margin: 0 0 .5rem; }
    .ovrigt { font-size: .98rem; line-height: 1.45; }
    .ovrigt p { margin: 0 0 .3em; }
    .ovrigt .tabell { margin: .3rem 0 .6rem; }
    .ovrigt + article { margin-top: 1.5rem; }
    article + .ovrigt { border-top: 1px solid var(--line); padding-top: 1.6rem; }
    .beslut { border-left: 4px solid var(--accent); padding: .1rem 0 .1rem 1rem; margin: 1.2rem 0; }
    .beslut h3 { margin-top: .2em; }
    .text .punkt { padding-left: 1.4em; text-indent: -1.4em; }
    aside { font-size: .9rem; line-height: 1.4; background: var(--surface); border-radius: .4rem; padding: .7rem .9rem;
      margin: .6rem 0 1.1rem; }
    aside dl { margin: 0; display: grid; gap: .6rem; }
    aside ul { margin: 0; padding: 0 0 0 1rem; }
    aside li { margin: .1rem 0; }
    ins { text-decoration: underline dotted 2px var(--partial); text-underline-offset: .2em; cursor: help; }
    .sida { font: .8rem/1.4 system-ui, "Segoe UI", "Liberation Sans", sans-serif; color: var(--muted); }
    div.sida { display: flex; align-items: center; gap: .6rem; margin: .9rem 0; }
    div.sida::after { content: ""; flex: 1; border-top: 1px dashed var(--line); }
    span.sida { border: 1px solid var(--line); border-radius: .3rem; padding: 0 .3rem; white-space: nowrap; }
    .tabell { overflow-x: auto; margin: .6rem 0 1rem; max-width: 100%; }
    table { border-collapse: collapse; font: .92rem/1.4 system-ui, "Segoe UI", "Liberation Sans", sans-serif; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line);
      overflow-wrap: normal; }
    th { color: var(--muted); font-weight: 600; }
    .tal { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    footer { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1rem; color: var(--muted); font-size: .88rem; }
    footer p { margin: 0 0 .4rem; max-width: 46rem; }
    .fil { overflow-wrap: anywhere; }
    @media (min-width: 60rem) {
      .ram { display: grid; grid-template-columns: minmax(11rem, 15rem) minmax(0, 1fr); gap: 2.5rem; align-items: start; }
      .utan-index { display: block; }
      nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
      article { display: grid; grid-template-columns: minmax(0, 42rem) minmax(12rem, 1fr); column-gap: 2rem; align-items: start; }
      article > * { grid-column: 1; }
      article > aside { grid-column: 2; grid-row: 1 / span 20; margin: .2rem 0 0; }
    }
    @media (max-width: 59.99rem) { nav { border-bottom: 1px solid var(--line); padding-bottom: 1rem; } nav a { padding: .5rem; } }
    @media print {
      @page { size: A4; margin: 18mm 17mm; }
      :root { font-size: 10pt; color-scheme: light; \(Palette.light.properties) }
      body { padding: 0; max-width: none; }
      .skip, nav { display: none; }
      .ram, article { display: block; }
      aside { border: 1px solid var(--line); background: none; break-inside: avoid; float: right; width: 55mm;
        margin: 0 0 4mm 6mm; }
      article::after { content: ""; display: block; clear: both; }
      .text, .ovrigt, article > h2 { max-width: none; }
      .tabell { overflow: visible; }
      tr { break-inside: avoid; }
      h1, h2, h3, div.sida { break-after: avoid; }
      p { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
