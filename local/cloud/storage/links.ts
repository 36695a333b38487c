import type { Clock } from '../clock'
import type { Signer } from './signature'

const uploadSeconds = 900

export interface LinkOptions {
  url: string
  clock: Clock
  signer: Signer
}

export type Links = ReturnType<typeof createLinks>

/** Addresses under `/cos/`: what a link allows is written in it and signed. */
export const createLinks = ({ url, clock, signer }: LinkOptions) => {
  const seconds = () => Math.floor(clock.now() / 1000)
  const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')
  return {
    upload(path: string) {
      const until = seconds() + uploadSeconds
      return { url: `${url}/cos/${encoded(path)}`, authorization: `${until}.${signer.sign('upload', path, until)}` }
    },
    mayUpload(path: string, authorization: string) {
      const [until, signature] = authorization.split('.')
      return Number(until) >= seconds() && signer.verify('upload', path, Number(until), signature ?? '')
    },
    /** Not encoded: the SDK does that before it asks. */
    download(path: string, maxAge: number) {
      const until = seconds() + maxAge
      return `${url}/cos/${path}?sign=${signer.sign('download', path, until)}&t=${until}`
    },
    mayDownload(path: string, query: URLSearchParams): 'yes' | 'expired' | 'no' {
      const until = Number(query.get('t'))
      if (!signer.verify('download', path, until, query.get('sign') ?? '')) return 'no'
      return until > seconds() ? 'yes' : 'expired'
    },
  }
}
