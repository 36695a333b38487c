import type { Exchange, Handler } from './exchange'
import { send } from './exchange'

/** `POST /test/clock`; a path that ends in `/*` takes everything below it. */
export type Routes = Record<string, Handler>

export const createRouter = (routes: Routes, otherwise: Handler): Handler => {
  const below = Object.keys(routes)
    .filter((route) => route.endsWith('/*'))
    .sort((a, b) => b.length - a.length)
  return (exchange: Exchange) => {
    const asked = `${exchange.request.method} ${exchange.url.pathname}`
    const route = asked in routes ? asked : below.find((candidate) => asked.startsWith(candidate.slice(0, -1)))
    return (route ? routes[route] : otherwise)?.(exchange)
  }
}

export const notFound: Handler = ({ request, response, url }) =>
  send(response, 404, 'text/plain; charset=utf-8', `The local cloud has no ${request.method} ${url.pathname}\n`)
