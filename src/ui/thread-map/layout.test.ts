import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './layout.ts';

const graph = fc
  .record({
    nodes: fc.array(fc.nat(6), { minLength: 1, maxLength: 25 }),
    edges: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
  })
  .map(({ nodes, edges }) => ({
    nodes: nodes.map((column, index) => ({ key: `n${index}`, column })),
    edges: edges.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` })),
  }));

describe('Placing a thread on paper', () => {
  it('never lets two labels of a column overlap and keeps all of them on the sheet', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const layout = layOut(7, nodes, edges);
        for (const column of layout.columns.keys()) {
          const heights = nodes
            .filter((node) => node.column === column)
            .map((node) => layout.places.get(node.key)?.y ?? -1);
          const sorted = heights.sort((a, b) => a - b);
          expect(
            sorted.every(
              (y, index) => y <= layout.height && y >= 54 && (index === 0 || y - (sorted[index - 1] ?? 0) >= 53.9),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('draws a line for every connection between stations that are there', () => {
    const nodes = [
      { key: 'a', column: 0 },
      { key: 'b', column: 2 },
    ];
    const layout = layOut(3, nodes, [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'elsewhere' },
    ]);
    expect(layout.lines.map(({ edge }) => edge.to)).toEqual(['b']);
    expect(layout.lines[0]?.path).toMatch(/^M4 [\d.]+H/);
  });

  it('puts neighbours at one height where nothing stands in the way', () => {
    const nodes = [
      { key: 'a', column: 0 },
      { key: 'b', column: 1 },
      { key: 'c', column: 2 },
    ];
    const { places } = layOut(3, nodes, [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]);
    expect(new Set([...places.values()].map((place) => place.y)).size).toBe(1);
  });
});
