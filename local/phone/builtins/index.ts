import { defineButton } from './button'
import { defineChoices } from './choice'
import { defineContainers } from './containers'
import { defineFields } from './field'
import { defineForm } from './form'
import { defineImages } from './image'
import { defineMedia } from './media'
import { defineNavigator } from './navigator'
import { definePageMeta } from './page-meta'
import { definePicker } from './picker'
import { definePickerView } from './picker-view'
import { defineScrollView } from './scroll-view'
import { defineSlider } from './slider'
import { defineSwiper } from './swiper'
import { defineTexts } from './text'

/** Every element that WeChat itself draws. */
export function defineBuiltins() {
  const families = [
    ...[defineContainers, defineTexts, defineImages, defineButton, defineFields, defineForm, defineChoices],
    ...[defineSlider, definePicker, definePickerView, defineScrollView, defineSwiper, defineNavigator],
    ...[definePageMeta, defineMedia],
  ]
  for (const define of families) define()
}
