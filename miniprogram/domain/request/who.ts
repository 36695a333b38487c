import { maskName } from '../account/words'

/** 第二网格 王**: whoever acts, as others may read it. */
export const personWords = ({ title, name }: { title: string; name: string }): string =>
  [title, maskName(name)].filter(Boolean).join(' ')
