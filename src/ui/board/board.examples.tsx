import type { Example } from '#ui/example.ts';
import { BoardCard, BoardColumn, BoardColumns } from './board.tsx';

const slip = (code: string, words: string) => (
  <BoardCard id={code} code={code} value={code} label={`Karte ${code}`} href="#" lang="de" dir="ltr" facts="Idee">
    {words}
  </BoardCard>
);

export const examples: Example[] = [
  {
    title: 'Cards to sort',
    render: () => (
      <form method="get">
        <BoardColumns label="Karten sortieren">
          <BoardColumn title="Unsortiert" count={2} target="offen" here="Hierher" open>
            {slip('C-121', 'Abends fährt kein Bus.')}
            {slip('C-122', 'Der letzte Bus fährt zu früh.')}
          </BoardColumn>
          <BoardColumn
            title="Wege am Abend"
            code="F-15"
            count={0}
            target="F-15"
            here="Hierher"
            empty="Noch keine Karte."
          />
        </BoardColumns>
      </form>
    ),
  },
];
