import { ended } from './ended'
import { neighbours } from './neighbours'
import { withCommunity } from './with-community'
import { withGrid } from './with-grid'

export const matters = [...withGrid, ...withCommunity, ...ended, ...neighbours]
