/** One sentence that says what will happen, then the buttons. Goes into the slot `bar` of page-frame. */
Component({
  properties: { sentence: String },
})
