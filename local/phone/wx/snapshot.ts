/** A photo that no camera took: a wall, a roof, and the time. */
export function snapshot(width = 1280, height = 960): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  const fill = (color: string, x: number, y: number, w: number, h: number) => {
    pen.fillStyle = color
    pen.fillRect(x * width, y * height, w * width, h * height)
  }
  fill('#c9d3d8', 0, 0, 1, 1)
  fill('#f4f3ef', 0.08, 0.34, 0.84, 0.5)
  fill('#35424b', 0.05, 0.26, 0.9, 0.08)
  fill('#35424b', 0.4, 0.5, 0.2, 0.34)
  fill('#8f948f', 0, 0.84, 1, 0.16)
  pen.fillStyle = '#ffffff'
  pen.font = `${Math.round(height / 22)}px sans-serif`
  pen.fillText(new Date().toLocaleString('zh-CN'), width * 0.06, height * 0.94)
  return toBlob(canvas, 'image/jpeg', 0.9)
}

export function toBlob(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be written'))), type, quality)
  })
}
