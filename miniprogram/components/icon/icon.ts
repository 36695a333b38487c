/** A drawing of assets/icon in the colour of the text around it. Its size follows the type, or `--icon-size`. */
Component({
  properties: {
    name: String,
    /** What a screen reader says; without it the icon is silent, because a word stands beside it. */
    label: String,
  },
})
