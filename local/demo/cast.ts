/** Everybody in the demonstration. All of them are invented; the phone numbers cannot be dialled. */
import type { Role } from '../../miniprogram/domain/account/roles'

export interface Character {
  openid: string
  community: 'xiyuan' | 'donghe'
  name: string
  phone: string
  role: Role
  /** The grid a grid worker works in. */
  grid?: string
  /** The office an external handler belongs to. */
  office?: string
  household?: { estate: string; building: string; unit: string }
  /** WeChat messages that this person has agreed to, of each kind. */
  consents: number
  /** What the person switcher says about them. */
  note: string
}

type Home = [estate: string, building: string, unit: string]
let line = 0
/** 13800000001, 13800000002 ... */
const phone = () => `138${String((line += 1)).padStart(8, '0')}`

const person = (
  community: Character['community'],
  openid: string,
  name: string,
  role: Role,
  note: string,
  more: Partial<Pick<Character, 'grid' | 'office' | 'consents'>> & { home?: Home } = {},
): Character => {
  const { home, ...rest } = more
  const [estate, building, unit] = home ?? []
  const household = estate && building && unit ? { household: { estate, building, unit } } : {}
  return { openid, community, name, phone: phone(), role, note, consents: 0, ...household, ...rest }
}

export const cast = {
  li: person('xiyuan', 'demo-li', '李桂香', 'resident', '一件待核查，一件等她评', {
    home: ['xiyuanxiaoqu', 'b3', '2 单元'],
    consents: 3,
  }),
  zhao: person('xiyuan', 'demo-zhao', '赵有田', 'resident', '住西大街，有一件上报了社区', {
    home: ['liangzhan', 'b2', '1 单元'],
    consents: 2,
  }),
  sun: person('xiyuan', 'demo-sun', '孙玉莲', 'resident', '住文昌花园，不愿透露姓名', {
    home: ['wenchang', 'b5', '3 单元'],
    consents: 1,
  }),
  qian: person('xiyuan', 'demo-qian', '钱小满', 'resident', '住桂花园，刚说了一件', {
    home: ['guihua', 'b1', '2 单元'],
  }),
  wu: person('xiyuan', 'demo-wu', '吴长根', 'resident', '住西苑小区', {
    home: ['xiyuanxiaoqu', 'b1', '1 单元'],
    consents: 2,
  }),
  zheng: person('xiyuan', 'demo-zheng', '郑巧云', 'resident', '住西苑小区，一件重办过', {
    home: ['xiyuanxiaoqu', 'b5', '1 单元'],
    consents: 1,
  }),
  feng: person('xiyuan', 'demo-feng', '冯喜来', 'resident', '住农机厂宿舍', { home: ['nongji', 'b2', '1 单元'] }),
  shen: person('xiyuan', 'demo-shen', '沈春桃', 'resident', '住操江巷边，文昌花园', {
    home: ['wenchang', 'b1', '1 单元'],
    consents: 2,
  }),

  chen: person('xiyuan', 'demo-chen', '陈大庆', 'gridWorker', '管西大街和老粮站一带', { grid: 'g1', consents: 5 }),
  wang: person('xiyuan', 'demo-wang', '王兰芝', 'gridWorker', '有超时的，有今天到期的', { grid: 'g2', consents: 6 }),
  xia: person('xiyuan', 'demo-xia', '夏明月', 'gridWorker', '王** 不在的时候替班', { grid: 'g2', consents: 2 }),
  zhang: person('xiyuan', 'demo-zhang', '张建安', 'gridWorker', '管操江巷和文昌花园', { grid: 'g3', consents: 4 }),
  fang: person('xiyuan', 'demo-fang', '方水生', 'gridWorker', '管桂花园和农机厂宿舍', { grid: 'g4', consents: 3 }),

  lin: person('xiyuan', 'demo-lin', '林素琴', 'dispatcher', '派人，也核查', { consents: 6 }),
  lu: person('xiyuan', 'demo-lu', '陆立新', 'dispatcher', '派人，也核查', { consents: 3 }),
  shu: person('xiyuan', 'demo-shu', '舒正平', 'secretary', '看全社区', { consents: 2 }),

  zhou: person('xiyuan', 'demo-zhou', '周来顺', 'handler', '管清扫和清运', { office: '环卫所', consents: 5 }),
  xu: person('xiyuan', 'demo-xu', '徐清河', 'handler', '管水管和下水', { office: '水务所', consents: 4 }),
  ma: person('xiyuan', 'demo-ma', '马向明', 'handler', '管路灯', { office: '路灯管理所', consents: 4 }),
  luo: person('xiyuan', 'demo-luo', '罗守业', 'handler', '管小区里的设施', { office: '西苑物业', consents: 2 }),
  tang: person('xiyuan', 'demo-tang', '唐文静', 'administrator', '管名单和设置'),

  shi: person('donghe', 'demo-dh-shi', '石冬梅', 'resident', '东河社区，另一个社区', {
    home: ['hepan', 'b2', '1 单元'],
    consents: 1,
  }),
  tao: person('donghe', 'demo-dh-tao', '陶金贵', 'resident', '东河社区', { home: ['hepan', 'b5', '2 单元'] }),
  pan: person('donghe', 'demo-dh-pan', '潘秋水', 'gridWorker', '东河社区', { grid: 'd1', consents: 2 }),
  du: person('donghe', 'demo-dh-du', '杜成林', 'gridWorker', '东河社区', { grid: 'd2', consents: 2 }),
  ren: person('donghe', 'demo-dh-ren', '任晓舟', 'dispatcher', '东河社区', { consents: 2 }),
  kong: person('donghe', 'demo-dh-kong', '孔德福', 'handler', '东河社区', { office: '保洁队', consents: 1 }),
} satisfies Record<string, Character>

export type Key = keyof typeof cast
export const everybody: Character[] = Object.values(cast)
