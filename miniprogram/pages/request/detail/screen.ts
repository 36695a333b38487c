import { dayWords, lengthWords, momentWords } from '../../../domain/time-words'
import { daysBetween } from '../../../domain/calendar'
import { holderWords, nextStepWords } from '../../../domain/request/card-words'
import {
  comingForStaff,
  comingWords,
  detailWords,
  doneWords,
  nextForStaff,
  progressWords,
  ratingPairs,
  whoWords,
} from '../../../domain/request/resident-words'
import { dueWords, staffStepsOf } from '../../../domain/request/staff-words'
import { isOpen } from '../../../domain/request/status'
import { stepDoneWords, stepWords } from '../../../domain/request/words'
import type { RequestView, TimelineEntry } from '../../../services/call'

/** Boxes of the bar: a day each, as long as they can be told apart. */
const boxesAtMost = 15

/** The page in words, the same for the owner and for who handles it. */
export function detailScreen(request: RequestView) {
  const { now, status, holder, owner, openSteps, due, timeline } = request
  const mine = owner.mine
  const can = (step: (typeof openSteps)[number]) => openSteps.includes(step)
  return {
    mine,
    /** A worker may have recorded it herself: then she is its owner and handles it too. */
    works: !mine || staffStepsOf(openSteps).length > 0,
    heading: mine ? detailWords.mineHeading : detailWords.workHeading,
    status,
    late: request.late,
    title: request.title,
    number: detailWords.number(request.number),
    submitted: momentWords(request.submittedAt, now),
    holder: isOpen(status) ? (mine ? holderWords(holder, status) : whoWords(holder)) : '',
    phone: status === 'answered' && mine ? '' : holder.phone,
    callLabel: doneWords.call(whoWords(holder)),
    next: mine ? nextStepWords(status, due, now) : nextOf(request),
    progress: due === undefined ? null : progressOf(request, due),
    text: request.text,
    place: request.place,
    pictures: picturesOf(request),
    entries: timeline.map((entry) => lineOf(entry, now)),
    coming: (mine ? undefined : comingForStaff[status]) ?? comingWords[status],
    ended: !isOpen(status),
    rating: request.rating ? ratingPairs(request.rating) : [],
    ratingText: request.rating?.text ?? '',
    canRate: can('rate'),
    canSayNo: can('notSolved'),
    solvedLabel: stepWords.rate,
    notSolvedLabel: stepWords.notSolved,
    canWithdraw: can('withdraw'),
    canReopen: can('reopen'),
  }
}
export type DetailScreen = ReturnType<typeof detailScreen>

/** What is owed and by when, as staff say it. */
const nextOf = ({ status, due, now }: RequestView): string =>
  dueWords({ status, ...(due === undefined ? {} : { due }) }, now) ||
  (nextForStaff[status] ?? nextStepWords(status, due, now))

function progressOf({ submittedAt, now, late }: RequestView, due: number) {
  const gone = lengthWords(now - submittedAt)
  return {
    days: Math.min(boxesAtMost, Math.max(1, daysBetween(submittedAt, due))),
    share: (now - submittedAt) / (due - submittedAt),
    words: late
      ? progressWords.late(gone, lengthWords(now - due))
      : progressWords.running(gone, lengthWords(due - now)),
    late,
  }
}

/** 办之前 first, then 办之后; under each, whose it is and of which day. */
function picturesOf({ photoUrls, afterUrls, timeline, submittedAt, now, owner }: RequestView) {
  const day = dayOf(submittedAt, now)
  const before = owner.mine ? detailWords.youTook(day) : detailWords.residentTook(day)
  const resolved = timeline.find(({ step }) => step === 'resolve')
  const after = resolved ? detailWords.tookBy(lastName(resolved.by), dayOf(resolved.at, now)) : detailWords.after
  return {
    heading:
      afterUrls.length === 0
        ? detailWords.before
        : photoUrls.length === 0
          ? detailWords.after
          : detailWords.beforeAfter,
    items: [
      ...photoUrls.map((url, index) => ({ url, caption: before, label: detailWords.picture(before, index + 1) })),
      ...afterUrls.map((url, index) => ({ url, caption: after, label: detailWords.picture(after, index + 1) })),
    ],
  }
}

/** 昨天 / 11月19日: a photo's caption has no room for more. */
const dayOf = (at: number, now: number): string => dayWords(at, now).split(' ')[0]!

/** The photos of the first and of the last step stand above, large. */
function lineOf({ at, step, by, text, photos, to }: TimelineEntry, now: number) {
  return {
    key: `${at} ${step}`,
    title: to ? `${stepDoneWords[step]}：${to}` : stepDoneWords[step],
    text,
    meta: [momentWords(at, now), by].filter(Boolean).join('　'),
    photos: step === 'submit' || step === 'resolve' ? [] : photos,
  }
}

/** 第二网格 王** -> 王** */
const lastName = (by: string): string => by.split(' ').slice(-1)[0]!
