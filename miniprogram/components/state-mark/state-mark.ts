import type { Status } from '../../domain/request/status'
import { lateWords } from '../../domain/request/card-words'
import { statusWords } from '../../domain/request/words'
import { shapes } from './shapes'

/** The state of a request: a shape, a word, and only then a colour. Late stands over any state. */
Component({
  properties: {
    status: String,
    late: Boolean,
    /** On a tint, for a detail page; bare in rows. */
    tint: Boolean,
  },
  data: { icon: '', tone: '', words: '' },
  observers: {
    'status, late'(status: Status, late: boolean) {
      if (!(status in shapes)) return
      this.setData(
        late ? { icon: 's_late', tone: 'red', words: lateWords } : { ...shapes[status], words: statusWords[status] },
      )
    },
  },
})
