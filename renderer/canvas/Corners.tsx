/** What the library measures links from: the corner of the card. Which side and which row they take is known from the data. */

/** Marked as its handles are, without being them: each of those would ask the library about itself in every frame. */
export function Corners() {
  return (
    <>
      <i className="react-flow__handle source" data-handlepos="left" />
      <i className="react-flow__handle target" data-handlepos="left" />
    </>
  )
}
