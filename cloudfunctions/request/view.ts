import type { Actor } from '../../miniprogram/domain/account/roles'
import { maskName, roleWords } from '../../miniprogram/domain/account/words'
import type { HistoryEntry, RequestRecord } from '../../miniprogram/domain/request/record'
import { maySeeOwner } from '../../miniprogram/domain/request/sight'
import { personWords } from '../../miniprogram/domain/request/who'
import { fileUrls } from '../_runtime/file-urls'
import type { Reader } from './card'
import { cardOf } from './card'
import type { RequestView, TimelineEntry } from './contract'

/** A request as one person may read it; its files are asked for in one call. */
export async function viewOf(record: RequestRecord, reader: Reader): Promise<RequestView> {
  const { actor, now } = reader
  const said = record.history.flatMap(({ photos = [] }) => photos)
  const urls = await fileUrls([...record.photos, ...record.afterPhotos, ...said])
  const urlsOf = (files: readonly string[]) => files.flatMap((file) => urls.get(file) ?? [])
  return {
    ...cardOf(record, reader),
    now,
    text: record.text,
    photoUrls: urlsOf(record.photos),
    afterUrls: urlsOf(record.afterPhotos),
    answerDue: record.answerDue,
    solveDue: record.solveDue,
    ...(record.place.point ? { point: record.place.point } : {}),
    timeline: record.history.map((entry) => lineOf(entry, record, actor, urlsOf)).reverse(),
    ...(record.rating ? { rating: record.rating } : {}),
    owner: ownerOf(record, actor),
    reopens: record.reopens,
  }
}

const lineOf = (
  { at, step, by, byTitle, byName, text = '', photos = [], to = '' }: HistoryEntry,
  record: RequestRecord,
  actor: Actor,
  urlsOf: (files: readonly string[]) => string[],
): TimelineEntry => {
  const hidden = by === record.owner && !maySeeOwner(actor, record)
  return {
    at,
    step,
    by: hidden ? roleWords.resident : personWords({ title: byTitle, name: byName }),
    text,
    photos: urlsOf(photos),
    to,
  }
}

const ownerOf = (record: RequestRecord, actor: Actor): RequestView['owner'] => {
  const seen = maySeeOwner(actor, record)
  return {
    // 我的 promises it: of a name only the surname is shown, to those who handle it too.
    name: seen ? maskName(record.ownerName) : '',
    phone: seen ? record.ownerPhone : '',
    mine: record.owner === actor.id,
  }
}
