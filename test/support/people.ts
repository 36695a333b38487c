/** Two communities and everybody in them. All invented. */
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import type { Community } from '../../miniprogram/domain/grid/places'
import type { TemplateKey } from '../../miniprogram/domain/notice/templates'
import { codeOf } from '../../cloudfunctions/_runtime/codes'

export const xiyuan: Community = {
  _id: 'xiyuan',
  name: '西苑社区',
  letters: 'XY',
  phone: '05566120000',
  grids: [
    { id: 'g1', name: '第一网格' },
    { id: 'g2', name: '第二网格' },
    { id: 'g3', name: '第三网格' },
    { id: 'g4', name: '第四网格' },
    { id: 'g5', name: '第五网格' },
  ],
  alleys: [
    { id: 'xidajie', name: '西大街', grid: 'g1' },
    { id: 'qianshangshu', name: '钱尚书院巷', grid: 'g2' },
    { id: 'caojiang', name: '操江巷', grid: 'g3' },
    // Its grid has no worker yet.
    { id: 'nobodys', name: '新开巷', grid: 'g5' },
  ],
  estates: [
    {
      id: 'xiyuanxiaoqu',
      name: '西苑小区',
      buildings: [
        { id: 'b1', name: '1 栋', grid: 'g4' },
        { id: 'b3', name: '3 栋', grid: 'g2' },
      ],
    },
  ],
}

export const donghe: Community = {
  _id: 'donghe',
  name: '东河社区',
  letters: 'DH',
  phone: '05566130000',
  grids: [{ id: 'd1', name: '河东网格' }],
  alleys: [{ id: 'hebian', name: '河边巷', grid: 'd1' }],
  estates: [{ id: 'hepan', name: '河畔小区', buildings: [{ id: 'b2', name: '2 栋', grid: 'd1' }] }],
}

let line = 0
const person = (
  community: string,
  _id: string,
  name: string,
  roles: PersonRecord['roles'],
  more: Partial<PersonRecord> = {},
): PersonRecord => ({
  _id,
  community,
  name,
  phone: `138${String((line += 1)).padStart(8, '0')}`,
  roles,
  code: codeOf(_id),
  care: 'auto',
  pushes: {},
  staff: roles.some((role) => role !== 'resident' && role !== 'administrator'),
  joinedAt: line,
  ...more,
})

const plenty: Partial<Record<TemplateKey, number>> = { progress: 9, rating: 9, task: 9 }

export const people = {
  /** Lives in grid 2 and has agreed to messages. */
  li: person('xiyuan', 'open-li', '李秀英', ['resident'], {
    pushes: plenty,
    household: { estate: 'xiyuanxiaoqu', building: 'b3', unit: '2 单元' },
  }),
  neighbour: person('xiyuan', 'open-neighbour', '赵有福', ['resident']),
  worker1: person('xiyuan', 'open-worker1', '陈大庆', ['gridWorker'], { grid: 'g1', pushes: plenty }),
  worker2: person('xiyuan', 'open-worker2', '王兰芝', ['gridWorker'], { grid: 'g2', pushes: plenty }),
  standIn2: person('xiyuan', 'open-standin2', '高明月', ['gridWorker'], { grid: 'g2', pushes: plenty }),
  worker3: person('xiyuan', 'open-worker3', '张建安', ['gridWorker'], { grid: 'g3' }),
  worker4: person('xiyuan', 'open-worker4', '方水生', ['gridWorker'], { grid: 'g4', pushes: plenty }),
  dispatcher: person('xiyuan', 'open-dispatcher', '林素琴', ['dispatcher'], { pushes: plenty }),
  otherDispatcher: person('xiyuan', 'open-dispatcher2', '何立新', ['dispatcher'], { pushes: plenty }),
  secretary: person('xiyuan', 'open-secretary', '舒正平', ['secretary']),
  sanitation: person('xiyuan', 'open-sanitation', '周来顺', ['handler'], { title: '环卫所', pushes: plenty }),
  water: person('xiyuan', 'open-water', '徐清河', ['handler'], { title: '水务所' }),

  shi: person('donghe', 'open-shi', '石冬梅', ['resident'], { pushes: plenty }),
  pan: person('donghe', 'open-pan', '潘秋水', ['gridWorker'], { grid: 'd1', pushes: plenty }),
  ren: person('donghe', 'open-ren', '任晓舟', ['dispatcher'], { pushes: plenty }),
  kong: person('donghe', 'open-kong', '孔德福', ['handler'], { title: '保洁队' }),
  shu: person('donghe', 'open-shu', '舒立本', ['secretary']),
} satisfies Record<string, PersonRecord>

export type Key = keyof typeof people
/** Somebody who has not joined. */
export const guest = 'open-guest'
