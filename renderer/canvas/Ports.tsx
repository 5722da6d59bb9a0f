/** Where a link begins when it is drawn with the pointer; links end anywhere on a row or a card. */

export function Ports({ stageId }: { readonly stageId: string | null }) {
  return (
    <>
      <span className="canvas-port canvas-port-left nodrag" data-port={stageId ?? ''} />
      <span className="canvas-port canvas-port-right nodrag" data-port={stageId ?? ''} />
    </>
  )
}
