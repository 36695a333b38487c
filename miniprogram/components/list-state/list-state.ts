import { stateWords } from '../../domain/shell-words'
import { observeAppearance } from '../../services/appearance'
import { stopWatching, watch } from '../../services/watch'

type State = keyof typeof stateWords
const icons: Partial<Record<State, string>> = { refused: 'lock', failed: 'off' }

/** The four states of a list that has nothing to show. Words that the page gives stand over the usual ones. */
Component({
  properties: {
    state: String,
    /** The headline, e.g. 您还没有说过事 or a refusal's words. */
    words: String,
    /** A second line. */
    text: String,
    /** What the one button says; none, no button. */
    action: String,
  },
  data: {
    dark: false,
    icon: '',
    title: '',
    line: '',
    button: '',
    rows: [
      { width: '72%', height: '28rpx' },
      { width: '47%', height: '28rpx' },
    ],
  },
  observers: {
    'state, words, text, action'(state: State, words: string, text: string, action: string) {
      const usual = stateWords[state]
      if (!usual) return
      // A headline of the page's own does not go with our second line.
      const line = text || (words ? '' : usual.text)
      this.setData({ icon: icons[state] ?? '', title: words || usual.title, line, button: action || usual.action })
    },
  },
  lifetimes: {
    attached() {
      watch(
        this,
        observeAppearance(({ dark }) => this.setData({ dark })),
      )
    },
    detached() {
      stopWatching(this)
    },
  },
  methods: {
    onAct() {
      this.triggerEvent('act')
    },
  },
})
