/** The pages of a request on a test's phone: its camera, its storage of photos, and the way from page to page. */
import simulate from 'miniprogram-simulate'
import path from 'node:path'
import type { HomeView, PlacesView, RequestView, SubmittedView } from '../../../../miniprogram/services/call'
import { noon, phone, settled, sim, type Phone } from '../../../support/simulate/phone'

type Answers = Parameters<typeof phone>[0]

export interface Camera {
  /** What the next chooseMedia gives. */
  takes: string[]
  /** Uploads wait here until the test lets them through or fails them. */
  uploads: { cloudPath: string; arrive(): void; fail(): void }[]
  /** Otherwise they arrive at once. */
  slow: boolean
  /** Photos that the phone has thrown away. */
  lost: string[]
}

export interface RequestPhone extends Phone {
  camera: Camera
}

const asking = ['redirectTo', 'pageScrollTo']

export function requestPhone(answers: Answers = {}): RequestPhone {
  const it = phone({
    'grid.places': () => places,
    'request.startUpload': ({ request, files }) =>
      files.map((file) => ({ file, cloudPath: `requests/${request}/${file}.jpg` })),
    ...answers,
  })
  const camera: Camera = { takes: [], uploads: [], slow: false, lost: [] }
  const wx = (globalThis as unknown as { wx: Record<string, unknown> & { cloud: object } }).wx
  for (const api of asking)
    wx[api] = (options: Record<string, unknown>) => {
      it.asked.push([api, options])
      return Promise.resolve()
    }
  Object.assign(wx, {
    chooseMedia: async () => {
      if (it.failing.chooseMedia) throw it.failing.chooseMedia
      return { tempFiles: camera.takes.map((tempFilePath) => ({ tempFilePath })) }
    },
    chooseLocation: async () => {
      if (it.failing.chooseLocation) throw it.failing.chooseLocation
      return { name: '古井', address: '', longitude: 116.95, latitude: 31.05 }
    },
    getImageInfo: async ({ src }: { src: string }) => {
      if (camera.lost.includes(src)) throw { errMsg: 'getImageInfo:fail' }
      return {}
    },
    compressImage: async ({ src }: { src: string }) => {
      if (it.failing.compressImage) throw it.failing.compressImage
      return { tempFilePath: `small-${src}` }
    },
  })
  Object.assign(wx.cloud, {
    uploadFile: ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
      it.asked.push(['uploadFile', { cloudPath, filePath }])
      return new Promise((resolve, reject) => {
        const upload = {
          cloudPath,
          arrive: () => resolve({ fileID: `cloud://xy/${cloudPath}` }),
          fail: () => reject({ errMsg: 'uploadFile:fail' }),
        }
        camera.uploads.push(upload)
        if (!camera.slow) upload.arrive()
      })
    },
  })
  return Object.assign(it, { camera })
}

export interface Shown {
  data: Record<string, never>
  dom: HTMLElement
  instance: Record<string, (event?: unknown) => unknown> & { data: Record<string, unknown> }
  triggerPageLifeTime(name: 'show' | 'hide'): void
  detach(): void
  /** What a component of the page tells it. */
  tell(handler: string, detail?: object, dataset?: object): Promise<void>
  text(): string
}

/** The session as the last start left it: who this is, and the cloud's clock at noon. */
export const known = (it: Phone, home: HomeView): void => {
  it.stored.set('home', { home, ahead: noon - Date.now() })
}

/** Opens a page as WeChat does: parameters, onLoad, show. */
export async function openPage(place: string, parameters: Record<string, string> = {}): Promise<Shown> {
  const id = simulate.load(path.join(sim, 'pages/request', place), { rootPath: sim })
  const page = simulate.render(id, parameters) as unknown as Shown
  ;(page as unknown as { attach(parent: Node): void }).attach(document.body)
  page.instance.onLoad?.(parameters)
  page.triggerPageLifeTime('show')
  page.tell = async (handler, detail = {}, dataset = {}) => {
    await page.instance[handler]!({ detail, currentTarget: { dataset } })
    await settled()
  }
  page.text = () => page.dom.textContent?.replace(/\s+/g, ' ') ?? ''
  await settled()
  return page
}

const wang = { title: '第二网格', name: '王**', phone: '13800000002' }
const zhao = { title: '第一网格', name: '赵**', phone: '13800000001' }

export const places: PlacesView = {
  community: { id: 'xiyuan', name: '西苑社区', phone: '0556-5500000' },
  alleys: [
    { id: 'qian', name: '钱尚书院巷', gridName: '第二网格', worker: wang },
    { id: 'xi', name: '西大街', gridName: '第一网格', worker: zhao },
  ],
  estates: [
    {
      id: 'xiyuan',
      name: '西苑小区',
      buildings: [{ id: 'b3', name: '3 栋', gridName: '第一网格', worker: zhao }],
    },
  ],
}

export const submitted: SubmittedView = {
  id: 'request-of-the-old-well',
  number: 'XY-20261124-7F3K',
  status: 'submitted',
  title: '古井边堆了垃圾',
  holder: wang,
  submittedAt: noon,
  answerDue: Date.parse('2026-11-25T17:30:00+08:00'),
  solveDue: Date.parse('2026-11-27T17:30:00+08:00'),
  now: noon,
}

/** The old well, as its owner sees it right after it was said. */
export const request = (change: Partial<RequestView> = {}): RequestView => ({
  ...submitted,
  place: '钱尚书院巷，古井旁',
  category: 'sanitation',
  level: 'ordinary',
  due: submitted.answerDue,
  late: false,
  revision: 0,
  mine: false,
  openSteps: ['withdraw'],
  photos: 0,
  text: '古井边堆了垃圾，一下雨就积水。',
  photoUrls: [],
  afterUrls: [],
  timeline: [{ at: noon, step: 'submit', by: '李**', text: '', photos: [], to: '' }],
  owner: { name: '李**', phone: '138****2345', mine: true },
  reopens: 0,
  ...change,
})

const hour = 60 * 60_000

/** Two days later it is done, checked, and waits for its owner's word. */
export const answered = (change: Partial<RequestView> = {}): RequestView =>
  request({
    now: noon + 48 * hour,
    status: 'answered',
    mine: true,
    revision: 5,
    openSteps: ['rate', 'notSolved'],
    photoUrls: ['https://files/before.jpg'],
    afterUrls: ['https://files/after.jpg'],
    timeline: [
      { at: noon + 48 * hour, step: 'verify', by: '社区受理员 李**', text: '水排走了', photos: [], to: '' },
      {
        at: noon + 40 * hour,
        step: 'resolve',
        by: '第二网格 王**',
        text: '',
        photos: ['https://files/after.jpg'],
        to: '',
      },
      { at: noon + hour, step: 'accept', by: '第二网格 王**', text: '', photos: [], to: '' },
      { at: noon, step: 'submit', by: '李**', text: '', photos: ['https://files/before.jpg'], to: '' },
    ],
    ...change,
  })
