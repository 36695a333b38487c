/** Who is told what on each step. Names are masked; the words say who, what and by when. */
import type { Actor } from '../account/roles'
import { placeWords } from '../grid/words'
import type { OwedMessage } from '../notice/owed'
import { timeField } from '../notice/push'
import type { TemplateKey } from '../notice/templates'
import { stampWords } from '../time-words'
import type { Around } from './around'
import type { HistoryEntry, RequestRecord } from './record'
import { communityDesk, deskOfGrid } from './routing'
import type { Step } from './status'
import { noticeWords as words } from './notice-words'
import { personWords } from './who'

/** A change of a request that somebody made. */
interface Change {
  before: RequestRecord
  after: RequestRecord
  /** The line it left in the history. */
  entry: HistoryEntry
  around: Around
}

interface Letter {
  to: readonly string[]
  template: TemplateKey
  title: string
  /** What is to be done or known, after which request it is about. */
  says: string
  /** The line of the inbox. */
  body: string
}

const page = (id: string): string => `pages/request/detail/detail?id=${id}`
const ids = (people: readonly { _id: string }[]): string[] => people.map(({ _id }) => _id)

// The message is kept: a 明天 in it would be wrong the day after.
const byWhen = ({ after }: Change): string => stampWords(after.due)
const actorOf = ({ entry }: Change): string => personWords({ title: entry.byTitle, name: entry.byName })
const reason = ({ entry }: Change): string => entry.text ?? ''

/** To the one who said it: in her own words, without the place. */
const owner = ({ after }: Change, title: string, says: string, template: TemplateKey = 'progress'): Letter => ({
  to: [after.owner],
  template,
  title,
  says,
  body: `“${after.title}”，${says}`,
})
const staff =
  (template: TemplateKey) =>
  (to: readonly string[], { after }: Change, title: string, says: string): Letter => ({
    to,
    template,
    title,
    says,
    body: `${placeWords(after.place)}：${after.title}。${says}`,
  })
const task = staff('task')
/** Worth knowing, nothing to do: it does not use up a worker's task messages. */
const news = staff('progress')

const desk = ({ after, around }: Change) => ids(deskOfGrid(after.grid, around).people)
const dispatchers = ({ around }: Change) => ids(communityDesk('dispatch', around).people)
const verifiers = ({ after, around }: Change) => ids(communityDesk('verify', around, after.handledBy).people)
const handler = ({ after }: Change) => (after.handler ? [after.handler] : [])

/** What the one before said, if anything, and by when. */
const withReason = (change: Change) =>
  reason(change) ? words.again(reason(change), byWhen(change)) : words.doneBy(byWhen(change))

const again = (change: Change): Letter[] => [
  task(handler(change), change, words.notSolved, withReason(change)),
  news(dispatchers(change), change, words.notSolved, reason(change)),
]

const table: Record<Step | 'submit', (change: Change) => Letter[]> = {
  submit: (change) => [task(desk(change), change, words.fresh, words.answerBy(byWhen(change)))],
  accept: (change) => [owner(change, words.accepted(actorOf(change)), words.doneBy(byWhen(change)))],
  handle: (change) => [owner(change, words.handling(actorOf(change)), words.doneBy(byWhen(change)))],
  escalate: (change) => [
    task(dispatchers(change), change, words.toAssign(actorOf(change)), reason(change)),
    owner(change, words.escalated, words.sentBy(byWhen(change))),
  ],
  assign: (change) => [
    task(handler(change), change, words.assignedToYou, withReason(change)),
    owner(change, words.assigned(change.entry.to ?? ''), words.doneBy(byWhen(change))),
  ],
  sendBack: (change) => [
    task(dispatchers(change), change, words.sentBack(actorOf(change)), reason(change)),
    owner(change, words.reassigning, words.sentBy(byWhen(change))),
  ],
  resolve: (change) => [
    task(verifiers(change), change, words.toVerify, words.verifyBy(actorOf(change), byWhen(change))),
    owner(change, words.resolved, words.answeredBy(byWhen(change))),
  ],
  verify: (change) => [owner(change, words.answered, words.lookAndRate, 'rating')],
  redo: (change) => [
    task(handler(change), change, words.redo, withReason(change)),
    owner(change, words.redoing, words.doneBy(byWhen(change))),
  ],
  rate: (change) => [news(handler(change), change, words.rated, words.closed)],
  notSolved: again,
  reopen: again,
  withdraw: (change) => [
    task(change.before.handler ? handler(change) : desk(change), change, words.withdrawn, words.nothingToDo),
  ],
}

/** The messages that a change owes, with ids that let each be written only once. Nobody is told what they did themselves. */
export function messagesOwed(before: RequestRecord, after: RequestRecord, actor: Actor, around: Around): OwedMessage[] {
  const entry = after.history[after.history.length - 1]!
  const letters = table[entry.step]({ before, after, entry, around })
  const addressed = letters.flatMap(({ to, ...letter }) => to.map((person) => ({ person, ...letter })))
  return addressed
    .filter(({ person }, i) => person !== actor.id && addressed.findIndex((other) => other.person === person) === i)
    .map(({ person, template, title, says, body }, ordinal) => ({
      _id: `${after._id}:${after.revision}:${ordinal}`,
      to: person,
      template,
      title,
      body,
      page: page(after._id),
      at: around.now,
      fields: {
        what: after.title,
        where: placeWords(after.place),
        state: title,
        next: says,
        when: timeField(template === 'task' && after.open ? after.due : around.now),
      },
    }))
}
