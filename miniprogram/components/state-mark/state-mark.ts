import type { Status } from '../../domain/request/status'
import { lateWords } from '../../domain/request/card-words'
import { statusWords } from '../../domain/request/words'
import { shapes } from './shapes'

/** The state of a request: a shape, a word, and only then a colour. Late stands over any state. */
Component({
  properties: {
    status: String,
    late: Boolean,
    /** Somebody else's turn: 待评价 is the resident's, so it is not red for those who handled it. */
    theirs: Boolean,
    /** On a tint, for a detail page; bare in rows. */
    tint: Boolean,
  },
  data: { icon: '', tone: '', words: '' },
  observers: {
    'status, late, theirs'(status: Status, late: boolean, theirs: boolean) {
      if (!(status in shapes)) return
      const { icon, tone } = shapes[status]
      this.setData(
        late
          ? { icon: 's_late', tone: 'red', words: lateWords }
          : { icon, tone: theirs && tone === 'red' ? 'tile' : tone, words: statusWords[status] },
      )
    },
  },
})
