/** One action of the wire protocol, as it was answered. Times are the machine's, in ms: tests compare them. */
export interface Trip {
  action: string
  collection?: string
  examined?: number
  returned?: number
  start: number
  end: number
  /** Of the function call that asked; absent for scripts. */
  requestId?: string
  code?: string
}

const kept = 20_000

export type TripLog = ReturnType<typeof createTripLog>

/** Only the database counts as a trip: the other services are listed on request. */
export const isTrip = ({ action }: Pick<Trip, 'action'>) => action.startsWith('database.')

export const createTripLog = () => {
  let trips: Trip[] = []
  return {
    add(trip: Trip) {
      trips.push(trip)
      if (trips.length > kept) trips = trips.slice(kept / 2)
    },
    list: ({ all = false } = {}) => (all ? [...trips] : trips.filter(isTrip)),
    clear: () => void (trips = []),
  }
}
