import { doneWords, numberTail, whoWords } from '../../../domain/request/resident-words'
import { momentWords } from '../../../domain/time-words'
import type { RequestView, SubmittedView } from '../../../services/call'

/** The page in words: who has it, and by when there is an answer. */
export function doneScreen(sent: SubmittedView | RequestView) {
  const { number, status, holder, answerDue, solveDue, now } = sent
  const tail = numberTail(number)
  const who = whoWords(holder)
  return {
    status,
    title: doneWords.given(who),
    numberHead: number.slice(0, -tail.length),
    numberTail: tail,
    holder: who,
    callLabel: doneWords.call(who),
    phone: holder.phone,
    promises: [
      { of: 'answer', halves: doneWords.answer(momentWords(answerDue, now)) },
      { of: 'solve', halves: doneWords.solve(momentWords(solveDue, now)) },
    ],
    steps: doneWords.steps(holder.name || holder.title),
  }
}
