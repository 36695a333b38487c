import type { Role } from '../../domain/account/roles'
import type { DueGroup } from '../../domain/request/deadline'
import { dueGroup, dueGroups, neverDue } from '../../domain/request/deadline'
import {
  countWords,
  groupWords,
  gridWord,
  listWords,
  turns,
  turnWords,
  type Turn,
} from '../../domain/request/staff-words'
import { freshFirst, isFresh } from '../../domain/request/work'
import type { Assignee, RequestCard, WorkView } from '../../services/call'

export type Group = DueGroup | 'waiting'
export const groups: readonly Group[] = [...dueGroups, 'waiting']
/** What just came has a section of its own, above the late ones; it still counts by when it is due. */
type SectionKey = Group | 'fresh'
const sectionKeys: readonly SectionKey[] = ['fresh', ...groups]
/** The four that one may filter by; what is due later is seen by scrolling. */
const counted: readonly Group[] = ['late', 'today', 'soon', 'waiting']
/** Cards shown before 还有 n 件: a phone draws about a thousand nodes well, a card has twenty. Two new ones leave what is late in sight. */
const shownFirst: Record<SectionKey, number> = { fresh: 2, late: 10, today: 10, soon: 5, later: 5, waiting: 5 }

interface Item {
  id: string
  card: RequestCard
  likely: Assignee | null
  said: string
  main: boolean
}

export interface Section {
  group: SectionKey
  heading: string
  note: string
  late: boolean
  shape: 'job' | 'row'
  items: Item[]
  hidden: string
}

export interface BoardView {
  now: number
  counts: { group: Group; count: number; label: string; late: boolean; chosen: boolean }[]
  chips: { value: string; label: string }[]
  turn: string
  sections: Section[]
  /** Nothing matches the filters, or nothing is there at all. */
  empty: '' | 'filtered' | 'all'
  gone: string
  partial: string
  next: boolean
}

/** The work list as this reader has it before her: what was fetched, what she chose to see, what became of her taps. */
export class Board {
  group: Group | '' = ''
  turn: Turn | '' = ''
  supervising = false
  private work: WorkView | undefined
  private items: RequestCard[] = []
  private likely = new Map<string, Assignee>()
  private said = new Map<string, string>()
  /** A card that was acted on stays where it was until the list is fetched on purpose: nothing moves under the hand. */
  private held = new Map<string, SectionKey>()
  private opened = new Set<SectionKey>()
  private gone = ''

  get next(): WorkView['next'] {
    return this.work?.next
  }
  get loaded(): boolean {
    return this.work !== undefined
  }
  get now(): number {
    return this.work?.now ?? 0
  }

  /** The list fetched on purpose: everything begins anew but what she chose to see. */
  start(work: WorkView): void {
    this.said.clear()
    this.held.clear()
    this.gone = ''
    this.work = work
    this.items = work.items
  }

  /** The first page once more, after a tap: pages fetched behind it stay. */
  refresh(work: WorkView): void {
    const known = new Set(work.items.map(({ id }) => id))
    const oldest = work.items[work.items.length - 1]
    const behind = this.work && work.next && oldest ? this.items.slice(this.position(oldest.id) + 1) : []
    for (const id of this.said.keys()) if (!known.has(id) && !behind.some((item) => item.id === id)) this.leave(id)
    const next = behind.length ? this.work?.next : work.next
    const { next: _next, ...rest } = work
    this.work = next ? { ...rest, next } : rest
    this.items = [...work.items, ...behind.filter(({ id }) => !known.has(id))]
  }

  add(work: WorkView): void {
    const known = new Set(this.items.map(({ id }) => id))
    this.items = [...this.items, ...work.items.filter(({ id }) => !known.has(id))]
    const { next, more } = work
    const { next: _old, ...rest } = this.work!
    this.work = { ...rest, more, ...(next ? { next } : {}) }
  }

  say(id: string, words: string): void {
    const card = this.find(id)
    if (!card) return
    this.held.set(id, this.sectionOf(card))
    this.said.set(id, words)
  }

  put(card: RequestCard): void {
    this.items = this.items.map((item) => (item.id === card.id ? card : item))
  }

  find(id: string): RequestCard | undefined {
    return this.items.find((item) => item.id === id)
  }

  choose(group: Group | ''): void {
    this.group = this.group === group ? '' : group
  }
  chooseTurn(turn: Turn | ''): void {
    this.turn = this.turn === turn ? '' : turn
  }
  showAll(): void {
    this.group = ''
    this.turn = ''
  }
  open(group: SectionKey): void {
    this.opened.add(group)
  }

  /** The first ones that wait to be given to somebody, for whom the likeliest is worth asking. */
  toAssign(most: number): RequestCard[] {
    return this.items.filter(({ mine, openSteps }) => mine && openSteps.includes('assign')).slice(0, most)
  }
  knowLikely(id: string, assignee: Assignee): void {
    if (isOneTap(assignee)) this.likely.set(id, assignee)
  }

  view(): BoardView {
    const visible = this.items.filter((card) => !this.turn || turnOf(card) === this.turn)
    const sections = sectionKeys
      .filter((group) => !this.group || group === this.group)
      .map((group) =>
        this.section(
          group,
          freshFirst(
            visible.filter((card) => (this.group ? this.groupOf(card) : this.sectionOf(card)) === group),
            this.now,
          ),
        ),
      )
      .filter(({ items }) => items.length > 0)
    const first = sections.find(({ group }) => group === 'late')?.items.find(({ card }) => card.mine)
    if (first) first.main = true
    return {
      now: this.now,
      counts: counted.map((group) => ({
        group,
        count: this.count(group),
        label: groupWords[group],
        late: group === 'late' && this.count(group) > 0,
        chosen: group === this.group,
      })),
      chips: turns
        .map((turn) => ({ turn, count: this.items.filter((card) => turnOf(card) === turn).length }))
        .filter(({ count, turn }) => count > 0 || turn === this.turn)
        .map(({ turn, count }) => ({ value: turn, label: `${turnWords[turn]} ${count}` })),
      turn: this.turn,
      sections,
      empty: sections.length ? '' : this.items.length ? 'filtered' : 'all',
      gone: this.gone,
      partial: this.work?.more ? listWords.notAll : '',
      next: Boolean(this.next),
    }
  }

  private section(group: SectionKey, cards: RequestCard[]): Section {
    const most = this.opened.has(group) ? cards.length : Math.max(shownFirst[group], this.lastSaid(cards) + 1)
    return {
      group,
      heading: groupWords[group],
      note: [countWords(cards.length), group === 'today' && cards.length > 1 ? listWords.soonestFirst : '']
        .filter(Boolean)
        .join('，'),
      late: group === 'late',
      shape: group === 'waiting' ? 'row' : 'job',
      items: cards.slice(0, most).map((card) => ({
        id: card.id,
        card,
        likely: this.likely.get(card.id) ?? null,
        said: this.said.get(card.id) ?? '',
        main: false,
      })),
      hidden: cards.length > most ? listWords.moreHidden(cards.length - most) : '',
    }
  }

  private lastSaid(cards: RequestCard[]): number {
    return cards.reduce((last, { id }, at) => (this.said.has(id) ? at : last), -1)
  }
  private count(group: Group): number {
    return this.items.filter((card) => this.groupOf(card) === group).length
  }
  private sectionOf(card: RequestCard): SectionKey {
    return this.held.get(card.id) ?? (isFresh(card, this.now) ? 'fresh' : this.groupOf(card))
  }
  private groupOf(card: RequestCard): Group {
    const held = this.held.get(card.id)
    if (held && held !== 'fresh') return held
    return card.mine || this.supervising ? dueGroup(card.due ?? neverDue, this.now) : 'waiting'
  }
  private position(id: string): number {
    return this.items.findIndex((item) => item.id === id)
  }
  /** Somebody took it off this reader's list meanwhile: what was said about it stands above the list. */
  private leave(id: string): void {
    const card = this.find(id)
    if (card) this.gone = listWords.gone(card.title, this.said.get(id)!)
    this.said.delete(id)
  }
}

/** The secretary has no turn of her own: for her everything that is open stands by when it is due. */
export const supervises = (roles: readonly Role[]): boolean =>
  roles.includes('secretary') && !roles.some((role) => role === 'dispatcher' || role === 'gridWorker')

/** What comes back to a grid came from one: that is given with a word, not in one tap. */
const isOneTap = ({ title }: Assignee): boolean => !title.includes(gridWord)

const turnOf = ({ mine, openSteps }: RequestCard): Turn | undefined =>
  mine ? turns.find((turn) => openSteps.includes(turn)) : undefined
