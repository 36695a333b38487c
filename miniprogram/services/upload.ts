import { call } from './call'
import { Refusal } from '../domain/refusal'

/** One photo on its way. `waiting` may also mean that its owner has not joined yet: nothing is sent for a guest. */
export interface Photo {
  /** Made here; the photo's name in the cloud. */
  key: string
  /** On the phone. */
  path: string
  state: 'waiting' | 'sending' | 'done' | 'failed'
  /** In the cloud, once it is there. */
  file?: string
  /** When it got there: uploads that no record names are deleted after a day. */
  sentAt?: number
}

/** Two at a time: more only slow each other down on a weak network. */
const atOnce = 2
/** Wide enough to read a house number, light enough for 3G. */
const widest = 1600
const quality = 75
/** Well before the cloud deletes what no record names. */
const keptFor = 20 * 60 * 60_000

/** What can be said of a restored photo: an old upload is sent anew, one that was under way begins again. */
export function afterRestart(photos: readonly Photo[], now: number): Photo[] {
  return photos.map((photo) =>
    photo.file && now - (photo.sentAt ?? 0) < keptFor
      ? { ...photo, state: 'done' }
      : { key: photo.key, path: photo.path, state: 'waiting' },
  )
}

/** Without those that the phone has thrown away since: what is already in the cloud needs no file here. */
export async function stillHere(photos: readonly Photo[]): Promise<Photo[]> {
  const here = await Promise.all(photos.map(({ path, state }) => state === 'done' || isReadable(path)))
  return photos.filter((_photo, at) => here[at])
}

const isReadable = (path: string): Promise<boolean> =>
  wx.getImageInfo({ src: path }).then(
    () => true,
    () => false,
  )

export const underWay = (photos: readonly Photo[]): boolean =>
  photos.some(({ state }) => state === 'waiting' || state === 'sending')
export const failed = (photos: readonly Photo[]): Photo[] => photos.filter(({ state }) => state === 'failed')
export const filesOf = (photos: readonly Photo[]): string[] => photos.flatMap(({ file }) => (file ? [file] : []))

export interface PhotoSender {
  photos(): Photo[]
  add(photos: readonly Photo[]): void
  remove(key: string): void
  retry(key?: string): void
  /** A guest's photos wait until she has joined. */
  hold(held: boolean): void
}

/** Sends photos in the background, one record's at a time, and tells each change of state. */
export function photoSender(request: () => string, changed: (photos: Photo[]) => void): PhotoSender {
  let all: Photo[] = []
  let held = false
  let running = 0

  const find = (key: string) => all.find((photo) => photo.key === key)
  const put = (key: string, change: Partial<Photo>) => {
    if (!find(key)) return
    all = all.map((photo) => (photo.key === key ? { ...photo, ...change } : photo))
    changed(all)
  }

  const pump = () => {
    while (!held && running < atOnce) {
      const next = all.find(({ state }) => state === 'waiting')
      if (!next) return
      running += 1
      put(next.key, { state: 'sending' })
      void send(next).then(() => {
        running -= 1
        pump()
      })
    }
  }

  const send = async (photo: Photo) => {
    try {
      const [place, path] = await Promise.all([askPlace(request(), photo.key), compressed(photo.path)])
      const { fileID } = await wx.cloud.uploadFile({ cloudPath: place, filePath: path })
      put(photo.key, { state: 'done', file: fileID, sentAt: Date.now() })
    } catch (error) {
      const mustJoin = error instanceof Refusal && error.code === 'account.join_first'
      if (mustJoin) held = true
      put(photo.key, { state: mustJoin ? 'waiting' : 'failed' })
    }
  }

  return {
    photos: () => all,
    add(photos) {
      all = [...all, ...photos]
      changed(all)
      pump()
    },
    remove(key) {
      all = all.filter((photo) => photo.key !== key)
      changed(all)
    },
    retry(key) {
      for (const photo of failed(all)) if (!key || photo.key === key) put(photo.key, { state: 'waiting' })
      pump()
    },
    hold(now) {
      held = now
      pump()
    },
  }
}

async function askPlace(request: string, file: string): Promise<string> {
  const places = await call('request.startUpload', { request, files: [file] })
  return places.find((place) => place.file === file)!.cloudPath
}

/** A photo that cannot be compressed (a GIF, an old phone) goes as it is. */
async function compressed(path: string): Promise<string> {
  try {
    return (await wx.compressImage({ src: path, quality, compressedWidth: widest })).tempFilePath
  } catch {
    return path
  }
}
