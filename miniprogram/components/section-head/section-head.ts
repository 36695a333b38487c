/** The title of a section under its coping; a lesser one stands under a hairline. At most one quiet link at the right. */
Component({
  properties: { heading: String, more: String, lesser: Boolean },
  methods: {
    onMore() {
      this.triggerEvent('more')
    },
  },
})
