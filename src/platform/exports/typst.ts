/**
 * How a paper looks in print. A constant: everything of a paper comes in as JSON through `sys.inputs` and is set as
 * text, never as source.
 */
export const typstTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let direction = if paper.dir == "rtl" { rtl } else { ltr }
#set document(title: paper.title)
#set text(font: ("Noto Sans", "Noto Sans Arabic"), size: 9pt, lang: paper.lang, dir: direction, hyphenate: true)
#set page(
  paper: "a4",
  margin: (x: 16mm, top: 15mm, bottom: 17mm),
  footer: context [
    #set text(size: 7pt)
    #grid(columns: (1fr, auto), paper.foot, counter(page).display("1 / 1", both: true))
  ],
)
#set par(leading: 0.6em)
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(150)), inset: (x: 3pt, y: 2.2pt))
#show table: set text(size: 7.5pt)
#show table: set par(leading: 0.45em, justify: false)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 2): set block(above: 1.2em, below: 0.5em)
#show link: underline
#show table.cell.where(y: 0): set text(weight: "bold")

#let piece(it) = if "href" in it { link(it.href, it.text) } else { it.text }

#heading(level: 1, paper.title)
#paper.subtitle

#for it in paper.blocks {
  if it.block == "heading" { heading(level: 2, it.text) }
  else if it.block == "text" { par(it.text) }
  else if it.block == "figures" {
    columns(2, list(..it.rows.map(row => [#row.label: #strong(piece(row.value))])))
  } else {
    block(above: 1em, below: 0.4em, strong(it.caption))
    table(
      columns: (1.6fr,) + (1fr,) * (it.columns.len() - 1),
      table.header(..it.columns.map(name => [#name])),
      ..it.rows.flatten().map(cell => [#piece(cell)]),
    )
  }
}
`;
