/** Says when the connection to the back end is lost; it is made again without being asked. */
import { Unplug } from 'lucide-react'
import { useSession } from '../session/state.ts'

export function ConnectionBanner() {
  const connection = useSession((state) => state.connection)
  return (
    <div role="status">
      {connection === 'lost' && (
        <p className="shell-banner">
          <Unplug size={15} aria-hidden />
          The connection to the back end is lost; connecting again… What you did before is saved. If it stays away,
          start Loadstone again.
        </p>
      )}
    </div>
  )
}
