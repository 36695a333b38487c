/** The two communities of the demonstration. Estates and buildings are invented; the three alleys are known from the press. */
import type { Building, Community } from '../../miniprogram/domain/grid/places'

const buildings = (from: number, to: number, grid: string): Building[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ id: `b${from + i}`, name: `${from + i} 栋`, grid }))

export const xiyuan: Community = {
  _id: 'xiyuan',
  name: '西苑社区',
  letters: 'XY',
  phone: '05565550100',
  grids: [
    { id: 'g1', name: '第一网格' },
    { id: 'g2', name: '第二网格' },
    { id: 'g3', name: '第三网格' },
    { id: 'g4', name: '第四网格' },
  ],
  alleys: [
    { id: 'xidajie', name: '西大街', grid: 'g1' },
    { id: 'qianshangshu', name: '钱尚书院巷', grid: 'g2' },
    { id: 'caojiang', name: '操江巷', grid: 'g3' },
  ],
  estates: [
    { id: 'xiyuanxiaoqu', name: '西苑小区', buildings: [...buildings(1, 6, 'g2'), ...buildings(7, 9, 'g1')] },
    { id: 'liangzhan', name: '老粮站宿舍', buildings: buildings(1, 3, 'g1') },
    { id: 'wenchang', name: '文昌花园', buildings: buildings(1, 8, 'g3') },
    { id: 'guihua', name: '桂花园', buildings: buildings(1, 5, 'g4') },
    { id: 'nongji', name: '农机厂宿舍', buildings: buildings(1, 4, 'g4') },
  ],
}

export const donghe: Community = {
  _id: 'donghe',
  name: '东河社区',
  letters: 'DH',
  phone: '05565550200',
  grids: [
    { id: 'd1', name: '河东网格' },
    { id: 'd2', name: '河西网格' },
  ],
  alleys: [{ id: 'hehua', name: '荷花巷', grid: 'd1' }],
  estates: [{ id: 'hepan', name: '河畔小区', buildings: [...buildings(1, 3, 'd1'), ...buildings(4, 6, 'd2')] }],
}

export const communities = [xiyuan, donghe] as const
