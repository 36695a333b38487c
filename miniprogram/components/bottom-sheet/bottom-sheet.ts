import { closeWords } from '../../domain/shell-words'

/** A white sheet from below: what it is about, under it the case or person it is about, then the slot. */
Component({
  properties: { open: Boolean, heading: String, subject: String },
  data: { closeWords },
  methods: {
    /** Also when the shade beside the sheet is tapped. */
    onClose() {
      if (this.data.open) this.triggerEvent('close')
    },
  },
})
