import { startAppearance } from './services/appearance'
import { startCloud } from './services/cloud'
import { rememberCommunity } from './services/session'

App({
  onLaunch({ query }) {
    startCloud()
    startAppearance()
    rememberCommunity(query.community)
  },
})
