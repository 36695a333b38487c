import { lengthWords, momentWords } from '../../../domain/time-words'
import { ratingAspects, type Rating, type RatingAspect, type Score } from '../../../domain/request/rating'
import { rateWords, whoWords } from '../../../domain/request/resident-words'
import { ratingWords } from '../../../domain/request/words'
import type { RequestView } from '../../../services/call'
import { detailScreen } from '../detail/screen'

export type Answers = Partial<Record<RatingAspect, Score>>

const scores: readonly Score[] = [3, 2, 1]

/** The three questions, each with what the reader may want to know before she answers. */
export function questions(answers: Answers, hints: Record<RatingAspect, string>) {
  return ratingAspects.map((aspect) => ({
    aspect,
    question: ratingWords[aspect].question,
    hint: hints[aspect],
    choices: scores.map((score) => ({
      score,
      label: ratingWords[aspect].answers[score],
      chosen: answers[aspect] === score,
    })),
  }))
}

export const unanswered = (answers: Answers): RatingAspect[] => ratingAspects.filter((aspect) => !answers[aspect])

/** Complete answers, or nothing. */
export function ratingOf(answers: Answers, text: string): Rating | undefined {
  const { speed, result, manner } = answers
  if (!speed || !result || !manner) return undefined
  return { speed, result, manner, ...(text.trim() ? { text: text.trim() } : {}) }
}

/** What the page shows of the request before anything is answered. */
export function rateScreen(request: RequestView) {
  const { now, submittedAt, solveDue, timeline, reopens, holder } = request
  const { pictures, title, status, canRate, canSayNo } = detailScreen(request)
  const answered = timeline.find(({ step }) => step === 'verify')
  const hints: Record<RatingAspect, string> = {
    speed: answered ? rateWords.took(lengthWords(answered.at - submittedAt), answered.at <= solveDue) : '',
    result: rateWords.onSite,
    manner: handlers(request).join(rateWords.and),
  }
  const handler = timeline.find(({ step }) => step === 'resolve')?.by ?? whoWords(holder)
  return {
    ...{ title, status, canRate, canSayNo, hints },
    answer: answered ? rateWords.checked(answered.by, momentWords(answered.at, now), answered.text) : '',
    pictures: pictures.items,
    again: rateWords.again(handler),
    againHint: rateWords.againHint(reopens),
  }
}
export type RateScreen = ReturnType<typeof rateScreen>

/** Those who laid a hand on it, each once, in the order of their work: 王**, 李** */
function handlers({ timeline }: RequestView): string[] {
  const theirs = timeline.filter(({ step }) => ['accept', 'handle', 'resolve', 'verify'].includes(step))
  return [...new Set(theirs.map(({ by }) => by.split(' ').slice(-1)[0]!).reverse())]
}
