interface Option {
  value: string
  label: string
}

/** Choices in words, side by side; the chosen one is slate with a tick. With `values` one may choose several. */
Component({
  properties: {
    options: { type: Array, value: [] as Option[] },
    value: String,
    /** The chosen ones, where several may be chosen; null where one is. */
    values: { type: Array, optionalTypes: [null], value: null as unknown as string[] },
  },
  data: { chips: [] as (Option & { chosen: boolean })[], several: false },
  observers: {
    'options, value, values'(options: Option[], value: string, values: string[] | null) {
      const chips = (options ?? []).map((option) => ({
        ...option,
        chosen: values ? values.includes(option.value) : option.value === value,
      }))
      this.setData({ chips, several: Boolean(values) })
    },
  },
  methods: {
    onChip(event: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
      this.triggerEvent('choose', { value: event.currentTarget.dataset.value })
    },
  },
})
