/** Sizes that whoever lays out a table has to know, in points. */
export const page = { width: 595.28 - 2 * 51.02, cellSize: 8, inset: 3.5 };

/**
 * How a paper looks in print. A constant: everything of a paper comes in as JSON through `sys.inputs` and is set as
 * text, never as source. Every run names its font and its language, and no other font is ever looked for.
 */
export const typstTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let direction(dir) = if dir == "rtl" { rtl } else { ltr }
#set document(title: paper.title)
#set text(font: paper.families, fallback: false, size: 9.5pt, lang: paper.lang, dir: direction(paper.dir), hyphenate: true)

// A run only says what differs from its paragraph, so that a line stays one piece for those who read it aloud.
#let one(run, around, bold) = {
  let kind = run.at("kind", default: "")
  // No space at all would be left out.
  if kind == "gap" { return h(0.001pt) }
  let more = (:)
  if run.family != around.family { more.font = (run.family,) + paper.families }
  if run.lang != around.lang { more.lang = run.lang; more.dir = around.dir }
  if kind != "" { more.weight = if bold { 600 } else { 500 } }
  if more.len() == 0 { [#run.text] } else { text(..more, run.text) }
}

#let part(it, around, bold) = {
  if "kept" in it {
    let inside = around + (dir: ltr)
    box({ set text(dir: ltr); it.kept.map(run => one(run, inside, bold)).join() })
  } else { one(it, around, bold) }
}

#let put(laid, bold: false) = {
  let dir = direction(laid.dir)
  let family = if laid.dir == "rtl" { "Vazirmatn" } else { "Noto Sans" }
  let around = (family: family, lang: laid.lang, dir: dir)
  set text(font: (family,) + paper.families, weight: if bold { 700 } else { 400 })
  // The hyphen of a German word in an Arabic line would stand at the wrong end.
  set text(hyphenate: false) if laid.dir == "rtl"
  laid.lines.map(line => if line.len() == 0 { [] } else { line.map(it => part(it, around, bold)).join() }).join(linebreak())
}

#let scoped(laid, body) = { set text(lang: laid.lang, dir: direction(laid.dir)); body }
#let linked(it, body) = if "href" in it { link(it.href, body) } else { body }
#let piece(it, bold: false) = scoped(it.laid, {
  set text(hyphenate: false) if it.at("isWhole", default: false)
  linked(it, put(it.laid, bold: bold))
})

#set page(
  paper: "a4",
  margin: (x: 18mm, top: 18mm, bottom: 19mm),
  footer: context {
    set text(size: 7.5pt, fill: luma(90))
    grid(columns: (1fr, auto), column-gutter: 8mm, scoped(paper.foot, put(paper.foot)), text(dir: ltr, counter(page).display("1 / 1", both: true)))
  },
)
#set par(leading: 0.62em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.9pt + luma(80) } else { 0.5pt + luma(190) }), inset: (x: 3.5pt, y: 3pt), align: start + top)
#show table: set text(size: 8pt)
#show table: set par(leading: 0.5em, justify: false)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 1): set block(below: 0.6em)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.7em, sticky: true)
#show link: set text(fill: rgb("#1a4c7c"))
#show link: underline

#let title(level, laid) = scoped(laid, heading(level: level, put(laid, bold: true)))

// A wide sign is as wide as a third of the page, a square one as high as three lines.
#let sign(of) = context {
  let drawn(..size) = image(bytes(of.bytes), format: of.format, alt: of.alt, ..size)
  let wide = measure(drawn(height: 15mm)).width
  if wide > 58mm { drawn(width: 58mm) } else { drawn(height: 15mm) }
}

#if paper.sender != none or paper.logo != none {
  let who = if paper.sender == none { [] } else { scoped(paper.sender, { set text(size: 8.5pt); put(paper.sender) }) }
  block(below: 1.4em, width: 100%, inset: (bottom: 5pt), stroke: (bottom: 0.9pt + luma(80)),
    if paper.logo == none { who } else { grid(columns: (auto, 1fr), column-gutter: 6mm, align: (start + bottom, start + bottom), sign(paper.logo), who) })
}
#title(1, paper.head)
#scoped(paper.subtitle, par(put(paper.subtitle)))

// A cell as high as its row and the text below it keeps the two on one page.
#let filled(cells, below, at) = {
  let long(of) = of.at("isLong", default: false)
  let text-below = if below == none { none } else { below.texts.at(at) }
  if text-below == none { return cells.map(of => table.cell(breakable: long(of), piece(of))) }
  let (first, ..others) = cells
  let is-long = long(first) or long(text-below)
  (
    table.cell(rowspan: 2, breakable: is-long, piece(first)),
    ..others.map(of => table.cell(breakable: is-long, stroke: (bottom: none), piece(of))),
    table.cell(colspan: others.len(), breakable: is-long, { put(below.label); [ ]; piece(text-below) }),
  )
}

#for it in paper.blocks {
  if it.block == "heading" { title(2, it.laid) }
  else if it.block == "text" { scoped(it.laid, par(put(it.laid))) }
  else if it.block == "figures" {
    let half = calc.ceil(it.rows.len() / 2)
    let row(of) = block(width: 100%, breakable: false, above: 0pt, below: 0pt, inset: (y: 3pt), stroke: (bottom: 0.5pt + luma(200)),
      grid(columns: (1fr, auto), column-gutter: 5mm, scoped(of.label, put(of.label)), piece(of.value, bold: true)))
    block(above: 0.9em, below: 1.1em, width: 100%, if it.rows.len() > 3 {
      grid(columns: (1fr, 1fr), column-gutter: 8mm, it.rows.slice(0, half).map(row).join(), it.rows.slice(half).map(row).join())
    } else { it.rows.map(row).join() })
  } else {
    if it.caption != none { block(above: 1.2em, below: 0.5em, sticky: true, scoped(it.caption, put(it.caption, bold: true))) }
    table(
      columns: it.shares.map(share => share * 1fr),
      table.header(..it.columns.map(name => scoped(name, put(name, bold: true)))),
      // A row stays on its page, unless it could be longer than one.
      ..it.rows.enumerate().map(((at, cells)) => filled(cells, it.below, at)).flatten(),
    )
  }
}
`;
